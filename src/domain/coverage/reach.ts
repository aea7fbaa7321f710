import { polygonsOf } from "../geo/contains";
import { type LocalScale, localScale, spanDeg } from "../geo/local-scale";
import { metresPerDegreeLat, metresPerDegreeLng } from "../geo/metres";
import { isAreal, pathsOf } from "../geo/parts";
import type { Position, WorkGeometry } from "../geo/schema";
import { type Edges, edgesOf } from "./edges";
import { visitInside } from "./inside";
import { cellAt, type PointIndex, rowAt } from "./point-index";

/** Points within reach of one work, in the order of the index, and how far each is, to a tenth of a millimetre. */
export type Reach = { readonly points: Int32Array; readonly distancesM: Float64Array };

/**
 * Metres to a tenth of a millimetre: far finer than any survey, coarse enough that places drawn to be equally far
 * are, whatever the last digits of a floating-point number say. Limits and ties are settled on it.
 */
export const toTenthMm = (metres: number): number => Math.round(metres * 10_000) / 10_000;

/**
 * Points whose true distance (metres on the WGS84 ellipsoid, to the segment, 0 inside a polygon) from a work is within
 * its reach. Every segment is measured in local metres scaled at the latitude between it and the point.
 */
export function reachOf(index: PointIndex, geometry: WorkGeometry, reachM: number): Reach {
  const found = foundIn(index);
  found.count = 0;
  if (!(reachM >= 0)) return taken(index, found);
  const areal = isAreal(geometry) ? geometry : null;
  const isOnBorder = areal && reachM === 0 && markBorder(index, found, segmentsOf(geometry));
  if (geometry.type === "Polygon" && reachM === 0 && !isOnBorder)
    return insideOne(index, edgesOf(geometry)[0] ?? new Float64Array(0));
  if (geometry.type === "Point") takeRound(index, found, geometry.coordinates, reachM);
  else if (areal && reachM === 0) takeInside(index, found, areal);
  else {
    const rows = areal ? markInside(index, found, areal) : noRows;
    takeNear(index, found, segmentsOf(geometry), reachM, rows);
  }
  return taken(index, found);
}

/** Room for one answer, kept with the index: a drag asks many times a second. */
type Found = {
  count: number;
  readonly places: Int32Array;
  readonly distancesM: Float64Array;
  /** Metres by place while one answer is put together; Infinity else. */
  readonly near: Float64Array;
};

const rooms = new WeakMap<PointIndex, Found>();

function foundIn(index: PointIndex): Found {
  const known = rooms.get(index);
  if (known) return known;
  const room = {
    count: 0,
    places: new Int32Array(index.count),
    distancesM: new Float64Array(index.count),
    near: new Float64Array(index.count).fill(Infinity),
  };
  rooms.set(index, room);
  return room;
}

function taken({ order }: PointIndex, { count, places, distancesM }: Found): Reach {
  const points = places.slice(0, count);
  if (order) for (let i = 0; i < count; i++) points[i] = order[points[i] ?? 0] ?? 0;
  return { points, distancesM: distancesM.slice(0, count) };
}

/** First and last row (both included). */
type Rows = { readonly first: number; readonly last: number };
const noRows: Rows = { first: Infinity, last: -Infinity };

function takeInside(index: PointIndex, found: Found, areal: Parameters<typeof edgesOf>[0]): void {
  const { first, last } = markInside(index, found, areal);
  // A point on the border may lie a hair beyond the outermost row.
  const end = Math.min(index.rowCount - 1, last + 1);
  for (let row = Math.max(0, first - 1); row <= end; row++) sweep(found, ...placesOf(index, row));
}

// On the border a point is 0 m away, on whichever side of a half-open edge it lies. That is rare: it is looked for along the
// edges alone, and answered with whether there is any.
function markBorder(index: PointIndex, { near }: Found, edges: Float64Array): boolean {
  const search = searchFor(edges[1] ?? 0, edges[1] ?? 0, 0);
  const scale = localScale(edges[1] ?? 0);
  let isMarked = false;
  for (let at = 0; at < edges.length; at += 4) {
    const [x1, y1] = [edges[at] ?? 0, edges[at + 1] ?? 0];
    const [x2, y2] = [edges[at + 2] ?? 0, edges[at + 3] ?? 0];
    const last = rowAt(index, Math.max(y1, y2) + search.reachLatDeg);
    for (let row = rowAt(index, Math.min(y1, y2) - search.reachLatDeg); row <= last; row++) {
      if (!spanNear(index, row, x1, y1, x2, y2, search)) continue;
      measure(index, near, edges, at, scale, 0);
      for (let place = spanFrom; place < spanTo && !isMarked; place++) isMarked = near[place] === 0;
    }
  }
  return isMarked;
}

// From and to of the stretches of one answer.
let runs = new Int32Array(256);

/** The usual area, one polygon: whole stretches of the index, written once. */
function insideOne(index: PointIndex, edges: Edges): Reach {
  let [used, count] = [0, 0];
  visitInside(index, edges, (from, to) => {
    if (used + 2 > runs.length) {
      const longer = new Int32Array(2 * runs.length);
      longer.set(runs);
      runs = longer;
    }
    runs[used++] = from;
    runs[used++] = to;
    count += to - from;
  });
  const points = new Int32Array(count);
  const { order } = index;
  let at = 0;
  for (let run = 0; run < used; run += 2) {
    const end = runs[run + 1] ?? 0;
    if (order) for (let place = runs[run] ?? 0; place < end; place++) points[at++] = order[place] ?? 0;
    else for (let place = runs[run] ?? 0; place < end; place++) points[at++] = place;
  }
  return { points, distancesM: zeros(count) };
}

let nothing = new Float64Array(0);

// All that lies inside is 0 m away: one array serves every answer.
function zeros(count: number): Float64Array {
  if (nothing.length < count) nothing = new Float64Array(2 * count);
  return nothing.subarray(0, count);
}

// Polygons of one area may overlap: each point shall be found once.
function markInside(index: PointIndex, { near }: Found, areal: Parameters<typeof edgesOf>[0]): Rows {
  for (const edges of edgesOf(areal))
    visitInside(index, edges, (from, to) => {
      near.fill(0, from, to);
    });
  const lats = polygonsOf(areal).flatMap((rings) => (rings[0] ?? []).map(([, lat]) => lat));
  return { first: rowAt(index, least(lats)), last: rowAt(index, most(lats)) };
}

// A point work is dragged most and met most: one pass, no notes.
function takeRound(index: PointIndex, found: Found, [x, y]: Position, reachM: number): void {
  const { lng: pointLng, lat: pointLat } = index;
  const { lat: centre, lng, perLat: perLatitude } = localScale(y);
  const [lng0, lng1, lng2] = lng;
  const [lat0, lat1, lat2] = perLatitude;
  const search = searchFor(y, y, reachM);
  if (y + search.reachLatDeg < index.south) return;
  const last = rowAt(index, y + search.reachLatDeg);
  const farSquared = (reachM + 1e-3) * (reachM + 1e-3);
  const { places, distancesM } = found;
  let { count } = found;
  for (let row = rowAt(index, y - search.reachLatDeg); row <= last; row++) {
    if (!spanNear(index, row, x, y, x, y, search)) continue;
    for (let place = spanFrom; place < spanTo; place++) {
      const up = (pointLat[place] ?? 0) - y;
      const u = y + up / 2 - centre;
      const east = ((pointLng[place] ?? 0) - x) * (lng0 + u * (lng1 + u * lng2));
      const north = up * (lat0 + u * (lat1 + u * lat2));
      const squared = east * east + north * north;
      if (squared > farSquared) continue;
      const metres = toTenthMm(Math.sqrt(squared));
      if (metres > reachM) continue;
      places[count] = place;
      distancesM[count++] = metres;
    }
  }
  found.count = count;
}

/**
 * The points within reach as `reachOf` finds them, ascending, without how far each is: for counts that are kept up while a
 * work moves. The index must be in the order of its points.
 */
export function pointsWithin(index: PointIndex, geometry: WorkGeometry, reachM: number): Int32Array {
  if (geometry.type !== "Point" || !(reachM >= 0)) return reachOf(index, geometry, reachM).points;
  const [x, y] = geometry.coordinates;
  const { lng: pointLng, lat: pointLat } = index;
  const { lat: centre, lng, perLat: perLatitude } = localScale(y);
  const [lng0, lng1, lng2] = lng;
  const [lat0, lat1, lat2] = perLatitude;
  const search = searchFor(y, y, reachM);
  if (y + search.reachLatDeg < index.south) return new Int32Array(0);
  const { places } = foundIn(index);
  // Only next to the limit does the tenth of a millimetre decide.
  const surely = reachM > 1e-3 ? (reachM - 1e-3) * (reachM - 1e-3) : 0;
  const farSquared = (reachM + 1e-3) * (reachM + 1e-3);
  const last = rowAt(index, y + search.reachLatDeg);
  let count = 0;
  for (let row = rowAt(index, y - search.reachLatDeg); row <= last; row++) {
    if (!spanNear(index, row, x, y, x, y, search)) continue;
    for (let place = spanFrom; place < spanTo; place++) {
      const up = (pointLat[place] ?? 0) - y;
      const u = y + up / 2 - centre;
      const east = ((pointLng[place] ?? 0) - x) * (lng0 + u * (lng1 + u * lng2));
      const north = up * (lat0 + u * (lat1 + u * lat2));
      const squared = east * east + north * north;
      if (squared <= surely || (squared <= farSquared && toTenthMm(Math.sqrt(squared)) <= reachM))
        places[count++] = place;
    }
  }
  return places.slice(0, count);
}

const least = (values: readonly number[]) => values.reduce((low, value) => Math.min(low, value), Infinity);
const most = (values: readonly number[]) => values.reduce((high, value) => Math.max(high, value), -Infinity);

const placesOf = ({ rowCells, cellStarts }: PointIndex, row: number): readonly [number, number] => [
  cellStarts[rowCells[row] ?? 0] ?? 0,
  cellStarts[rowCells[row + 1] ?? 0] ?? 0,
];

function sweep(found: Found, from: number, to: number): void {
  const { near, places, distancesM } = found;
  for (let place = from; place < to; place++) {
    const metres = near[place] ?? 0;
    if (metres === Infinity) continue;
    places[found.count] = place;
    distancesM[found.count++] = metres;
    near[place] = Infinity;
  }
}

/** Four numbers per segment: longitude and latitude of both ends. */
function segmentsOf(geometry: WorkGeometry): Float64Array {
  const paths = pathsOf(geometry);
  const count = paths.reduce((sum, path) => sum + Math.max(0, path.length - 1), 0);
  const segments = new Float64Array(4 * count);
  let at = 0;
  for (const path of paths)
    for (let i = 1; i < path.length; i++) {
      const from = path[i - 1];
      const to = path[i];
      if (!from || !to) continue;
      segments[at++] = from[0];
      segments[at++] = from[1];
      segments[at++] = to[0];
      segments[at++] = to[1];
    }
  return segments;
}

/** What is searched for round segments; degrees are rounded outwards. */
type Search = { readonly reachM: number; readonly reachLatDeg: number; readonly perLngAtLeast: number };

function searchFor(south: number, north: number, reachM: number): Search {
  const reachLatDeg = ((reachM + 1e-3) * 1.0001) / metresPerDegreeLat(0);
  const farthest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + reachLatDeg);
  return { reachM, reachLatDeg, perLngAtLeast: metresPerDegreeLng(farthest) / 1.0001 };
}

function takeNear(
  index: PointIndex,
  found: Found,
  segments: Float64Array,
  reachM: number,
  inside: Rows,
): void {
  let [south, north] = [Infinity, -Infinity];
  for (let at = 1; at < segments.length; at += 2) {
    south = Math.min(south, segments[at] ?? 0);
    north = Math.max(north, segments[at] ?? 0);
  }
  const search = searchFor(south, north, reachM);
  const { reachLatDeg } = search;
  const isLocal = north - south + 2 * reachLatDeg < 2 * spanDeg;
  const scale = isLocal ? localScale((south + north) / 2) : null;

  const hasRows = north + reachLatDeg >= index.south;
  const first = Math.min(inside.first, rowAt(index, south - reachLatDeg));
  const last = Math.max(inside.last, hasRows ? rowAt(index, north + reachLatDeg) : -1);
  for (let row = first; row <= last; row++) {
    const [start, end] = placesOf(index, row);
    if (start === end) continue;
    let [from, to] = row >= inside.first && row <= inside.last ? [start, end] : [end, start];
    for (let at = 0; at < segments.length; at += 4) {
      const [x1, y1] = [segments[at] ?? 0, segments[at + 1] ?? 0];
      if (!spanNear(index, row, x1, y1, segments[at + 2] ?? 0, segments[at + 3] ?? 0, search)) continue;
      from = Math.min(from, spanFrom);
      to = Math.max(to, spanTo);
      if (scale) measure(index, found.near, segments, at, scale, reachM);
      else measureExactly(index, found.near, segments, at, reachM);
    }
    if (to > from) sweep(found, from, to);
  }
}

// The answer of `spanNear`: places of a row that may be within reach of a segment.
let spanFrom = 0;
let spanTo = 0;

function spanNear(
  index: PointIndex,
  row: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  { reachM, reachLatDeg, perLngAtLeast }: Search,
): boolean {
  const south = index.south + row * index.rowDeg - 1e-11;
  const north = south + index.rowDeg + 2e-11;
  const low = Math.min(y1, y2);
  const high = Math.max(y1, y2);
  const away = south > high ? south - high : low > north ? low - north : 0;
  if (away > reachLatDeg) return false;
  const part = away / reachLatDeg;
  const besideDeg = ((reachM + 1e-3) * Math.sqrt(1 - part * part)) / perLngAtLeast + 1e-11;
  let [a, b] = [x1, x2];
  if (y1 !== y2) {
    // Only the stretch of the segment within reach of the row counts.
    const t1 = clamp01((south - reachLatDeg - y1) / (y2 - y1));
    const t2 = clamp01((north + reachLatDeg - y1) / (y2 - y1));
    a = x1 + t1 * (x2 - x1);
    b = x1 + t2 * (x2 - x1);
  }
  const west = Math.min(a, b) - besideDeg;
  const east = Math.max(a, b) + besideDeg;
  if (east < (index.rowWest[row] ?? 0)) return false;
  spanFrom = index.cellStarts[cellAt(index, row, west)] ?? 0;
  spanTo = index.cellStarts[cellAt(index, row, east) + 1] ?? 0;
  return spanTo > spanFrom;
}

const clamp01 = (value: number): number => (value > 0 ? Math.min(value, 1) : 0);

function measure(
  { lng, lat }: PointIndex,
  near: Float64Array,
  segments: Float64Array,
  at: number,
  scale: LocalScale,
  reachM: number,
): void {
  const x1 = segments[at] ?? 0;
  const y1 = segments[at + 1] ?? 0;
  const dx = (segments[at + 2] ?? 0) - x1;
  const dy = (segments[at + 3] ?? 0) - y1;
  const low = dy < 0 ? y1 + dy : y1;
  const high = dy < 0 ? y1 : y1 + dy;
  const centre = scale.lat;
  const [lng0, lng1, lng2] = scale.lng;
  const [lat0, lat1, lat2] = scale.perLat;
  const farSquared = (reachM + 1e-3) * (reachM + 1e-3);
  const isPlace = dx === 0 && dy === 0;
  for (let place = spanFrom; place < spanTo; place++) {
    const known = near[place] ?? 0;
    if (known === 0) continue;
    const y = lat[place] ?? 0;
    const u = (y + (y < low ? low : Math.min(y, high))) / 2 - centre;
    const perLng = lng0 + u * (lng1 + u * lng2);
    const perLat = lat0 + u * (lat1 + u * lat2);
    let alongX = (x1 - (lng[place] ?? 0)) * perLng;
    let alongY = (y1 - y) * perLat;
    if (!isPlace) {
      const lineX = dx * perLng;
      const lineY = dy * perLat;
      const part = clamp01(-(alongX * lineX + alongY * lineY) / (lineX * lineX + lineY * lineY));
      alongX += part * lineX;
      alongY += part * lineY;
    }
    const squared = alongX * alongX + alongY * alongY;
    // Most points are near several segments: no root for what is farther than is known.
    if (squared > farSquared || squared > (known + 1e-4) * (known + 1e-4)) continue;
    const metres = toTenthMm(Math.sqrt(squared));
    if (metres <= reachM && metres < known) near[place] = metres;
  }
}

// A work over more than some 40 km: a scale of its own for every point.
function measureExactly(
  index: PointIndex,
  near: Float64Array,
  segments: Float64Array,
  at: number,
  reachM: number,
): void {
  const [from, to] = [spanFrom, spanTo];
  for (let place = from; place < to; place++) {
    const y = index.lat[place] ?? 0;
    const [y1, y2] = [segments[at + 1] ?? 0, segments[at + 3] ?? 0];
    const between = Math.min(Math.max(y1, y2), Math.max(Math.min(y1, y2), y));
    const lat = (y + between) / 2;
    const exact = {
      lat,
      lng: [metresPerDegreeLng(lat), 0, 0],
      perLat: [metresPerDegreeLat(lat), 0, 0],
    } as const;
    [spanFrom, spanTo] = [place, place + 1];
    measure(index, near, segments, at, exact, reachM);
  }
  [spanFrom, spanTo] = [from, to];
}
