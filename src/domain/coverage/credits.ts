import type { Volumes } from "../project/schema";
import type { Credit } from "./types";

/** A credit before the limit: what the work alone would take away. */
export type Claim = {
  readonly workId: string;
  readonly record: number;
  readonly criterionId: string;
  readonly quantity: number;
};

/**
 * What can be taken off each criterion in an RT: its deficit, 0 where negative. A deficit that was not surveyed is
 * absent: nothing is credited there and it stays unknown.
 */
export type Deficits = ReadonlyMap<string, number>;

export function deficitsOf(volumes: Volumes): Deficits {
  const deficits = new Map<string, number>();
  for (const [criterionId, volume] of Object.entries(volumes))
    if (volume !== null && Number.isFinite(volume)) deficits.set(criterionId, Math.max(0, volume));
  return deficits;
}

/**
 * Limits the claims on each criterion of one RT to its deficit, all in proportion, so that credits add up to
 * what goes away. The order of claims is kept.
 */
export function limitToDeficits(
  claims: readonly Claim[],
  deficits: Deficits,
  recordId: string,
): readonly Credit[] {
  const claimed = new Map<string, number>();
  for (const { criterionId, quantity } of claims)
    claimed.set(criterionId, (claimed.get(criterionId) ?? 0) + quantity);
  const credits: Credit[] = [];
  for (const { workId, criterionId, quantity: claim } of claims) {
    const deficit = deficits.get(criterionId) ?? 0;
    const sum = claimed.get(criterionId) ?? 0;
    const quantity = sum > deficit ? claim * (deficit / sum) : claim;
    if (quantity > 0) credits.push({ workId, recordId, criterionId, quantity });
  }
  return credits;
}

/** A remainder below this part of the deficit is rounding: the deficit is gone. */
const rounding = 1e-12;

/** `max(0, volume - credits)` in each criterion's unit; what no work credits stays as surveyed, unknown included. */
export function volumesAfter(volumes: Volumes, credits: readonly Credit[]): Volumes {
  const after: Record<string, number | null> = { ...volumes };
  for (const { criterionId, quantity } of credits) {
    const left = after[criterionId];
    const whole = volumes[criterionId];
    if (left === null || left === undefined || !whole) continue;
    after[criterionId] = left - quantity <= whole * rounding ? 0 : left - quantity;
  }
  return after;
}
