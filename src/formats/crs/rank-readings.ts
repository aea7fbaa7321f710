import type { Bounds, Position } from "../../domain/geo/schema";
import type { PlaceCandidate, PlaceFit, PlaceReading } from "../../domain/import/placing";
import type { Converters } from "./converter";
import { weightAt } from "./inhabited";
import { type System, systems } from "./systems";

/** So much of a file must make sense for a reading to be offered; the rest may be of another zone. */
const leastShare = 0.4;
/** A neighbouring kelurahan's file is of this project too. */
const nearDegrees = 0.2;

/** Every way in which the numbers make sense in Indonesia: those on the project's areas first, then where most people live. */
export function rankReadings(
  sample: readonly Position[],
  own: readonly PlaceReading[],
  converterOf: Converters,
  near: Bounds | null,
): readonly PlaceCandidate[] {
  const found = [...new Set([...own, ...readingsFor(sample)])].flatMap((reading) => {
    const convert = converterOf(reading);
    return convert ? [{ reading, ...placesOf(sample.map(convert), near) }] : [];
  });
  const plain = found.find(({ reading }) => reading === "wgs84");
  return found
    .filter(({ inIndonesia }) => inIndonesia >= leastShare)
    .filter(
      // A northern latitude is only doubted where the southern one makes more sense.
      ({ reading, inProject, weight }) =>
        reading !== "wgs84+sign" ||
        inProject > (plain?.inProject ?? 0) ||
        (weight > 0 && (plain?.weight ?? 0) === 0),
    )
    .sort((a, b) => tenths(b.inProject) - tenths(a.inProject) || b.weight - a.weight)
    .map(({ reading, inProject, weight }) => ({ reading, fit: fitOf(inProject, weight) }));
}

const tenths = (share: number) => Math.round(share * 10);
const fitOf = (inProject: number, weight: number): PlaceFit =>
  inProject >= leastShare ? "project" : weight > 0 ? "indonesia" : "beyond";

/** By the size of the numbers alone, the likelier first. */
function readingsFor(sample: readonly Position[]): readonly PlaceReading[] {
  const isMost = (test: (position: Position) => boolean) =>
    sample.filter(test).length >= leastShare * sample.length;
  const ranged = (swap: boolean) =>
    systems
      .filter((system) => isMost(([x, y]) => (swap ? isInRange(system, y, x) : isInRange(system, x, y))))
      .map(({ id }) => (swap ? `${id}+swapped` : id));
  return [
    ...(isMost(isDegrees) ? ["wgs84"] : []),
    ...(isMost(([x, y]) => isDegrees([x, y]) && y > 0) ? ["wgs84+sign"] : []),
    ...ranged(false),
    ...ranged(true),
    ...(isMost((position) => !isDegrees(position)) ? ["wgs84+dms", "wgs84+decimals"] : []),
  ];
}

/** Numbers that can be degrees. */
export const isDegrees = ([x, y]: Position): boolean => Math.abs(x) <= 360 && Math.abs(y) <= 360;

/** Numbers that the system can have in Indonesia. */
export const isInRange = ({ range: [west, south, east, north] }: System, x: number, y: number) =>
  x >= west && x <= east && y >= south && y <= north;

function placesOf(places: readonly (Position | null)[], near: Bounds | null) {
  let [inIndonesia, inProject, weight] = [0, 0, 0];
  for (const place of places) {
    if (!place || !isInBox(place, indonesia, 0)) continue;
    inIndonesia++;
    weight += weightAt(place);
    if (near && isInBox(place, near, nearDegrees)) inProject++;
  }
  const count = places.length || 1;
  return { inIndonesia: inIndonesia / count, inProject: inProject / count, weight: weight / count };
}

/** The country from Rondo and Ndana to the border in Papua. */
const indonesia: Bounds = [94.7, -11.2, 141.1, 6.2];

/** Within the box, or so many degrees beside it. */
export const isInBox = ([lng, lat]: Position, [west, south, east, north]: Bounds, margin: number): boolean =>
  lng >= west - margin && lng <= east + margin && lat >= south - margin && lat <= north + margin;
