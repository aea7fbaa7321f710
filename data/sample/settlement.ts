import { conform } from "./conform.ts";
import { at, type Xy } from "./plane.ts";
import { areaOf, depthOf, type Quad, ringOf, widthOf } from "./quad.ts";
import type { Random } from "./random.ts";
import { roughened } from "./rough-edges.ts";
import { type Cutter, createCutter, type Street, type StreetKind } from "./streets.ts";

export const mainRoadName = "Jalan Raya Contoh";

/** Land between ways; belongs to one RT. */
export type Block = { readonly ring: readonly Xy[]; readonly rt: number };
export type Settlement = {
  readonly blocks: readonly Block[];
  readonly streets: readonly Street[];
  /** The RW (1, 2, ...) of RT 0, 1, ... */
  readonly rwOfRt: readonly number[];
};

type RwPlan = { readonly quad: Quad; readonly rtCount: number; readonly street: string };

/** Ways, RW, RT and blocks by cutting the kelurahan again and again, along and across the river's course. */
export function createSettlement(kelurahan: Quad, random: Random): Settlement {
  const cutter = createCutter(random);
  const blocks: { quad: Quad; rt: number }[] = [];
  const rwOfRt: number[] = [];
  for (const [index, rw] of cutIntoRws(kelurahan, cutter).entries()) {
    const names = alleyNames(rw.street);
    for (const rt of cutIntoRts(rw.quad, rw.rtCount, cutter, random, names)) {
      for (const quad of cutIntoBlocks(rt, index < 4 ? 1900 : 2900, cutter, random, names))
        blocks.push({ quad, rt: rwOfRt.length });
      rwOfRt.push(index + 1);
    }
  }
  const rings = conform(blocks.map(({ quad }) => ringOf(quad)));
  const straight = blocks.map(({ rt }, index) => ({ rt, ring: at(rings, index) }));
  return { streets: cutter.streets, rwOfRt, blocks: roughened(straight, rwOfRt, random) };
}

/** The main road parts the river side (four RW) from the back (two RW). */
function cutIntoRws(kelurahan: Quad, { cut }: Cutter): readonly RwPlan[] {
  const main = cut(kelurahan, "along", "main", { from: 0.52, to: 0.56, bulge: 0.14 }, mainRoadName);
  const middle = cut(main.first, "across", "street", { from: 0.49, to: 0.5, bulge: 0.02 }, "Jalan Melati");
  const west = cut(middle.first, "across", "street", { from: 0.6, to: 0.55, bulge: -0.02 }, "Jalan Kenanga");
  const east = cut(middle.second, "across", "street", { from: 0.43, to: 0.47, bulge: 0.02 }, "Jalan Cempaka");
  const rear = cut(main.second, "across", "street", { from: 0.53, to: 0.5 }, "Jalan Flamboyan");
  return [
    { quad: west.first, rtCount: 4, street: "Kenanga" },
    { quad: west.second, rtCount: 6, street: "Melati" },
    { quad: east.first, rtCount: 7, street: "Cempaka" },
    { quad: east.second, rtCount: 3, street: "Dahlia" },
    { quad: rear.first, rtCount: 4, street: "Flamboyan" },
    { quad: rear.second, rtCount: 4, street: "Bugenvil" },
  ];
}

type Names = () => string;

function alleyNames(street: string): Names {
  let last = 0;
  return () => `Gang ${street} ${++last}`;
}

/** RT near the river are smaller: more people on less land. */
function cutIntoRts(
  quad: Quad,
  count: number,
  cutter: Cutter,
  random: Random,
  names: Names,
): readonly Quad[] {
  if (count === 1) return [quad];
  const isDeep = depthOf(quad) > widthOf(quad);
  const firstCount = Math.ceil(count / 2);
  const share = (firstCount / count) * (isDeep ? 0.92 : 1);
  const from = share + random.between(-0.04, 0.04);
  const to = share + random.between(-0.04, 0.04);
  const kind: StreetKind = count > 3 ? "street" : "alley";
  const { first, second } = cutter.cut(quad, isDeep ? "along" : "across", kind, { from, to }, names());
  return [
    ...cutIntoRts(first, firstCount, cutter, random, names),
    ...cutIntoRts(second, count - firstCount, cutter, random, names),
  ];
}

function cutIntoBlocks(
  quad: Quad,
  targetM2: number,
  cutter: Cutter,
  random: Random,
  names: Names,
): readonly Quad[] {
  const [width, depth] = [widthOf(quad), depthOf(quad)];
  if (areaOf(quad) < targetM2 * random.between(1.1, 1.7) || Math.max(width, depth) < 44) return [quad];
  const kind: StreetKind = random.chance(0.22) ? "plot_line" : "alley";
  const name = kind === "alley" ? names() : null;
  const from = random.between(0.4, 0.6);
  const to = from + random.between(-0.06, 0.06);
  const { first, second } = cutter.cut(quad, depth > width ? "along" : "across", kind, { from, to }, name);
  return [first, second].flatMap((half) => cutIntoBlocks(half, targetM2, cutter, random, names));
}
