import { Delaunay } from "d3-delaunay";
import polygonClipping from "polygon-clipping";
import { groupBy } from "../import/group-by";
import { boundsOf } from "./bounds";
import { polygonsOf } from "./contains";
import { metresPerDegreeLat, metresPerDegreeLng } from "./metres";
import type { Areal, Position } from "./schema";

/** Points of one place are set so far apart that each gets a share of the ground round it. */
const apartM = 0.01;
/** Cells reach beyond the ground, so that only the ground's own edge cuts them. */
const marginM = 100;

/**
 * The ground shared out: to each point what lies nearer to it than to any other, measured in metres, and cut to the
 * ground (parts and holes included). Together the cells are the ground. Several points of one place divide its share
 * between them. Null: nothing of the ground is nearest to this point, or its piece could not be cut.
 */
export function pointCells(ground: Areal, points: readonly Position[]): readonly (Areal | null)[] {
  if (points.length === 0) return [];
  if (points.length === 1) return [ground];
  const plane = planeOf(ground);
  const [west, south, east, north] = boundsOf(ground);
  const [left, bottom] = plane.toMetres([west, south]);
  const [right, top] = plane.toMetres([east, north]);
  const voronoi = Delaunay.from(setApart(points).map(plane.toMetres)).voronoi([
    left - marginM,
    bottom - marginM,
    right + marginM,
    top + marginM,
  ]);
  return points.map((_, at) => {
    const corners = voronoi.cellPolygon(at) as Position[] | null;
    return corners && cut(ground, corners.map(plane.toDegrees));
  });
}

/** Metres from the middle of a shape; straight lines stay straight, so that shares of area are kept. */
function planeOf(ground: Areal) {
  const [west, south, east, north] = boundsOf(ground);
  const [lng0, lat0] = [(west + east) / 2, (south + north) / 2];
  const [lngM, latM] = [metresPerDegreeLng(lat0), metresPerDegreeLat(lat0)];
  return {
    toMetres: ([lng, lat]: Position): Position => [(lng - lng0) * lngM, (lat - lat0) * latM],
    toDegrees: ([x, y]: Position): Position => [lng0 + x / lngM, lat0 + y / latM],
  };
}

/** Points of exactly one place, put round it on a small circle: only distinct points have a border between them. */
function setApart(points: readonly Position[]): readonly Position[] {
  const sharers = groupBy(points.keys(), (at) => String(points[at]));
  return points.map(([lng, lat], at) => {
    const group = sharers.get(String([lng, lat])) ?? [];
    if (group.length < 2) return [lng, lat];
    const angle = (2 * Math.PI * group.indexOf(at)) / group.length;
    return [
      lng + (apartM * Math.cos(angle)) / metresPerDegreeLng(lat),
      lat + (apartM * Math.sin(angle)) / metresPerDegreeLat(lat),
    ];
  });
}

function cut(ground: Areal, cell: Position[]): Areal | null {
  const parts = intersectionOf(ground, cell);
  const [only] = parts;
  if (!only) return null;
  return parts.length === 1
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: parts };
}

/** None where the library gives up, as it does on some rings that cross themselves many times over. */
function intersectionOf(ground: Areal, cell: Position[]): Position[][][] {
  try {
    return polygonClipping.intersection(polygonsOf(ground) as Position[][][], [cell]);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("Unable to complete output ring")) return [];
    throw error;
  }
}
