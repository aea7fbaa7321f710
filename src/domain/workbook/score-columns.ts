import type { Ruleset } from "../rules/ruleset";

/** Where each figure stands on a score sheet; all 0-based. */
export type ScoreColumns = {
  readonly shifted: number;
  readonly percent: (criterionIndex: number) => number;
  readonly score: (criterionIndex: number) => number;
  readonly total: number;
  readonly letters: number;
  readonly levelName: number;
  readonly aspect: (aspectIndex: number) => number;
  readonly mean: number;
  readonly service: (serviceIndex: number) => number;
  readonly notSlumByScore: number;
  readonly notSlumByService: number;
  readonly surveyedCount: number;
  readonly rtCount: number;
};

export function scoreColumns({ criteria, aspects, services }: Ruleset): ScoreColumns {
  const shifted = 4;
  const percents = shifted + 1;
  const scores = percents + criteria.length;
  const total = scores + criteria.length;
  const means = total + 3;
  const mean = means + aspects.length;
  const served = mean + 1;
  const notSlum = served + services.length;
  return {
    shifted,
    percent: (index) => percents + index,
    score: (index) => scores + index,
    total,
    letters: total + 1,
    levelName: total + 2,
    aspect: (index) => means + index,
    mean,
    service: (index) => served + index,
    notSlumByScore: notSlum,
    notSlumByService: notSlum + 1,
    surveyedCount: notSlum + 2,
    rtCount: notSlum + 3,
  };
}
