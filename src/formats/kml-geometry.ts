import { child, type XmlElement } from "./read-xml";

export type RawGeometry = {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly geometries?: readonly RawGeometry[];
};

/** A shape of KML as GeoJSON has it, unchecked: numbers that are none stay NaN for the reader of shapes to refuse. */
export function kmlGeometry(element: XmlElement): RawGeometry | null {
  const build = builders.get(element.name);
  return build ? build(element) : null;
}

const builders = new Map<string, (element: XmlElement) => RawGeometry>([
  ["Point", (element) => ({ type: "Point", coordinates: coordinatesOf(element)[0] ?? [] })],
  ["LineString", (element) => ({ type: "LineString", coordinates: coordinatesOf(element) })],
  ["LinearRing", (element) => ({ type: "LineString", coordinates: coordinatesOf(element) })],
  ["Polygon", (element) => ({ type: "Polygon", coordinates: ringsOf(element) })],
  ["Track", trackOf],
  ["MultiTrack", collectionOf],
  ["MultiGeometry", collectionOf],
  // A building in three dimensions stands at a point; its shape is in another file.
  ["Model", (element) => ({ type: "Model", coordinates: coordinatesOf(element) })],
]);

/** Every kind of shape that a placemark can have. */
export const isKmlGeometry = ({ name }: XmlElement): boolean => builders.has(name);

function collectionOf(element: XmlElement): RawGeometry {
  const geometries = element.children.flatMap((one) => kmlGeometry(one) ?? []);
  const [only] = geometries;
  return geometries.length === 1 && only ? only : { type: "GeometryCollection", geometries };
}

/** Outer rings come first, whatever their order in the file. */
function ringsOf(element: XmlElement): number[][][] {
  const boundaries = ["outerBoundaryIs", "innerBoundaryIs"].flatMap((name) =>
    element.children.filter((one) => one.name === name),
  );
  // Programs that put several holes into one boundary are not rare.
  const rings = boundaries.flatMap(({ children }) => children.filter(({ name }) => name === "LinearRing"));
  return rings.map(coordinatesOf);
}

function trackOf(element: XmlElement): RawGeometry {
  const places = element.children.filter(({ name }) => name === "coord");
  const positions = places.map(({ text }) => text.trim().split(/\s+/, 2).map(numberOf));
  const [only] = positions;
  return positions.length === 1 && only
    ? { type: "Point", coordinates: only }
    : { type: "LineString", coordinates: positions };
}

function coordinatesOf(element: XmlElement): number[][] {
  const text = child(element, "coordinates")?.text ?? "";
  // "109.1, -7.2, 0": blanks around commas, as people type them.
  const tidy = /,\s|\s,/.test(text) ? text.replace(/\s*,\s*/g, ",") : text;
  const positions: number[][] = [];
  for (let at = 0; at < tidy.length; at++) {
    if (isBlank(tidy, at)) continue;
    const start = at;
    while (at < tidy.length && !isBlank(tidy, at)) at++;
    positions.push(positionOf(tidy.slice(start, at)));
  }
  return positions;
}

const isBlank = (text: string, at: number) => text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 160;

/** "109.1,-7.2,0"; Google Earth writes a height of 0 everywhere, which says nothing. */
function positionOf(tuple: string): number[] {
  const first = tuple.indexOf(",");
  const second = first < 0 ? -1 : tuple.indexOf(",", first + 1);
  if (first < 0) return [numberOf(tuple)];
  const [lng, lat] = [tuple.slice(0, first), tuple.slice(first + 1, second < 0 ? undefined : second)];
  const height = second < 0 ? 0 : Number.parseFloat(tuple.slice(second + 1));
  return height === 0 ? [numberOf(lng), numberOf(lat)] : [numberOf(lng), numberOf(lat), height];
}

const numberOf = (text: string) => (text === "" ? Number.NaN : Number(text));
