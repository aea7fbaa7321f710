import { AppError } from "../domain/errors";
import type { Position } from "../domain/geo/schema";
import { closedRing } from "../domain/import/closed-track";
import { createIssueList } from "../domain/import/issue-list";
import type { SourceLayer, SourceValue } from "../domain/import/source-layer";
import { decodeText } from "./decode-text";
import { rootElement } from "./file-start";
import type { Format, ParseControl } from "./format";
import { columnsOf } from "./kml-columns";
import type { RawGeometry } from "./kml-geometry";
import type { Placemark } from "./kml-placemark";
import { layersOfGroups } from "./layers-of-groups";
import { readDescription } from "./read-description";
import { attribute, childText, readXml, type XmlElement } from "./read-xml";

/**
 * What phones and GPS receivers record: waypoints, tracks and routes, a layer each. Tracks that end where they began
 * come twice, as lines and as areas: the user keeps what they were walked for.
 */
export const gpx: Format = {
  name: "GPX",
  extensions: ["gpx"],
  looksLike: ({ text }) => rootElement(text) === "gpx",
  parse: async (bytes, fileName, control) => readGpx(bytes, fileName, control),
};

/** Heights, and what sports watches add. */
const skipped = new Set(["ele", "extensions", "link", "bounds"]);

function readGpx(bytes: Uint8Array, file: string, control: ParseControl): readonly SourceLayer[] {
  const { text, isGuessed } = decodeText(bytes);
  if (text.trim() === "") throw new AppError("import/empty", { file });
  const issues = createIssueList();
  if (isGuessed) issues.add("encoding-guessed", "warning");
  const root = readXml(text, { file, control, skipped });
  const tracks = marksOf(root, "trk", trackShape);
  const areas = tracks.flatMap((track) => areaOf(track) ?? []);
  for (const _ of areas) issues.add("track-closed", "info");
  const groups = [
    { name: "Waypoint", marks: marksOf(root, "wpt", pointShape) },
    { name: "Track", marks: tracks },
    { name: "Track (area)", marks: areas },
    { name: "Route", marks: marksOf(root, "rte", routeShape) },
  ];
  const filled = groups.filter(({ marks }) => marks.length > 0);
  return layersOfGroups(
    filled.map(({ name, marks }) => ({ name, features: featuresOf(marks) })),
    { file, issues, crs: { kind: "wgs84" } },
    control,
  );
}

const fields = ["name", "type", "sym", "cmt", "src", "number", "time"];

function marksOf(
  root: XmlElement,
  kind: string,
  shapeOf: (element: XmlElement) => RawGeometry,
): readonly Placemark[] {
  return root.children
    .filter(({ name }) => name === kind)
    .map((element) => {
      const values = new Map<string, SourceValue>();
      for (const field of fields) {
        const text = childText(element, field);
        if (text !== null) values.set(field, text);
      }
      const description = readDescription(childText(element, "desc") ?? "");
      return { folder: [], geometry: shapeOf(element), values, description };
    });
}

const positionOf = (element: XmlElement): Position => [
  Number(attribute(element, "lon") ?? Number.NaN),
  Number(attribute(element, "lat") ?? Number.NaN),
];

const positionsOf = (element: XmlElement, kind: string): Position[] =>
  element.children.filter(({ name }) => name === kind).map(positionOf);

const pointShape = (element: XmlElement): RawGeometry => ({
  type: "Point",
  coordinates: positionOf(element),
});

const routeShape = (element: XmlElement): RawGeometry => ({
  type: "LineString",
  coordinates: positionsOf(element, "rtept"),
});

/** Each time the signal came back a new segment begins; empty ones are nothing. */
function trackShape(element: XmlElement): RawGeometry {
  const segments = element.children
    .filter(({ name }) => name === "trkseg")
    .map((segment) => positionsOf(segment, "trkpt"))
    .filter((segment) => segment.length > 0);
  return segments.length > 1
    ? { type: "MultiLineString", coordinates: segments }
    : { type: "LineString", coordinates: segments[0] ?? [] };
}

function areaOf(track: Placemark): Placemark | null {
  const { type, coordinates } = track.geometry ?? {};
  const walked = (
    type === "MultiLineString" ? (coordinates as Position[][]).flat() : coordinates
  ) as Position[];
  const ring = closedRing(walked);
  return ring && { ...track, geometry: { type: "Polygon", coordinates: [ring] } };
}

function featuresOf(marks: readonly Placemark[]): readonly unknown[] {
  const values = columnsOf(marks);
  return marks.map(({ geometry }, at) => ({
    type: "Feature",
    geometry,
    properties: Object.fromEntries(values[at] ?? []),
  }));
}
