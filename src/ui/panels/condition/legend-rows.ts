import type { RtUnit } from "../../../domain/project/rt-units";
import type { Ruleset } from "../../../domain/rules/ruleset";
import type { Assessment } from "../../../domain/scoring/assessment";
import { type ChoroplethClass, classesOf, classify } from "../../../store/choropleth";
import type { ColourBy } from "../../../store/view-slice";

/** A class, or null for RTs whose figure is unknown. */
export type LegendRow = {
  readonly entry: ChoroplethClass | null;
  readonly count: number;
  /** Surveyed area of its RTs in hectares, of those whose area is known. */
  readonly areaHa: number;
  /** RTs whose surveyed area is not known: the hectares are then a least figure. */
  readonly withoutArea: number;
};

type Sum = { count: number; areaHa: number; withoutArea: number };
const empty: Sum = { count: 0, areaHa: 0, withoutArea: 0 };

/** Every class with its RTs, worst first, empty ones too; the unknown last, and only if there are any. */
export function legendRows(
  units: readonly RtUnit[],
  assessmentOf: (unit: RtUnit) => Assessment | null,
  colourBy: ColourBy,
  ruleset: Ruleset,
): readonly LegendRow[] {
  const sums = new Map<string | null, Sum>();
  for (const unit of units) {
    const id = classify(colourBy, assessmentOf(unit), unit, ruleset);
    const sum = sums.get(id) ?? { ...empty };
    sum.count += 1;
    const areaHa = unit.record?.denominators.areaHa ?? null;
    if (areaHa === null) sum.withoutArea += 1;
    else sum.areaHa += areaHa;
    sums.set(id, sum);
  }
  const rows = classesOf(colourBy, ruleset).map((entry) => ({ entry, ...(sums.get(entry.id) ?? empty) }));
  const unknown = sums.get(null);
  return unknown ? [...rows, { entry: null, ...unknown }] : rows;
}
