import { boundsOf } from "./bounds";
import { contains, polygonsOf } from "./contains";
import { edgeDistanceM } from "./distance";
import { metresPerDegreeLat, metresPerDegreeLng } from "./metres";
import type { Areal, Polygon, Position } from "./schema";

export type Circle = { readonly position: Position; readonly radiusM: number };

/** Close enough for a label: this share of the box's shorter side. */
const precision = 0.02;

/**
 * The largest circle that fits into an area (its pole of inaccessibility), to 2 % of its size: the place for a
 * label, and a point that is certainly inside. An area without extent gives its first corner and radius 0.
 */
export function largestCircle(areal: Areal): Circle {
  let best: Circle | null = null;
  for (const coordinates of polygonsOf(areal)) {
    const circle = largestInPolygon({ type: "Polygon", coordinates: coordinates as Polygon["coordinates"] });
    if (circle && (!best || circle.radiusM > best.radiusM)) best = circle;
  }
  return best ?? { position: firstCorner(areal), radiusM: 0 };
}

type Cell = { readonly lng: number; readonly lat: number; readonly half: number; readonly insideM: number };

// A square is halved only while a circle in it could still beat the best by the precision asked for.
function largestInPolygon(polygon: Polygon): Circle | null {
  const [west, south, east, north] = boundsOf(polygon);
  const perLng = metresPerDegreeLng((south + north) / 2);
  const perLat = metresPerDegreeLat((south + north) / 2);
  const side = Math.min((east - west) * perLng, (north - south) * perLat);
  if (!(side > 0)) return null;

  const cellAt = (lng: number, lat: number, half: number): Cell => {
    const edge = edgeDistanceM(polygon, lng, lat);
    return { lng, lat, half, insideM: contains(polygon, lng, lat) ? edge : -edge };
  };
  let waiting: Cell[] = [];
  const half = side / 2;
  for (let lng = west + half / perLng; lng - half / perLng < east; lng += side / perLng)
    for (let lat = south + half / perLat; lat - half / perLat < north; lat += side / perLat)
      waiting.push(cellAt(lng, lat, half));

  let best = cellAt((west + east) / 2, (south + north) / 2, 0);
  while (waiting.length > 0) {
    for (const cell of waiting) if (cell.insideM > best.insideM) best = cell;
    const leastGain = Math.max(side * precision, 1e-6);
    waiting = waiting
      .filter((cell) => cell.insideM + cell.half * Math.SQRT2 > best.insideM + leastGain)
      .flatMap((cell) => quarters(cell, perLng, perLat).map(([lng, lat]) => cellAt(lng, lat, cell.half / 2)));
  }
  return best.insideM > 0 ? { position: [best.lng, best.lat], radiusM: best.insideM } : null;
}

function quarters({ lng, lat, half }: Cell, perLng: number, perLat: number): readonly Position[] {
  const x = half / 2 / perLng;
  const y = half / 2 / perLat;
  return [
    [lng - x, lat - y],
    [lng + x, lat - y],
    [lng - x, lat + y],
    [lng + x, lat + y],
  ];
}

function firstCorner(areal: Areal): Position {
  const first = polygonsOf(areal)[0]?.[0]?.[0];
  return first ?? [0, 0];
}
