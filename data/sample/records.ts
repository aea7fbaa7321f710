import type { Area, SurveyRecord } from "../../src/domain/project/schema.ts";
import { isInSlum, kelurahanCode, kelurahanName, slumName, twoDigits } from "./areas.ts";
import type { Rt } from "./fabric.ts";
import { at, toLngLat } from "./plane.ts";
import type { Random } from "./random.ts";
import type { Survey } from "./survey.ts";

/** The RT whose survey was not finished, and what nobody asked there. */
const unfinished = { rw: 5, rt: 3, criteria: ["waste_system", "fire_infrastructure"] };

/** The baseline: one record per RT with its survey point inside it. `rtAreas` and `surveys` in the order of `rts`. */
export const recordsOf = (
  rts: readonly Rt[],
  rtAreas: readonly Area[],
  surveys: readonly Survey[],
  random: Random,
): readonly SurveyRecord[] =>
  rts.map((rt, index) => {
    const { denominators, volumes } = at(surveys, index);
    return {
      id: random.uuid(),
      areaId: at(rtAreas, index).id,
      round: 0,
      year: 2025,
      kelurahan: kelurahanName,
      kelurahanCode,
      rw: twoDigits(rt.rw),
      rt: twoDigits(rt.rt),
      rawLabel: `RT0${twoDigits(rt.rt)}-RW0${twoDigits(rt.rw)}`,
      slumArea: isInSlum(rt) ? slumName : null,
      denominators,
      volumes: isUnfinished(rt) ? withoutAnswers(volumes) : volumes,
      support: {
        "Mata pencaharian utama": isInSlum(rt) ? "Buruh dan nelayan" : "Pedagang dan karyawan",
        "KK miskin": Math.round(denominators.households * (0.08 + 0.4 * rt.crowding)),
        Tipologi: isInSlum(rt) ? "Tepi air" : "Dataran rendah",
      },
      point: toLngLat(rt.pole),
    };
  });

const isUnfinished = ({ rw, rt }: Rt) => rw === unfinished.rw && rt === unfinished.rt;

const withoutAnswers = (volumes: Survey["volumes"]): Survey["volumes"] => ({
  ...volumes,
  ...Object.fromEntries(unfinished.criteria.map((criterionId) => [criterionId, null])),
});
