import type { RtUnit } from "../project/rt-units";
import type { Assessment } from "../scoring/assessment";
import type { ComparedSide } from "./compared-side";

/** One RT on every side, in the order of the sides. */
export type RtDifference = {
  readonly unit: RtUnit;
  readonly assessments: readonly Assessment[];
};

type Differences = { readonly rts: readonly RtDifference[]; readonly unknownCount: number };

/**
 * The surveyed RTs whose level or total differs between any two sides, in their own order. Without a level on any
 * side an RT is counted as unknown: scores that are not there cannot be told apart.
 */
export function rtDifferences(sides: readonly Pick<ComparedSide, "sideId" | "progress">[]): Differences {
  const rts: RtDifference[] = [];
  let unknownCount = 0;
  const bySide = sides.map(
    ({ sideId, progress }) =>
      new Map(
        progress.rts.map(
          ({ record, before, after }) => [record.id, sideId === null ? before : after] as const,
        ),
      ),
  );
  for (const { unit, record } of sides[0]?.progress.rts ?? []) {
    const assessments = bySide.flatMap((side) => side.get(record.id) ?? []);
    if (assessments.some(({ levelId }) => levelId === null)) unknownCount += 1;
    if (isDifferent(assessments)) rts.push({ unit, assessments });
  }
  return { rts, unknownCount };
}

const isDifferent = ([first, ...others]: readonly Assessment[]): boolean =>
  others.some(({ levelId, total }) => levelId !== first?.levelId || total !== first.total);
