import { metresPerDegreeLat } from "../geo/metres";

/**
 * Points sorted so that those of a place lie together: into rows of equal height, and each row into cells of its
 * own width. A stray point far away makes one more row or one wide cell, not a grid of millions of cells.
 */
export type PointIndex = {
  readonly count: number;
  /** Degrees, by place in the index. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Which point of the input lies at a place of the index; null: they came in this order already. */
  readonly order: Int32Array | null;
  readonly south: number;
  readonly rowDeg: number;
  readonly rowCount: number;
  /** Cells `rowCells[r]` up to `rowCells[r + 1]` are those of row r; places `cellStarts[c]` up to `cellStarts[c + 1]` those of cell c. */
  readonly rowCells: Int32Array;
  readonly cellStarts: Int32Array;
  /** Western edge of each row in degrees, and cells per degree of longitude in it. */
  readonly rowWest: Float64Array;
  readonly rowCellsPerDeg: Float64Array;
};

/** A reach of 50 to 200 m crosses 3 to 11 of them. */
const rowHeightM = 40;
const maxRows = 1 << 16;
const pointsPerCell = 2;

/** Longitudes and latitudes at 2i and 2i + 1, in degrees. */
export function createPointIndex(lngLat: Float64Array): PointIndex {
  const count = lngLat.length >> 1;
  const { south, rowDeg, rowCount } = rowsOf(lngLat, count);
  const rowOf = new Int32Array(count);
  const inRow = new Int32Array(rowCount);
  const rowWest = new Float64Array(rowCount).fill(Infinity);
  const rowEast = new Float64Array(rowCount).fill(-Infinity);
  for (let i = 0; i < count; i++) {
    const lng = lngLat[2 * i] ?? 0;
    const row = clamp(Math.floor(((lngLat[2 * i + 1] ?? 0) - south) / rowDeg), rowCount);
    rowOf[i] = row;
    inRow[row] = (inRow[row] ?? 0) + 1;
    if (lng < (rowWest[row] ?? 0)) rowWest[row] = lng;
    if (lng > (rowEast[row] ?? 0)) rowEast[row] = lng;
  }

  const rowCells = new Int32Array(rowCount + 1);
  const rowCellsPerDeg = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const cells = Math.max(1, Math.ceil((inRow[row] ?? 0) / pointsPerCell));
    const width = (rowEast[row] ?? 0) - (rowWest[row] ?? 0);
    rowCells[row + 1] = (rowCells[row] ?? 0) + cells;
    rowCellsPerDeg[row] = width > 0 ? cells / width : 0;
  }

  const cellOf = rowOf;
  const cellStarts = new Int32Array((rowCells[rowCount] ?? 0) + 1);
  for (let i = 0; i < count; i++) {
    const row = rowOf[i] ?? 0;
    const cells = (rowCells[row + 1] ?? 0) - (rowCells[row] ?? 0);
    const along = ((lngLat[2 * i] ?? 0) - (rowWest[row] ?? 0)) * (rowCellsPerDeg[row] ?? 0);
    const cell = (rowCells[row] ?? 0) + clamp(Math.floor(along), cells);
    cellOf[i] = cell;
    cellStarts[cell + 1] = (cellStarts[cell + 1] ?? 0) + 1;
  }
  for (let cell = 1; cell < cellStarts.length; cell++)
    cellStarts[cell] = (cellStarts[cell] ?? 0) + (cellStarts[cell - 1] ?? 0);

  const free = cellStarts.slice();
  const order = new Int32Array(count);
  const [lng, lat] = [new Float64Array(count), new Float64Array(count)];
  let isSorted = true;
  for (let i = 0; i < count; i++) {
    const place = free[cellOf[i] ?? 0] ?? 0;
    free[cellOf[i] ?? 0] = place + 1;
    order[place] = i;
    lng[place] = lngLat[2 * i] ?? 0;
    lat[place] = lngLat[2 * i + 1] ?? 0;
    isSorted &&= place === i;
  }
  return {
    count,
    lng,
    lat,
    order: isSorted ? null : order,
    south,
    rowDeg,
    rowCount,
    rowCells,
    cellStarts,
    rowWest,
    rowCellsPerDeg,
  };
}

/** The row that holds a latitude, or the nearest one. */
export const rowAt = ({ south, rowDeg, rowCount }: PointIndex, lat: number): number =>
  clamp(Math.floor((lat - south) / rowDeg), rowCount);

/** The cell of a row that holds a longitude, or the nearest one; numbered over all rows. */
export function cellAt(index: PointIndex, row: number, lng: number): number {
  const first = index.rowCells[row] ?? 0;
  const along = (lng - (index.rowWest[row] ?? 0)) * (index.rowCellsPerDeg[row] ?? 0);
  return first + clamp(Math.floor(along), (index.rowCells[row + 1] ?? 0) - first);
}

function rowsOf(lngLat: Float64Array, count: number) {
  let [south, north] = [Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    const lat = lngLat[2 * i + 1] ?? 0;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  if (count === 0) return { south: 0, rowDeg: 1, rowCount: 1 };
  const wished = rowHeightM / metresPerDegreeLat(south);
  const rowCount = Math.min(maxRows, Math.floor((north - south) / wished) + 1);
  const rowDeg = Math.max(wished, (north - south) / rowCount);
  return { south, rowDeg, rowCount };
}

const clamp = (value: number, count: number): number => (value > 0 ? (value < count ? value : count - 1) : 0);
