import type { Area } from "../../src/domain/project/schema.ts";
import { outlinesOf } from "./conform.ts";
import type { Rt } from "./fabric.ts";
import { polygonOf } from "./features.ts";
import type { Random } from "./random.ts";

export const kelurahanName = "Kampung Contoh Bantaran";
/** No province of Indonesia has the code 99. */
export const kelurahanCode = "99.99.01.1001";
export const slumName = "Bantaran Kali Contoh";

export const twoDigits = (number: number) => String(number).padStart(2, "0");
/** The slum delineation: what lies near the bank, on the river's side of the main road (RW 01 to 04). */
export const isInSlum = ({ nearness, rw }: Rt) => rw <= 4 && nearness >= 0.62;

/** The kelurahan, the slum delineation, the RW and the RT, in this order; the RT in the order given. */
export function areasOf(rts: readonly Rt[], random: Random): readonly Area[] {
  const shape = (members: readonly Rt[]) => polygonOf(outlinesOf(members.map(({ ring }) => ring)));
  const common = { code: null, parentId: null, kelurahan: kelurahanName, rw: null, rt: null };
  const kelurahan: Area = {
    ...common,
    id: random.uuid(),
    level: "kelurahan",
    name: kelurahanName,
    code: kelurahanCode,
    geometry: shape(rts),
  };
  const slum: Area = {
    ...common,
    id: random.uuid(),
    level: "slum",
    name: slumName,
    parentId: kelurahan.id,
    geometry: shape(rts.filter(isInSlum)),
  };
  const rws = [...new Set(rts.map(({ rw }) => rw))].map((number): Area => {
    const rw = twoDigits(number);
    const geometry = shape(rts.filter((rt) => rt.rw === number));
    return {
      ...common,
      id: random.uuid(),
      level: "rw",
      name: `RW ${rw}`,
      parentId: kelurahan.id,
      rw,
      geometry,
    };
  });
  const idOfRw = new Map(rws.map(({ rw, id }) => [rw, id]));
  const rtAreas = rts.map((member): Area => {
    const [rw, rt] = [twoDigits(member.rw), twoDigits(member.rt)];
    const parentId = idOfRw.get(rw) ?? null;
    return {
      ...common,
      id: random.uuid(),
      level: "rt",
      name: `RT ${rt} RW ${rw}`,
      parentId,
      rw,
      rt,
      geometry: shape([member]),
    };
  });
  return [kelurahan, slum, ...rws, ...rtAreas];
}
