import type { GeometryKind } from "../../../domain/catalogue/component";
import { isLinear, pathsOf } from "../../../domain/geo/parts";
import type { Position, WorkGeometry } from "../../../domain/geo/schema";

/** One vertex as typed. */
export type Row = { readonly latitude: string; readonly longitude: string };
export type RowError = "missing" | "notANumber" | "range" | "swapped";

export type Reading =
  | { readonly geometry: WorkGeometry }
  | { readonly rowErrors: readonly (RowError | null)[]; readonly tooFew: number | null };

export const emptyRow: Row = { latitude: "", longitude: "" };

/** Different points a shape needs at least. */
export const leastPoints: Readonly<Record<GeometryKind, number>> = { point: 1, line: 2, polygon: 3 };

/** Decimal degrees with comma or point; there are no thousands in degrees. Null: empty. Undefined: not a number. */
export function readDegrees(text: string): number | null | undefined {
  const bare = text
    .trim()
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/°$/, "");
  if (bare === "") return null;
  return /^[+-]?\d+([.,]\d*)?$/.test(bare) ? Number(bare.replace(",", ".")) : undefined;
}

/**
 * The vertices in a pasted text, one "latitude, longitude" a line. Null where it is no such text, so that a
 * single number is pasted as it is. Latitude and longitude that can only be meant the other way are turned.
 */
export function readPasted(
  text: string,
): { readonly rows: readonly Row[]; readonly wasSwapped: boolean } | null {
  const rows: Row[] = [];
  let wasSwapped = false;
  for (const line of text.split(/\r?\n/).filter((candidate) => candidate.trim() !== "")) {
    const pair = splitPair(line);
    const [first, second] = pair?.map(readDegrees) ?? [];
    if (!pair || typeof first !== "number" || typeof second !== "number") return null;
    const isTurned = isSwapped(first, second);
    wasSwapped ||= isTurned;
    rows.push(
      isTurned ? { latitude: pair[1], longitude: pair[0] } : { latitude: pair[0], longitude: pair[1] },
    );
  }
  return rows.length > 0 ? { rows, wasSwapped } : null;
}

/** A latitude that only fits as longitude: beyond a pole, or Indonesia's 95..141 beside a latitude of Indonesia. */
export const isSwapped = (latitude: number, longitude: number): boolean =>
  Math.abs(longitude) <= 90 &&
  (Math.abs(latitude) > 90 || (latitude >= 94 && latitude <= 142 && Math.abs(longitude) <= 12));

/** The shape that the rows describe, or what each row lacks. Rows left empty at the end are not counted. */
export function readRows(kind: GeometryKind, rows: readonly Row[]): Reading {
  const used = rows.filter((row, index) => index < leastPoints[kind] || !isEmpty(row));
  const positions = used.map(readRow);
  const rowErrors = rows.map((row) => {
    const read = positions[used.indexOf(row)];
    return typeof read === "string" ? read : null;
  });
  const points = positions.filter((read): read is Position => typeof read !== "string");
  const isTooFew = new Set(points.map(String)).size < leastPoints[kind];
  if (rowErrors.some((error) => error !== null)) return { rowErrors, tooFew: null };
  if (isTooFew) return { rowErrors, tooFew: leastPoints[kind] };
  return { geometry: shapeOf(kind, points) };
}

/** What stands in the form for a shape; a polygon's closing vertex is not repeated. */
export function rowsOf(geometry: WorkGeometry, write: (degrees: number) => string): readonly Row[] {
  const positions =
    geometry.type === "Point"
      ? [geometry.coordinates]
      : isLinear(geometry)
        ? pathsOf(geometry).flat()
        : (pathsOf(geometry)[0] ?? []).slice(0, -1);
  return positions.map(([longitude, latitude]) => ({
    latitude: write(latitude),
    longitude: write(longitude),
  }));
}

export const kindOf = (geometry: WorkGeometry): GeometryKind => {
  if (geometry.type === "Point") return "point";
  return isLinear(geometry) ? "line" : "polygon";
};

function readRow({ latitude, longitude }: Row): Position | RowError {
  const [lat, lng] = [readDegrees(latitude), readDegrees(longitude)];
  if (lat === undefined || lng === undefined) return "notANumber";
  if (lat === null || lng === null) return "missing";
  if (isSwapped(lat, lng)) return "swapped";
  return Math.abs(lat) > 90 || Math.abs(lng) > 180 ? "range" : [lng, lat];
}

function shapeOf(kind: GeometryKind, points: readonly Position[]): WorkGeometry {
  const [first] = points;
  if (kind === "point" && first) return { type: "Point", coordinates: first };
  if (kind === "line") return { type: "LineString", coordinates: [...points] };
  return { type: "Polygon", coordinates: [first ? [...points, first] : [...points]] };
}

const isEmpty = ({ latitude, longitude }: Row) => latitude.trim() === "" && longitude.trim() === "";

/** "-6.87, 109.68", "-6,87; 109,68", "-6,87 109,68": a comma parts the two only where no other mark does. */
function splitPair(line: string): readonly [string, string] | null {
  // Without a point anywhere, a lone comma is a decimal comma.
  const marks = [/;/, /\t/, /,\s+/, /\s+/, ...(line.includes(".") ? [/,/] : [])];
  for (const mark of marks) {
    const [first, second, ...more] = line
      .trim()
      .split(mark)
      .map((part) => part.trim());
    if (first !== undefined && second !== undefined && more.length === 0) return [first, second];
  }
  return null;
}
