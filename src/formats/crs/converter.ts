import type { Position } from "../../domain/geo/schema";
import type { PlaceReading } from "../../domain/import/placing";
import type { SourceCrs } from "../../domain/import/source-layer";
import { positionOfDms, withDecimals } from "./cures";
import { systemById } from "./systems";

/** Coordinates as in the file to WGS84 degrees; null for numbers that the reading has no place for. */
export type Converter = (position: Position) => Position | null;

/**
 * The way from a file's numbers to degrees. proj4 is loaded when the first projected file comes; it agrees with PROJ
 * to less than a millimetre in Indonesia.
 */
export async function loadConverters(crs: SourceCrs, sample: readonly Position[], areAllDegrees: boolean) {
  const proj4 = areAllDegrees ? null : (await import("proj4")).default;
  const made = new Map<PlaceReading, Converter | null>();

  const project = (definition: string): Converter | null => {
    if (!proj4) return null;
    try {
      const { forward } = proj4(definition, "WGS84");
      return (position) => finite(forward([position[0], position[1]]));
    } catch {
      // A definition in words that proj4 does not know: as good as none.
      return null;
    }
  };

  const make = (reading: PlaceReading): Converter | null => {
    if (reading.startsWith("file:")) return crs.kind === "wkt" ? project(crs.wkt) : null;
    const [id = "", cure] = reading.split("+");
    if (id === "wgs84") return cured(cure, sample);
    const system = systemById(id);
    const convert = system ? project(system.definition) : null;
    return convert && cure === "swapped" ? ([x, y]) => convert([y, x]) : convert;
  };

  return (reading: PlaceReading): Converter | null => {
    const known = made.get(reading);
    if (known !== undefined) return known;
    const converter = make(reading);
    const safe: Converter | null =
      converter && (([x, y]) => (Number.isFinite(x) && Number.isFinite(y) ? converter([x, y]) : null));
    made.set(reading, safe);
    return safe;
  };
}

export type Converters = Awaited<ReturnType<typeof loadConverters>>;

function cured(cure: string | undefined, sample: readonly Position[]): Converter {
  if (cure === "sign") return ([lng, lat]) => [lng, -lat];
  if (cure === "dms") return positionOfDms;
  if (cure !== "decimals") return (position) => position;
  const lats = sample.flatMap((position) => withDecimals(position, null)?.[1] ?? []).sort((a, b) => a - b);
  const usual = lats[Math.floor(lats.length / 2)] ?? null;
  return (position) => withDecimals(position, usual);
}

const finite = ([lng, lat]: readonly number[]): Position | null =>
  lng !== undefined && lat !== undefined && Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : null;
