import type { RtUnit } from "../domain/project/rt-units";
import { bandScore } from "../domain/rules/look-up";
import type { Ruleset } from "../domain/rules/ruleset";
import type { Assessment } from "../domain/scoring/assessment";
import type { Text } from "../domain/text";
import type { ColourBy } from "./view-slice";

export type ClassId = string;

/** One colour of the choropleth: the same for the map and its legend. */
export type ChoroplethClass = {
  readonly id: ClassId;
  /** The CSS custom property that holds the colour: "--lv-KR". */
  readonly colourToken: string;
  /** KB, KS, KR, TK; null where the classes are no slum levels. */
  readonly letters: string | null;
  /** The level's name; null where the classes are no slum levels. */
  readonly name: Text | null;
  /** The score that a criterion, or the aspect's mean, has in this class; null for levels, services and density. */
  readonly score: number | null;
  /** Limits in the measure's unit; which end belongs to the class is told by `Measure`. */
  readonly from: number;
  /** Infinity where the class is open above. */
  readonly to: number;
};

/**
 * What the figure is: a total score (both limits belong to the class), a percent of deficit (`from`
 * belongs to it), a percent served or buildings per hectare (`to` belongs to it).
 */
export type Measure = "total" | "percent" | "served" | "density";

/** Classes of service and density have no score of their own; they take the inks of the four scores. */
const inkTokens = ["--sc-5", "--sc-3", "--sc-1", "--sc-0"] as const;

export const measureOf = (colourBy: ColourBy): Measure => {
  if (colourBy.kind === "service") return "served";
  return colourBy.kind === "aspect" || colourBy.kind === "criterion" ? "percent" : colourBy.kind;
};

/** The classes the RTs can fall into, worst first. Those without an RT are listed too. */
export function classesOf(colourBy: ColourBy, ruleset: Ruleset): readonly ChoroplethClass[] {
  if (colourBy.kind === "total") return ruleset.levels.map(levelClass);
  if (colourBy.kind === "density") return densityClasses(ruleset);
  const limits = [...ruleset.bands.map((band) => band.fromPercent), 0];
  const scores = [...ruleset.bands.map((band) => band.score), 0];
  return limits.map((from, index) => {
    const to = limits[index - 1] ?? 100;
    const score = scores[index] ?? 0;
    const ink = { ...inkClass(index), id: `score-${score}` };
    return colourBy.kind === "service"
      ? { ...ink, score: null, from: 100 - to, to: 100 - from }
      : { ...ink, score, from, to };
  });
}

/**
 * The figure an RT is coloured by: total score 0..80, mean or single percent of deficit, percent
 * served, or buildings per hectare of the surveyed area. Null where the survey does not tell.
 */
export function choroplethValue(
  colourBy: ColourBy,
  assessment: Assessment | null | undefined,
  unit: Pick<RtUnit, "record">,
): number | null {
  switch (colourBy.kind) {
    case "total":
      return assessment?.total ?? null;
    case "aspect":
      return assessment?.aspectPercents[colourBy.id] ?? null;
    case "criterion":
      return assessment?.criteria.find(({ criterionId }) => criterionId === colourBy.id)?.percent ?? null;
    case "service":
      return assessment?.services.find(({ serviceId }) => serviceId === colourBy.id)?.percent ?? null;
    case "density":
      return buildingsPerHa(unit);
  }
}

/** The class of an RT, or null where its figure is unknown: unknown is never good, it is hatched. */
export function classify(
  colourBy: ColourBy,
  assessment: Assessment | null | undefined,
  unit: Pick<RtUnit, "record">,
  ruleset: Ruleset,
): ClassId | null {
  if (colourBy.kind === "total") return assessment?.levelId ?? null;
  const value = choroplethValue(colourBy, assessment, unit);
  if (value === null) return null;
  if (colourBy.kind === "density")
    return densityClasses(ruleset).find(({ from }) => value > from || from === 0)?.id ?? null;
  if (colourBy.kind === "criterion") {
    const score = assessment?.criteria.find(({ criterionId }) => criterionId === colourBy.id)?.score ?? null;
    return score === null ? null : `score-${score}`;
  }
  return `score-${bandScore(ruleset, colourBy.kind === "service" ? 100 - value : value)}`;
}

function buildingsPerHa({ record }: Pick<RtUnit, "record">): number | null {
  const { buildings, areaHa } = record?.denominators ?? { buildings: null, areaHa: null };
  return buildings === null || areaHa === null || areaHa <= 0 ? null : buildings / areaHa;
}

const levelClass = ({ id, letters, name, fromTotal, toTotal }: Ruleset["levels"][number]) => ({
  id,
  colourToken: `--lv-${letters}`,
  letters,
  name,
  score: null,
  from: fromTotal,
  to: toTotal,
});

const inkClass = (index: number) => ({
  colourToken: inkTokens[Math.min(index, inkTokens.length - 1)] ?? "--sc-0",
  letters: null,
  name: null,
});

/**
 * Above the limit of the largest cities, between it and the limit of the small ones, down to half of
 * that, and below: the limits are those of the rule set, the half is only to tell the thin from the middling.
 */
function densityClasses(ruleset: Ruleset): readonly ChoroplethClass[] {
  const limits = ruleset.densityLimits.map(({ buildingsPerHa }) => buildingsPerHa);
  const [least, most] = [Math.min(...limits), Math.max(...limits)];
  const froms = [...new Set([most, least, least / 2, 0])];
  return froms.map((from, index) => ({
    ...inkClass(index),
    id: `density-${from}`,
    score: null,
    from,
    to: froms[index - 1] ?? Number.POSITIVE_INFINITY,
  }));
}
