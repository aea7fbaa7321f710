import { AppError } from "../domain/errors";
import { isInsideRings } from "../domain/geo/contains";
import type { Position } from "../domain/geo/schema";
import { limits } from "./limits";

type Ring = Position[];
type Box = readonly [west: number, south: number, east: number, north: number];
type Sized = { readonly ring: Ring; readonly box: Box; readonly areaTwice: number };

/** Points looked at while holes seek their outers: a second of work; shapes made to take longer are refused. */
const mostSteps = 500_000_000;

/**
 * Polygons of the rings of one shapefile record: outer rings are clockwise there, holes the other way, in any order.
 * Where holes find no outer but would if the winding were reversed, the writer had it reversed. Rings come back
 * wound as GeoJSON has them.
 * @throws AppError "import/too-many-points" where the sorting would take too long
 */
export function polygonsOfRings(rings: readonly Ring[], file: string): Ring[][] {
  const sized = rings.map((ring) => ({ ring, box: boxOf(ring), areaTwice: signedAreaTwice(ring) }));
  const steps = { left: mostSteps, file };
  const asWritten = group(sized, (item) => item.areaTwice <= 0, steps);
  if (asWritten.orphans.length === 0) return wound(asWritten.polygons);
  const reversed = group(sized, (item) => item.areaTwice >= 0, steps);
  if (reversed.orphans.length === 0) return wound(reversed.polygons);
  return wound([...asWritten.polygons, ...asWritten.orphans.map((orphan) => [orphan])]);
}

type Steps = { left: number; readonly file: string };

function group(rings: readonly Sized[], isOuter: (ring: Sized) => boolean, steps: Steps) {
  const polygons = rings.filter(isOuter).map((outer) => [outer]);
  // The smallest outer that holds a hole is its own: islands lie within lakes.
  const outers = polygons
    .flatMap((polygon) => (polygon[0] ? [{ polygon, outer: polygon[0] }] : []))
    .sort((a, b) => Math.abs(a.outer.areaTwice) - Math.abs(b.outer.areaTwice));
  const orphans: Sized[] = [];
  for (const hole of rings) {
    if (isOuter(hole)) continue;
    const owner = outers.find(({ outer }) => holds(outer, hole, steps));
    if (owner) owner.polygon.push(hole);
    else orphans.push(hole);
  }
  return { polygons, orphans };
}

function holds(outer: Sized, hole: Sized, steps: Steps): boolean {
  steps.left -= 1;
  const [west, south, east, north] = outer.box;
  if (hole.box[0] < west || hole.box[1] < south || hole.box[2] > east || hole.box[3] > north) return false;
  // A hole may touch its outer at some points: most of a few of them decide.
  let inside = 0;
  let asked = 0;
  const stride = Math.max(1, Math.floor(hole.ring.length / 5));
  for (let at = 0; at < hole.ring.length; at += stride) {
    const [a, b] = [hole.ring[at], hole.ring[(at + 1) % hole.ring.length]];
    if (!a || !b) continue;
    steps.left -= outer.ring.length;
    if (steps.left < 0)
      throw new AppError("import/too-many-points", { file: steps.file, limit: limits.points });
    asked++;
    if (isInsideRings([outer.ring], (a[0] + b[0]) / 2, (a[1] + b[1]) / 2)) inside++;
  }
  return inside * 2 > asked;
}

function boxOf(ring: Ring): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

/** Positive where counter-clockwise. From the first point, so that large metre coordinates lose no digits. */
function signedAreaTwice(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let at = 1; at < ring.length; at++) {
    const [a, b] = [ring[at - 1], ring[at]];
    if (a && b) sum += (a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0);
  }
  return sum;
}

const wound = (polygons: readonly (readonly Sized[])[]): Ring[][] =>
  polygons.map((rings) =>
    rings.map(({ ring, areaTwice }, index) => (areaTwice >= 0 === (index === 0) ? ring : ring.reverse())),
  );
