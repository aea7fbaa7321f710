import { lengthM } from "../geo/length";
import { metresPerDegreeLat, metresPerDegreeLng } from "../geo/metres";
import type { Line, Polygon, Position } from "../geo/schema";
import type { Spot } from "./site-of";

/** Where no boundary gives a size: metres from the middle. */
const bareRadiusM = 10;

/** Keeps a drawing clear of the circle's edge; and a length never a hair short of what is asked for. */
const insidePart = 0.95;
const spareM = 1e-4;

/** A place so many metres east and north of the middle. */
const from = ({ centre: [lng, lat] }: Spot, eastM: number, northM: number): Position => [
  lng + eastM / metresPerDegreeLng(lat),
  lat + northM / metresPerDegreeLat(lat),
];

/**
 * A line of so many metres that lies inside an RT: straight where it fits, else to and fro. It stands for a road or
 * drain whose course nobody has drawn yet; the planner drags it to where it belongs. Upright: turned by a right angle.
 */
export function lineInside(spot: Spot, metres: number, isUpright = false): Line {
  const sideM = squareSide(spot);
  const rows = Math.max(1, Math.ceil(metres / sideM));
  const wanted = metres + spareM;
  const draw = (widthM: number): Line => ({
    type: "LineString",
    coordinates: corners(rows, sideM, widthM).map(([along, across]) =>
      isUpright ? from(spot, across, along) : from(spot, along, across),
    ),
  });
  // The rows share what the ends between them leave over; measured and corrected once, as metres per degree are local.
  const endsM = rows > 1 ? sideM : 0;
  const widthM = Math.max(0, wanted - endsM) / rows;
  return draw(widthM + (wanted - lengthM(draw(widthM))) / rows);
}

function corners(rows: number, sideM: number, widthM: number): readonly (readonly [number, number])[] {
  const apartM = rows > 1 ? sideM / (rows - 1) : 0;
  return Array.from({ length: rows }, (_, row) => {
    const north = rows > 1 ? row * apartM - sideM / 2 : 0;
    const ends = [
      [-widthM / 2, north],
      [widthM / 2, north],
    ] as const;
    return row % 2 === 0 ? ends : ends.toReversed();
  }).flat();
}

/** A short line through the middle: a stand-in for a network that names the RTs it serves. */
export const shortLine = (spot: Spot): Line => lineInside(spot, squareSide(spot));

/** A square inside an RT, at most 20 m wide: a stand-in for an area that nobody has drawn yet. */
export function squareInside(spot: Spot): Polygon {
  const half = Math.min(squareSide(spot), 20) / 2;
  const ring = [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
    [-half, -half],
  ] as const;
  return { type: "Polygon", coordinates: [ring.map(([east, north]) => from(spot, east, north))] };
}

const squareSide = ({ radiusM }: Spot): number =>
  (radiusM > 0 ? radiusM : bareRadiusM) * Math.SQRT2 * insidePart;
