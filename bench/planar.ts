import { pathsOf } from "../src/domain/geo/parts";
import type { Position, WorkGeometry } from "../src/domain/geo/schema";
import type { CityWork } from "./city-works";

/** A work in metres of the plane, as the rivals without degrees see it: x and y of corner i at 2i and 2i + 1. */
export type PlanarWork = CityWork & {
  readonly path: Float64Array;
  readonly box: readonly [west: number, south: number, east: number, north: number];
};

export function planarWork(
  work: CityWork,
  toMetres: (at: Position) => readonly [number, number],
): PlanarWork {
  const path = Float64Array.from(pathOf(work.geometry).flatMap((at) => toMetres(at)));
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < path.length; i += 2) {
    const [x, y] = [path[i] ?? 0, path[i + 1] ?? 0];
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return { ...work, path, box };
}

export function pathOf(geometry: WorkGeometry): readonly Position[] {
  if (geometry.type === "Point") return [geometry.coordinates];
  return pathsOf(geometry)[0] ?? [];
}

export function isWithinReach({ path, geometry, reachM }: PlanarWork, x: number, y: number): boolean {
  if (geometry.type === "Polygon" && isInside(path, x, y)) return true;
  const limit = reachM * reachM;
  if (path.length === 2) return ((path[0] ?? 0) - x) ** 2 + ((path[1] ?? 0) - y) ** 2 <= limit;
  for (let i = 2; i < path.length; i += 2) {
    const [x0, y0] = [path[i - 2] ?? 0, path[i - 1] ?? 0];
    const [dx, dy] = [(path[i] ?? 0) - x0, (path[i + 1] ?? 0) - y0];
    const squared = dx * dx + dy * dy;
    const along = squared === 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / squared;
    const part = Math.min(1, Math.max(0, along));
    if ((x0 + part * dx - x) ** 2 + (y0 + part * dy - y) ** 2 <= limit) return true;
  }
  return false;
}

/** Even-odd, half-open, every edge reckoned from its lower end. */
export function isInside(ring: Float64Array, x: number, y: number): boolean {
  let inside = false;
  for (let i = 2; i < ring.length; i += 2) {
    const [x0, y0, x1, y1] = [ring[i - 2] ?? 0, ring[i - 1] ?? 0, ring[i] ?? 0, ring[i + 1] ?? 0];
    if (y0 <= y === y1 <= y) continue;
    const crossing =
      y0 < y1 ? x0 + ((y - y0) * (x1 - x0)) / (y1 - y0) : x1 + ((y - y1) * (x0 - x1)) / (y0 - y1);
    if (x < crossing) inside = !inside;
  }
  return inside;
}
