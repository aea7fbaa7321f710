import type { LevelId } from "../rules/ruleset";
import type { SectorId } from "../sectors";

/** Something about a figure that the reader must know (domain 1.6). */
export type ScoreFlag =
  | "not_surveyed"
  | "denominator_missing"
  | "denominator_zero"
  | "percent_over_100"
  | "negative_volume"
  | "columns_shifted";

export type CriterionResult = {
  readonly criterionId: string;
  /** As surveyed; null where not surveyed. */
  readonly volume: number | null;
  readonly denominator: number | null;
  /** 0..100 after clamping, unrounded; null where it cannot be known. */
  readonly percent: number | null;
  /** Before clamping: what the source workbooks use in their means. */
  readonly rawPercent: number | null;
  readonly score: number | null;
  readonly flags: readonly ScoreFlag[];
};

export type ServiceResult = {
  readonly serviceId: SectorId;
  /** Percent of the sector's demand that is served; null where unknown. */
  readonly percent: number | null;
  /** `100 - percent` of each criterion of the sector. */
  readonly byCriterion: readonly { readonly criterionId: string; readonly percent: number | null }[];
};

/** The result for one RT, or for several RTs by summed volumes and denominators. */
export type Assessment = {
  readonly criteria: readonly CriterionResult[];
  /** All criteria have a score. Without it there is no total and no level. */
  readonly isComplete: boolean;
  /** Sum of scores, 0..80; null where incomplete: unknown is not good. */
  readonly total: number | null;
  /** Sum of the scores that are known: what the total is at least. */
  readonly knownTotal: number;
  readonly levelId: LevelId | null;
  /** Mean percent per aspect id; null where a criterion is unknown. */
  readonly aspectPercents: Readonly<Record<string, number | null>>;
  /** Mean of the aspect means ("rata-rata kekumuhan sektoral"); null where one is unknown. */
  readonly sectorMeanPercent: number | null;
  /** The same from unclamped percents: for comparison with stored means only. */
  readonly rawSectorMeanPercent: number | null;
  readonly services: readonly ServiceResult[];
  /** Total below the light threshold; null where incomplete. */
  readonly isNotSlumByScore: boolean | null;
  /** And every one of the five services above 80 %. */
  readonly isNotSlumByScoreAndService: boolean | null;
  readonly flags: readonly ScoreFlag[];
};
