import { byFamily, type ExportLayer, type GeometryFamily } from "../domain/export/export-layer";
import { linesOf } from "../domain/geo/parts";
import type { Linear, Position, WorkGeometry } from "../domain/geo/schema";
import { createByteWriter } from "./byte-writer";
import { writeDbf } from "./write-dbf";

const shapeTypes: Readonly<Record<GeometryFamily, number>> = { point: 1, line: 3, area: 5 };
const headerBytes = 100;

/** In the coordinates of the file. */
export type Projector = (position: Position) => Position;

/**
 * The files of one layer (ESRI Shapefile, whitepaper of 1998) by their names; a layer of several kinds of shape becomes
 * several. `shortNames`: the table's column names, each once.
 */
export function writeShapefile(
  whole: ExportLayer,
  shortNames: readonly string[],
  prj: string,
  project: Projector,
): Readonly<Record<string, Uint8Array>> {
  const encoder = new TextEncoder();
  return Object.fromEntries(
    byFamily(whole).flatMap(({ layer, family }) => {
      const { shp, shx } = writeShapes(layer, family, project);
      return [
        [`${layer.name}.shp`, shp],
        [`${layer.name}.shx`, shx],
        [`${layer.name}.dbf`, writeDbf(layer, shortNames)],
        [`${layer.name}.prj`, encoder.encode(prj)],
        [`${layer.name}.cpg`, encoder.encode("UTF-8")],
      ];
    }),
  );
}

function writeShapes({ features }: ExportLayer, family: GeometryFamily | null, project: Projector) {
  const [shp, shx] = [createByteWriter(64 * 1024), createByteWriter()];
  const type = family === null ? 0 : shapeTypes[family];
  for (const file of [shp, shx]) header(file, type);
  const all: Box = [Infinity, Infinity, -Infinity, -Infinity];
  features.forEach(({ geometry }, index) => {
    const content = shapeBytes(geometry, project, all);
    shx.int32(shp.length() / 2, false);
    shx.int32(content.length / 2, false);
    shp.int32(index + 1, false);
    shp.int32(content.length / 2, false);
    shp.bytes(content);
  });
  for (const file of [shp, shx]) {
    file.int32At(24, file.length() / 2, false);
    if (all[0] <= all[2]) for (const [at, value] of all.entries()) file.float64At(36 + 8 * at, value);
  }
  return { shp: shp.done(), shx: shx.done() };
}

type Writer = ReturnType<typeof createByteWriter>;
type Box = [number, number, number, number];

function header(file: Writer, type: number) {
  file.zeros(headerBytes);
  file.int32At(0, 9994, false);
  file.int32At(28, 1000);
  file.int32At(32, type);
}

function shapeBytes(geometry: WorkGeometry | null, project: Projector, all: Box): Uint8Array {
  const content = createByteWriter(256);
  if (geometry === null) {
    content.int32(0);
    return content.done();
  }
  if (geometry.type === "Point") {
    const [x, y] = project(geometry.coordinates);
    grow(all, [x, y]);
    content.int32(shapeTypes.point);
    content.float64(x);
    content.float64(y);
    return content.done();
  }
  const isArea = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
  const parts = isArea ? ringsOf(geometry, project) : linesIn(geometry, project);
  partsBytes(content, isArea ? shapeTypes.area : shapeTypes.line, parts, all);
  return content.done();
}

function partsBytes(content: Writer, type: number, parts: readonly (readonly Position[])[], all: Box) {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of parts.flat()) grow(box, position);
  grow(all, [box[0], box[1]]);
  grow(all, [box[2], box[3]]);
  content.int32(type);
  for (const side of box) content.float64(side);
  content.int32(parts.length);
  content.int32(parts.reduce((sum, part) => sum + part.length, 0));
  let start = 0;
  for (const part of parts) {
    content.int32(start);
    start += part.length;
  }
  for (const [x, y] of parts.flat()) {
    content.float64(x);
    content.float64(y);
  }
}

const linesIn = (line: Linear, project: Projector) => linesOf(line).map((part) => part.map(project));

/** Outer rings run clockwise, holes against it: by that alone a Shapefile tells them apart. */
function ringsOf(
  geometry: Extract<WorkGeometry, { type: "Polygon" | "MultiPolygon" }>,
  project: Projector,
): readonly (readonly Position[])[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) =>
    rings.map((ring, index) => {
      const placed = ring.map(project);
      const isClockwise = signedArea(placed) < 0;
      return isClockwise === (index === 0) ? placed : placed.toReversed();
    }),
  );
}

/** Twice the area in square units, above 0 where the ring runs against the clock; taken from its first corner to keep digits. */
function signedArea(ring: readonly Position[]): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    sum += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  });
  return sum;
}

function grow(box: Box, [x, y]: readonly [number, number]) {
  box[0] = Math.min(box[0], x);
  box[1] = Math.min(box[1], y);
  box[2] = Math.max(box[2], x);
  box[3] = Math.max(box[3], y);
}
