import { createPointIndex, type PointIndex } from "./point-index";

/** Household or building points of a scene: where they lie, and whose they are. */
export type PointSet = {
  readonly lngLat: Float64Array;
  /** Record index of each point. */
  readonly record: Int32Array;
  readonly index: PointIndex;
  /** Points `ofRecord[starts[r]]` up to `ofRecord[starts[r + 1]]` are those of record r. */
  readonly starts: Int32Array;
  readonly ofRecord: Int32Array;
};

export function createPointSet(lngLat: Float64Array, record: Int32Array, recordCount: number): PointSet {
  const starts = new Int32Array(recordCount + 1);
  for (const owner of record) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let i = 0; i < recordCount; i++) starts[i + 1] = (starts[i] ?? 0) + (starts[i + 1] ?? 0);
  const free = starts.slice();
  const ofRecord = new Int32Array(record.length);
  record.forEach((owner, point) => {
    const place = free[owner] ?? 0;
    free[owner] = place + 1;
    ofRecord[place] = point;
  });
  return { lngLat, record, index: createPointIndex(lngLat), starts, ofRecord };
}

/** How many points a record has. */
export const countOf = ({ starts }: PointSet, record: number): number =>
  (starts[record + 1] ?? 0) - (starts[record] ?? 0);
