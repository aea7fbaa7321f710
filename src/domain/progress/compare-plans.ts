import type { Target } from "../project/schema";
import type { LevelId, Ruleset } from "../rules/ruleset";
import type { ComparedSide, SideId } from "./compared-side";
import type { Cost } from "./investment";
import type { Progress } from "./progress";
import { type RtDifference, rtDifferences } from "./rt-differences";
import type { SlumCount } from "./slum-area";

export type FigureUnit = "percent" | "rt" | "ha" | "kk" | "people" | "idr" | "idrPerKk" | "works" | "targets";

type Reading = {
  /** Null: not known. */
  readonly value: number | null;
  /** What the value does not hold: works without a price, RTs without an area. It is then a least figure. */
  readonly missingCount: number;
  /** RTs whose people are reckoned with 4 per KK. */
  readonly assumedCount: number;
  /** Works in it at the catalogue's example prices, which are not official. */
  readonly exampleCount: number;
  /** RTs that can be called neither slum nor not, their survey being incomplete: they are in no sum. */
  readonly unknownCount: number;
  /** Of a target; null: not known, or met by the surveyed RTs while others are not surveyed. */
  readonly isReached: boolean | null;
};

export type ComparedCell = Reading & {
  /** Against the first of the sides; null for itself, and where one of the two is unknown or a least figure. */
  readonly difference: number | null;
};

export type ComparedFigure = {
  readonly kind:
    | { readonly id: "target"; readonly target: Target }
    | { readonly id: "level"; readonly levelId: LevelId | null }
    | { readonly id: "targetsReached"; readonly targetCount: number }
    | { readonly id: PlainFigure };
  readonly unit: FigureUnit;
  /** Which way is better; null: neither. */
  readonly better: "more" | "less" | null;
  /** One per column; null: the survey has no such figure. */
  readonly cells: readonly (ComparedCell | null)[];
};

type PlainFigure =
  | "slumByScore"
  | "slumByScoreAndService"
  | "contribution"
  | "servedKk"
  | "servedPeople"
  | "cost"
  | "costPerKk"
  | "works";

export type PlanComparison = {
  /** The survey, then the plans in the order of the sides. */
  readonly columns: readonly SideId[];
  /** The column of the first side: differences are against it. */
  readonly referenceIndex: number;
  readonly figures: readonly ComparedFigure[];
  /** The sides in their order: what the assessments of `rts` belong to. */
  readonly sideIds: readonly SideId[];
  /** RTs whose level or score differs between the sides. */
  readonly rts: readonly RtDifference[];
  /** RTs without a level on some side, their survey being incomplete: whether they differ is not known. */
  readonly unknownRtCount: number;
};

/**
 * Two or three sides against the survey and each other; at least one of them is a plan. Every figure is the one the
 * progress of its plan shows: nothing is reckoned anew but the differences.
 */
export function comparePlans(
  sides: readonly ComparedSide[],
  ruleset: Pick<Ruleset, "levels">,
): PlanComparison {
  const plans = sides.filter(({ sideId }) => sideId !== null);
  const columns: readonly ComparedSide[] = [
    ...plans.slice(0, 1).map((side) => ({ ...side, sideId: null })),
    ...plans,
  ];
  const referenceIndex = Math.max(
    0,
    columns.findIndex(({ sideId }) => sideId === sides[0]?.sideId),
  );
  const { rts, unknownCount } = rtDifferences(sides);
  return {
    columns: columns.map(({ sideId }) => sideId),
    referenceIndex,
    figures: rowsFor(plans[0]?.progress, ruleset).map(({ read, ...row }) => ({
      ...row,
      cells: withDifferences(columns.map(read), referenceIndex),
    })),
    sideIds: sides.map(({ sideId }) => sideId),
    rts,
    unknownRtCount: unknownCount,
  };
}

type Row = Omit<ComparedFigure, "cells"> & { readonly read: (side: ComparedSide) => Reading | null };

function rowsFor(progress: Progress | undefined, { levels }: Pick<Ruleset, "levels">): readonly Row[] {
  return [
    ...levels.map(({ id }) => levelRow(id)),
    levelRow(null),
    slumRow("slumByScore"),
    slumRow("slumByScoreAndService"),
    planRow("contribution", "percent", "more", ({ progress: { contribution } }) =>
      known(contribution === null ? null : 100 * contribution),
    ),
    planRow("servedKk", "kk", "more", ({ progress }) => known(progress.investment.servedKk)),
    planRow("servedPeople", "people", "more", ({ people: { people, assumedCount } }) => ({
      ...known(people),
      assumedCount,
    })),
    planRow("cost", "idr", "less", ({ progress }) => costReading(progress.investment)),
    planRow("costPerKk", "idrPerKk", "less", ({ progress: { investment } }) => ({
      ...known(investment.costPerKkIdr),
      exampleCount: investment.illustrativeCount,
    })),
    planRow("works", "works", null, ({ progress }) => known(progress.investment.workCount)),
    {
      kind: { id: "targetsReached", targetCount: progress?.targets.length ?? 0 },
      unit: "targets",
      better: "more",
      read: ({ sideId, progress: { targets } }) =>
        known(
          targets.filter(({ wasReached, isReached }) => (sideId === null ? wasReached : isReached)).length,
        ),
    },
    ...(progress?.targets ?? []).map(({ target }) => targetRow(target)),
  ];
}

/** More RTs in a level between the ends may have come up or down into it: neither is better. */
const betterLevel: Readonly<Partial<Record<LevelId, "more" | "less">>> = { heavy: "less", not_slum: "more" };

function levelRow(levelId: LevelId | null): Row {
  return {
    kind: { id: "level", levelId },
    unit: "rt",
    better: (levelId && betterLevel[levelId]) ?? null,
    read: ({ sideId, progress }) =>
      known((sideId === null ? progress.levelsBefore : progress.levelsAfter)[levelId ?? "unknown"]),
  };
}

const slumRow = (id: "slumByScore" | "slumByScoreAndService"): Row => ({
  kind: { id },
  unit: "ha",
  better: "less",
  read: ({ sideId, progress }) => areaReading(sideId === null ? progress[id].before : progress[id].after),
});

/** A figure that only a plan has. */
const planRow = (
  id: PlainFigure,
  unit: FigureUnit,
  better: Row["better"],
  read: (side: ComparedSide) => Reading,
): Row => ({ kind: { id }, unit, better, read: (side) => (side.sideId === null ? null : read(side)) });

function targetRow(target: Target): Row {
  return {
    kind: { id: "target", target },
    unit: "percent",
    better: target.operator.startsWith("<") ? "less" : "more",
    read({ sideId, progress }) {
      const measured = progress.targets.find((each) => each.target.id === target.id);
      if (!measured) return null;
      return sideId === null
        ? { ...known(measured.beforePercent), isReached: measured.wasReached }
        : { ...known(measured.afterPercent), isReached: measured.isReached };
    },
  };
}

const known = (value: number | null): Reading => ({
  value,
  missingCount: 0,
  assumedCount: 0,
  exampleCount: 0,
  unknownCount: 0,
  isReached: null,
});

/** Of slum RTs none of which has an area nothing is known; of some, the sum is a least figure. */
const areaReading = ({ areaHa, rtCount, withoutArea, unknownCount }: SlumCount): Reading => ({
  ...known(rtCount > 0 && withoutArea === rtCount ? null : areaHa),
  missingCount: withoutArea,
  unknownCount,
});

/** Works none of which has a price have no cost, not one of 0. */
const costReading = ({ costIdr, workCount, unpricedCount, illustrativeCount }: Cost): Reading => ({
  ...known(workCount > 0 && unpricedCount === workCount ? null : costIdr),
  missingCount: unpricedCount,
  exampleCount: illustrativeCount,
});

function withDifferences(readings: readonly (Reading | null)[], referenceIndex: number) {
  const reference = readings[referenceIndex] ?? null;
  return readings.map(
    (reading, index): ComparedCell | null =>
      reading && { ...reading, difference: index === referenceIndex ? null : difference(reading, reference) },
  );
}

/** Two least figures may differ by anything: their difference is not known. */
function difference(reading: Reading, reference: Reading | null): number | null {
  if (!reference || reading.value === null || reference.value === null) return null;
  return reading.missingCount > 0 || reference.missingCount > 0 ? null : reading.value - reference.value;
}
