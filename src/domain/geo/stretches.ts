/** A part of a level line, from one x to another. */
export type Stretch = readonly [from: number, to: number];

/** The same stretches, overlaps joined, from low to high. */
export function united(stretches: readonly Stretch[]): readonly Stretch[] {
  const union: [number, number][] = [];
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = union.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else union.push([from, to]);
  }
  return union;
}

/** What two lists of ordered, disjoint stretches have in common. */
export function intersected(a: readonly Stretch[], b: readonly Stretch[]): readonly Stretch[] {
  const common: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] ?? [0, 0], b[j] ?? [0, 0]];
    const from = Math.max(left[0], right[0]);
    const to = Math.min(left[1], right[1]);
    if (from < to) common.push([from, to]);
    if (left[1] < right[1]) i++;
    else j++;
  }
  return common;
}

export const totalOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((total, [from, to]) => total + to - from, 0);
