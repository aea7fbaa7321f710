import type { ExportLayer } from "../domain/export/export-layer";
import type { Position, WorkGeometry } from "../domain/geo/schema";
import { xmlText } from "./xml-text";

/** Layers as folders of one KML document; values as ExtendedData. KML is always WGS84. */
export const writeKml = (title: string, layers: readonly ExportLayer[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${xmlText(title)}</name>${layers.map(folder).join("")}</Document></kml>\n`;

const folder = (layer: ExportLayer) =>
  `<Folder><name>${xmlText(layer.title)}</name>${layer.caution === null ? "" : `<description>${xmlText(layer.caution)}</description>`}${layer.features.map((feature) => placemark(layer, feature)).join("")}</Folder>`;

function placemark({ fields }: ExportLayer, { values, geometry }: ExportLayer["features"][number]): string {
  const data = fields.flatMap(({ name }, index) => {
    const value = values[index] ?? null;
    return value === null
      ? []
      : [`<Data name="${xmlText(name)}"><value>${xmlText(String(value))}</value></Data>`];
  });
  const valueAt = (name: string) => values[fields.findIndex((field) => field.name === name)] ?? null;
  const name = valueAt("Nama") ?? rtName(valueAt("RT"), valueAt("RW")) ?? valueAt("Kelurahan");
  return `<Placemark>${name === null ? "" : `<name>${xmlText(String(name))}</name>`}<ExtendedData>${data.join("")}</ExtendedData>${geometry ? shape(geometry) : ""}</Placemark>`;
}

const rtName = (rt: string | number | null, rw: string | number | null): string | null =>
  rt === null ? null : rw === null ? `RT ${rt}` : `RT ${rt} RW ${rw}`;

const path = (positions: readonly Position[]) =>
  `<coordinates>${positions.map(([lng, lat]) => `${lng},${lat}`).join(" ")}</coordinates>`;
const line = (positions: readonly Position[]) => `<LineString>${path(positions)}</LineString>`;
const polygon = ([outer = [], ...holes]: readonly (readonly Position[])[]) =>
  `<Polygon><outerBoundaryIs><LinearRing>${path(outer)}</LinearRing></outerBoundaryIs>${holes.map((hole) => `<innerBoundaryIs><LinearRing>${path(hole)}</LinearRing></innerBoundaryIs>`).join("")}</Polygon>`;
const several = (parts: readonly string[]) => `<MultiGeometry>${parts.join("")}</MultiGeometry>`;

function shape(geometry: WorkGeometry): string {
  switch (geometry.type) {
    case "Point":
      return `<Point>${path([geometry.coordinates])}</Point>`;
    case "LineString":
      return line(geometry.coordinates);
    case "MultiLineString":
      return several(geometry.coordinates.map(line));
    case "Polygon":
      return polygon(geometry.coordinates);
    case "MultiPolygon":
      return several(geometry.coordinates.map(polygon));
  }
}
