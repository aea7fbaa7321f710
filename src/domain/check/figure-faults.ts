import type { SurveyRecord } from "../project/schema";
import type { Criterion, DenominatorId } from "../rules/ruleset";
import { known } from "../scoring/criterion";
import type { Found } from "./finding";
import type { SurveyScene } from "./survey-scene";

type Cell = { readonly criterion: Criterion; readonly volume: number; readonly denominator: number };

/** What a rule says about surveyed volumes, each with its denominator; rows with shifted columns are left out. */
export const faultyCells = (
  scene: SurveyScene,
  isFaulty: (volume: number, denominator: number | null) => boolean,
  tell: (cell: Cell) => Omit<Found, "recordIds" | "areaIds">,
): readonly Found[] => {
  const faults: Found[] = [];
  for (const record of sound(scene))
    for (const criterion of scene.ruleset.criteria) {
      const volume = known(record.volumes[criterion.id]);
      const denominator = known(record.denominators[criterion.denominator]);
      if (volume !== null && isFaulty(volume, denominator))
        faults.push(foundAt(record, tell({ criterion, volume, denominator: denominator ?? 0 })));
    }
  return faults;
};

/** Rows whose figures stand in their own columns. */
export const sound = ({ records, isShifted }: SurveyScene): readonly SurveyRecord[] =>
  records.filter((record) => !isShifted(record));

export const foundAt = (record: SurveyRecord, rest: Omit<Found, "recordIds" | "areaIds"> = {}): Found => ({
  recordIds: [record.id],
  ...(record.areaId !== null && { areaIds: [record.areaId] }),
  ...rest,
});

/** Half a metre of rounding is no contradiction. */
const toleranceM = 0.5;

/** Deficits that are disjoint parts of one length and come to more than it (domain 1.1). */
export function overIdeal(scene: SurveyScene, ideal: DenominatorId): readonly Found[] {
  const sums = scene.ruleset.disjointSums.filter(({ denominator }) => denominator === ideal);
  return sums.flatMap(({ criteria }) =>
    sound(scene).flatMap((record) => {
      const whole = known(record.denominators[ideal]);
      const sum = criteria.reduce((total, id) => total + (known(record.volumes[id]) ?? 0), 0);
      return whole === null || sum <= whole + toleranceM
        ? []
        : [foundAt(record, { figures: [sum, whole], names: [codesOf(criteria, scene)] })];
    }),
  );
}

const codesOf = (ids: readonly string[], { ruleset }: SurveyScene) =>
  ids.map((id) => ruleset.criteria.find((criterion) => criterion.id === id)?.code ?? id).join(" + ");

export const ratio = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : part / whole;
