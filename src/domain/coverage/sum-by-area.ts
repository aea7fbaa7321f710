/**
 * Sums of every column by area, area by area. `rows` holds the columns of a point one after the other; a point in no
 * area (-1) is in no sum. Whole numbers stay exact up to 2^53.
 */
export function sumByArea(
  rows: Float64Array,
  columnCount: number,
  areaOf: Int32Array,
  areaCount: number,
): Float64Array {
  const sums = new Float64Array(areaCount * columnCount);
  for (let point = 0; point < areaOf.length; point++) {
    const area = areaOf[point] ?? -1;
    if (area < 0) continue;
    const from = point * columnCount;
    const to = area * columnCount;
    for (let column = 0; column < columnCount; column++)
      sums[to + column] = (sums[to + column] ?? 0) + (rows[from + column] ?? 0);
  }
  return sums;
}
