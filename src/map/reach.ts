import { distanceM } from "../domain/geo/distance";
import { metresPerDegreeLat, metresPerDegreeLng } from "../domain/geo/metres";
import { pathsOf } from "../domain/geo/parts";
import type { Position, WorkGeometry } from "../domain/geo/schema";

/** Corners of a whole circle: at 100 m reach the chord is 6 cm off. */
const corners = 96;

/**
 * The places exactly `reachM` metres from a work: what is inside is reached. One ring for a point; for
 * a line or polygon the arcs and sides that no other part of it covers, unjoined, since they are only drawn.
 * Metres are those of the work's own latitude, good to a decimetre over a kampung.
 */
export function reachLines(geometry: WorkGeometry, reachM: number): readonly (readonly Position[])[] {
  if (geometry.type === "Point") return [circle(geometry.coordinates, reachM)];
  const segments = pathsOf(geometry).flatMap((path) =>
    path.slice(1).map((b, index) => [path[index] ?? b, b] as const),
  );
  const slackM = Math.max(0.01, reachM * 0.002);
  const isOutside = ([lng, lat]: Position) => distanceM(geometry, lng, lat) > reachM - slackM;
  return segments.flatMap(([a, b]) => runs(capsule(a, b, reachM), isOutside));
}

/** A closed circle round a place. */
function circle(centre: Position, radiusM: number): readonly Position[] {
  return Array.from({ length: corners + 1 }, (_, index) =>
    offset(centre, radiusM, (2 * Math.PI * index) / corners),
  );
}

/** The place so many metres from another, in radians anticlockwise from east. */
export function offset([lng, lat]: Position, metres: number, angle: number): Position {
  const [lngM, latM] = [metresPerDegreeLng(lat), metresPerDegreeLat(lat)];
  return [lng + (metres * Math.cos(angle)) / lngM, lat + (metres * Math.sin(angle)) / latM];
}

function capsule(a: Position, b: Position, reachM: number): readonly Position[] {
  const [lngM, latM] = [metresPerDegreeLng(a[1]), metresPerDegreeLat(a[1])];
  const angle = Math.atan2((b[1] - a[1]) * latM, (b[0] - a[0]) * lngM);
  const arc = (centre: Position, from: number) =>
    Array.from({ length: corners / 2 + 1 }, (_, index) =>
      offset(centre, reachM, from + (2 * Math.PI * index) / corners),
    );
  const length = Math.hypot((b[0] - a[0]) * lngM, (b[1] - a[1]) * latM);
  const right = side(a, b, angle - Math.PI / 2, reachM, length);
  const left = side(b, a, angle + Math.PI / 2, reachM, length);
  return [...right, ...arc(b, angle - Math.PI / 2), ...left, ...arc(a, angle + Math.PI / 2)];
}

/** The straight side of a capsule, in steps short enough to be cut where another part covers it. */
function side(a: Position, b: Position, angle: number, reachM: number, lengthM: number): readonly Position[] {
  const steps = Math.min(200, Math.max(1, Math.ceil(lengthM / Math.max(1, reachM / 16))));
  return Array.from({ length: steps + 1 }, (_, index) => {
    const share = index / steps;
    return offset([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share], reachM, angle);
  });
}

function runs(
  points: readonly Position[],
  isKept: (point: Position) => boolean,
): readonly (readonly Position[])[] {
  const kept: Position[][] = [];
  let isOpen = false;
  for (const point of points) {
    if (!isKept(point)) isOpen = false;
    else if (isOpen) kept.at(-1)?.push(point);
    else {
      kept.push([point]);
      isOpen = true;
    }
  }
  return kept.filter((run) => run.length > 1);
}
