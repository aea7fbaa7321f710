import type { Position } from "../domain/geo/schema";
import type { SourceGeometry } from "../domain/import/source-layer";

/** Why a shape cannot be drawn. */
type ShapeFault = "unknown-type" | "coordinates-missing" | "coordinates-not-numbers" | "too-few-points";

/** What was put right, or left out, without losing the shape. */
type ShapeNote =
  | "ring-closed"
  | "winding-turned"
  | "height-dropped"
  | "mixed-shapes"
  | "parts-dropped"
  | "name-letter-case";
type Note = (code: ShapeNote) => void;

export type Shape =
  | { readonly geometry: SourceGeometry; readonly fault: null }
  | { readonly geometry: null; readonly fault: ShapeFault | "missing" | "empty" };

/** A GeoJSON geometry of any kind as one of ours: rings closed and wound as RFC 7946 says, two numbers a point. */
export function readShape(value: unknown, note: Note): Shape {
  if (value === null || value === undefined) return { geometry: null, fault: "missing" };
  if (!isObject(value) || typeof value["type"] !== "string") return fail("unknown-type");
  const type = shapeTypes.get(value["type"].toLowerCase());
  if (type === undefined) return fail("unknown-type");
  if (type !== value["type"]) note("name-letter-case");
  if (type === "GeometryCollection") return readCollection(value["geometries"], note);
  const coordinates = value["coordinates"];
  if (!Array.isArray(coordinates)) return fail("coordinates-missing");
  if (coordinates.length === 0) return { geometry: null, fault: "empty" };
  const geometry = build(type, coordinates, note);
  return typeof geometry === "string" ? fail(geometry) : { geometry, fault: null };
}

type PlainType = SourceGeometry["type"];
const shapeTypes = new Map<string, PlainType | "GeometryCollection">(
  (
    [
      "Point",
      "MultiPoint",
      "LineString",
      "MultiLineString",
      "Polygon",
      "MultiPolygon",
      "GeometryCollection",
    ] as const
  ).map((type) => [type.toLowerCase(), type]),
);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const fail = (fault: ShapeFault): Shape => ({ geometry: null, fault });

/** The built shape, or why it cannot be built. */
function build(type: PlainType, coordinates: unknown[], note: Note): SourceGeometry | ShapeFault {
  switch (type) {
    case "Point":
      return shape(type, readPosition(coordinates, note));
    case "MultiPoint":
      return shape(type, readPositions(coordinates, 1, note));
    case "LineString":
      return shape(type, readPositions(coordinates, 2, note));
    case "MultiLineString":
      return shape(
        type,
        readParts(coordinates, (line) => readPositions(line, 2, note), note),
      );
    case "Polygon":
      return shape(type, readRings(coordinates, note));
    case "MultiPolygon":
      return shape(
        type,
        readParts(coordinates, (rings) => readRings(rings, note), note),
      );
  }
}

function shape(type: PlainType, coordinates: readonly unknown[] | ShapeFault): SourceGeometry | ShapeFault {
  return typeof coordinates === "string" ? coordinates : ({ type, coordinates } as unknown as SourceGeometry);
}

function readPosition(value: unknown, note: Note): Position | ShapeFault {
  if (!Array.isArray(value) || value.length < 2) return "coordinates-not-numbers";
  const [lng, lat] = value as unknown[];
  if (typeof lng !== "number" || typeof lat !== "number") return "coordinates-not-numbers";
  if (!Number.isFinite(lng) || !Number.isFinite(lat)) return "coordinates-not-numbers";
  // Most pairs are as they should be: they are kept, not copied, for a province has half a million.
  if (value.length === 2) return value as Position;
  note("height-dropped");
  return [lng, lat];
}

function readPositions(value: unknown, least: number, note: Note): Position[] | ShapeFault {
  if (!Array.isArray(value)) return "coordinates-not-numbers";
  const positions = new Array<Position>(value.length);
  for (let at = 0; at < value.length; at++) {
    const position = readPosition(value[at], note);
    if (typeof position === "string") return position;
    positions[at] = position;
  }
  return positions.length < least ? "too-few-points" : positions;
}

/** Parts that are too small to draw are left out, as long as one remains. */
function readParts<Part>(value: unknown, read: (part: unknown) => Part | ShapeFault, note: Note) {
  if (!Array.isArray(value)) return "coordinates-not-numbers";
  const parts: Part[] = [];
  for (const item of value) {
    const part = read(item);
    if (part === "too-few-points") continue;
    if (typeof part === "string") return part as ShapeFault;
    parts.push(part as Part);
  }
  if (parts.length === 0) return "too-few-points";
  if (parts.length < value.length) note("parts-dropped");
  return parts;
}

function readRings(value: unknown, note: Note): Position[][] | ShapeFault {
  if (!Array.isArray(value)) return "coordinates-not-numbers";
  const rings: Position[][] = [];
  for (const [index, item] of value.entries()) {
    const ring = readRing(item, index === 0, note);
    if (ring === "too-few-points" && index > 0) note("parts-dropped");
    else if (typeof ring === "string") return ring;
    else rings.push(ring);
  }
  return rings.length === 0 ? "too-few-points" : rings;
}

function readRing(value: unknown, isOuter: boolean, note: Note): Position[] | ShapeFault {
  const ring = readPositions(value, 3, note);
  if (typeof ring === "string") return ring;
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last) return "too-few-points";
  if (first[0] !== last[0] || first[1] !== last[1]) {
    ring.push([first[0], first[1]]);
    note("ring-closed");
  }
  if (!hasThreePlaces(ring)) return "too-few-points";
  if (isCounterClockwise(ring) === isOuter) return ring;
  note("winding-turned");
  return ring.reverse();
}

/** Three different corners, which nearly every ring shows at its start. */
function hasThreePlaces(ring: readonly Position[]): boolean {
  const places: Position[] = [];
  for (const position of ring) {
    if (places.some(([lng, lat]) => lng === position[0] && lat === position[1])) continue;
    places.push(position);
    if (places.length === 3) return true;
  }
  return false;
}

function isCounterClockwise(ring: readonly Position[]): boolean {
  let twiceArea = 0;
  let before = ring[0];
  for (const position of ring) {
    if (before) twiceArea += (position[0] - before[0]) * (position[1] + before[1]);
    before = position;
  }
  return twiceArea <= 0;
}

/** One shape out of several: areas before lines before points, said where something was left out. */
function readCollection(value: unknown, note: Note): Shape {
  if (!Array.isArray(value)) return fail("coordinates-missing");
  if (value.length === 0) return { geometry: null, fault: "empty" };
  const read = value.map((item) => readShape(item, note));
  const shapes = read.flatMap(({ geometry }) => (geometry ? [geometry] : []));
  const areas = shapes.flatMap(areaParts);
  const lines = shapes.flatMap(lineParts);
  const points = shapes.flatMap(pointParts);
  const kinds = [areas, lines, points].filter((parts) => parts.length > 0).length;
  if (kinds > 1) note("mixed-shapes");
  if (shapes.length < read.length && shapes.length > 0) note("parts-dropped");
  if (areas.length > 0) return single("Polygon", "MultiPolygon", areas);
  if (lines.length > 0) return single("LineString", "MultiLineString", lines);
  if (points.length > 0) return single("Point", "MultiPoint", points);
  return fail("unknown-type");
}

function single(one: PlainType, many: PlainType, parts: readonly unknown[]): Shape {
  const geometry =
    parts.length === 1 ? { type: one, coordinates: parts[0] } : { type: many, coordinates: parts };
  return { geometry: geometry as SourceGeometry, fault: null };
}

const areaParts = (geometry: SourceGeometry) =>
  geometry.type === "Polygon"
    ? [geometry.coordinates]
    : geometry.type === "MultiPolygon"
      ? geometry.coordinates
      : [];
const lineParts = (geometry: SourceGeometry) =>
  geometry.type === "LineString"
    ? [geometry.coordinates]
    : geometry.type === "MultiLineString"
      ? geometry.coordinates
      : [];
const pointParts = (geometry: SourceGeometry) =>
  geometry.type === "Point"
    ? [geometry.coordinates]
    : geometry.type === "MultiPoint"
      ? geometry.coordinates
      : [];
