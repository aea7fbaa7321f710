import type { CheckRule } from "./rule";
import { areaRange } from "./rules/area-range";
import { columnsShifted } from "./rules/columns-shifted";
import { denominatorZero } from "./rules/denominator-zero";
import { densitySuggest } from "./rules/density-suggest";
import { drainSum } from "./rules/drain-sum";
import { duplicateRt } from "./rules/duplicate-rt";
import { householdsBelowBuildings } from "./rules/households-below-buildings";
import { incompleteRow } from "./rules/incomplete-row";
import { nearDuplicate } from "./rules/near-duplicate";
import { negativeVolume } from "./rules/negative-volume";
import { outsideBoundary } from "./rules/outside-boundary";
import { peoplePerHousehold } from "./rules/people-per-household";
import { percentOver100 } from "./rules/percent-over-100";
import { pointOutsideRt } from "./rules/point-outside-rt";
import { polygonArea } from "./rules/polygon-area";
import { polygonWithoutRow } from "./rules/polygon-without-row";
import { roadSum } from "./rules/road-sum";
import { rtGap } from "./rules/rt-gap";
import { rtOutsideKelurahan } from "./rules/rt-outside-kelurahan";
import { rtOverlap } from "./rules/rt-overlap";
import { rtWithoutPolygon } from "./rules/rt-without-polygon";
import { storedScore } from "./rules/stored-score";
import { swappedLonlat } from "./rules/swapped-lonlat";
import { tinyPolygon } from "./rules/tiny-polygon";

/** Every rule, in the order of the list; a further one is its file and its line here. */
export const checkRules: readonly CheckRule[] = [
  columnsShifted,
  duplicateRt,
  swappedLonlat,
  percentOver100,
  negativeVolume,
  denominatorZero,
  roadSum,
  drainSum,
  householdsBelowBuildings,
  peoplePerHousehold,
  areaRange,
  polygonArea,
  nearDuplicate,
  rtWithoutPolygon,
  polygonWithoutRow,
  tinyPolygon,
  rtOverlap,
  rtOutsideKelurahan,
  pointOutsideRt,
  outsideBoundary,
  rtGap,
  incompleteRow,
  densitySuggest,
  storedScore,
];

export const checkRuleById = (id: string): CheckRule | undefined => checkRules.find((rule) => rule.id === id);
