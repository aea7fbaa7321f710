/**
 * Who is served by at least one of several works, and the sums of the served by area, kept up while works move. One
 * count per point: only the first work that reaches a point and the last that leaves it change a sum.
 */
export type LiveSums = {
  /** Works that reach each point. */
  readonly counts: Uint16Array;
  /** Sums over the served points, area by area. Whole numbers stay exact whatever has come and gone. */
  readonly byArea: Float64Array;
  readonly totals: Float64Array;
  /** The areas whose sums the last move changed, each once. */
  readonly touched: () => Int32Array;
  /** One work reaches `after` instead of `before`: points ascending, none twice. */
  readonly move: (before: Int32Array, after: Int32Array) => void;
};

/** Nobody is served yet. `rows` holds the columns of a point one after the other; area -1: a point in none. */
export function createLiveSums(
  rows: Float64Array,
  columnCount: number,
  areaOf: Int32Array,
  areaCount: number,
): LiveSums {
  const counts = new Uint16Array(areaOf.length);
  const byArea = new Float64Array(areaCount * columnCount);
  const totals = new Float64Array(columnCount);
  const touchedIn = new Int32Array(areaCount);
  const touched = new Int32Array(areaCount);
  let [turn, touchedCount] = [0, 0];

  function add(point: number, sign: 1 | -1) {
    const area = areaOf[point] ?? -1;
    const from = point * columnCount;
    for (let column = 0; column < columnCount; column++)
      totals[column] = (totals[column] ?? 0) + sign * (rows[from + column] ?? 0);
    if (area < 0) return;
    const to = area * columnCount;
    for (let column = 0; column < columnCount; column++)
      byArea[to + column] = (byArea[to + column] ?? 0) + sign * (rows[from + column] ?? 0);
    if (touchedIn[area] === turn) return;
    touchedIn[area] = turn;
    touched[touchedCount++] = area;
  }

  function leave(point: number) {
    const left = (counts[point] ?? 0) - 1;
    counts[point] = left;
    if (left === 0) add(point, -1);
  }

  function enter(point: number) {
    const before = counts[point] ?? 0;
    counts[point] = before + 1;
    if (before === 0) add(point, 1);
  }

  return {
    counts,
    byArea,
    totals,
    touched: () => touched.slice(0, touchedCount),
    move(before, after) {
      turn++;
      touchedCount = 0;
      let [i, j] = [0, 0];
      while (i < before.length && j < after.length) {
        const old = before[i] ?? 0;
        const now = after[j] ?? 0;
        if (old === now) {
          i++;
          j++;
        } else if (old < now) {
          i++;
          leave(old);
        } else {
          j++;
          enter(now);
        }
      }
      for (; i < before.length; i++) leave(before[i] ?? 0);
      for (; j < after.length; j++) enter(after[j] ?? 0);
    },
  };
}
