/** Which points each of some places reaches: those of place i are `points[starts[i]]` up to `points[starts[i + 1]]`. */
export type ReachLists = { readonly starts: Int32Array; readonly points: Int32Array };

/** The same, the nearest first, and how far (m) each is. */
export type MeasuredLists = ReachLists & { readonly distancesM: Float64Array };

/** Packs one list of points per place into two typed arrays. */
export function packedLists(lists: readonly ArrayLike<number>[]): ReachLists {
  const starts = startsOf(lists);
  const points = new Int32Array(starts[lists.length] ?? 0);
  lists.forEach((list, place) => {
    points.set(list, starts[place]);
  });
  return { starts, points };
}

type Measured = { readonly points: Int32Array; readonly distancesM: Float64Array };

/** The same with the distances, which come along. */
export function packedReaches(reaches: readonly Measured[]): MeasuredLists {
  const lists = packedLists(reaches.map(({ points }) => points));
  const distancesM = new Float64Array(lists.points.length);
  reaches.forEach((reach, place) => {
    distancesM.set(reach.distancesM, lists.starts[place]);
  });
  return { ...lists, distancesM };
}

export const placeCountOf = ({ starts }: ReachLists): number => starts.length - 1;

export const listOf = ({ starts, points }: ReachLists, place: number): Int32Array =>
  points.subarray(starts[place] ?? 0, starts[place + 1] ?? 0);

export const distancesOf = ({ starts, distancesM }: MeasuredLists, place: number): Float64Array =>
  distancesM.subarray(starts[place] ?? 0, starts[place + 1] ?? 0);

function startsOf(lists: readonly ArrayLike<number>[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, place) => {
    starts[place + 1] = (starts[place] ?? 0) + list.length;
  });
  return starts;
}
