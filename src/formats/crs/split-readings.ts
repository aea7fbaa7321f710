import type { Bounds, Position } from "../../domain/geo/schema";
import type { PlaceReading } from "../../domain/import/placing";
import type { Converter, Converters } from "./converter";
import { isDegrees, isInBox, isInRange } from "./rank-readings";
import { systemById, systems } from "./systems";

/** A gap wider than any kelurahan or its neighbours, narrower than the least zone (3 degrees). */
const gapDegrees = 2;
/** So near to the others a shape must come to be taken as of another zone. */
const besideDegrees = 0.25;

/**
 * Features of another zone, or with another slip, in one file: those that lie far from the rest as the file is read,
 * and beside it when read otherwise. By their index; what finds no better place stays as it is.
 */
export function splitReadings(
  places: readonly (Position | null)[],
  taken: PlaceReading,
  converterOf: Converters,
  near: Bounds | null,
): ReadonlyMap<number, PlaceReading> {
  const convert = converterOf(taken);
  const found = new Map<number, PlaceReading>();
  if (!convert) return found;
  const degrees = places.map((place) => place && convert(place));
  const home = homeOf(degrees, near);
  if (!home) return found;
  const others = alternatives(taken).flatMap((reading) => {
    const converter = converterOf(reading);
    return converter ? [{ reading, converter }] : [];
  });
  for (const [index, place] of places.entries()) {
    const now = degrees[index];
    if (!place || (now && isInBox(now, home, gapDegrees))) continue;
    const better = others.find(
      ({ reading, converter }) => canBe(reading, place) && isBeside(converter, place, home),
    );
    if (better) found.set(index, better.reading);
  }
  return found;
}

/** Spares a hundred thousand strays the way through every system. */
function canBe(reading: PlaceReading, place: Position): boolean {
  const system = systemById(reading);
  return system ? isInRange(system, place[0], place[1]) : isDegrees(place) === (reading === "wgs84");
}

function isBeside(converter: Converter, place: Position, home: Bounds): boolean {
  const there = converter(place);
  return there !== null && isInBox(there, home, besideDegrees);
}

/** The other zones, degrees among metres, and cures; latitude and longitude exchanged have their own cure. */
const alternatives = (taken: PlaceReading): readonly PlaceReading[] =>
  ["wgs84", ...systems.map(({ id }) => id), "wgs84+decimals", "wgs84+dms"].filter(
    (reading) => reading !== taken,
  );

/** The box of the group that lies at the project, else of the largest: groups lie more than a gap apart. */
function homeOf(degrees: readonly (Position | null)[], near: Bounds | null): Bounds | null {
  const places = degrees.flatMap((place) => (place && Math.abs(place[1]) <= 90 ? [place] : []));
  const cutLng = cutter(places.map(([lng]) => lng));
  const cutLat = cutter(places.map(([, lat]) => lat));
  const groups = new Map<string, { bounds: Bounds; count: number; atProject: number }>();
  for (const place of places) {
    const [lng, lat] = place;
    const key = `${cutLng(lng)} ${cutLat(lat)}`;
    const group = groups.get(key) ?? { bounds: [lng, lat, lng, lat], count: 0, atProject: 0 };
    const [west, south, east, north] = group.bounds;
    groups.set(key, {
      bounds: [Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat)],
      count: group.count + 1,
      atProject: group.atProject + (near && isInBox(place, near, besideDegrees) ? 1 : 0),
    });
  }
  const best = [...groups.values()].sort((a, b) => b.atProject - a.atProject || b.count - a.count)[0];
  return best?.bounds ?? null;
}

/** Numbers a value by how many gaps lie below it. */
function cutter(values: readonly number[]): (value: number) => number {
  const sorted = [...values].sort((a, b) => a - b);
  const cuts = sorted.filter((value, at) => at > 0 && value - (sorted[at - 1] ?? value) > gapDegrees);
  return (value) => cuts.filter((cut) => cut <= value).length;
}
