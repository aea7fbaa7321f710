import { linesOf } from "../domain/geo/parts";
import type { Position, WorkGeometry } from "../domain/geo/schema";
import { createByteWriter } from "./byte-writer";

type Writer = ReturnType<typeof createByteWriter>;

/** Well-known binary, little endian; lines and areas always as "multi", so that a table holds one kind. */
export function writeWkb(geometry: WorkGeometry): Uint8Array {
  const bytes = createByteWriter(256);
  switch (geometry.type) {
    case "Point":
      head(bytes, 1);
      point(bytes, geometry.coordinates);
      break;
    case "LineString":
    case "MultiLineString":
      head(bytes, 5);
      several(bytes, linesOf(geometry), (line) => {
        head(bytes, 2);
        path(bytes, line);
      });
      break;
    case "Polygon":
    case "MultiPolygon":
      head(bytes, 6);
      several(bytes, geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates, (rings) => {
        head(bytes, 3);
        several(bytes, rings, (ring) => path(bytes, ring));
      });
      break;
  }
  return bytes.done();
}

function head(bytes: Writer, type: number) {
  bytes.uint8(1);
  bytes.int32(type);
}

function several<Item>(bytes: Writer, items: readonly Item[], write: (item: Item) => void) {
  bytes.int32(items.length);
  for (const item of items) write(item);
}

const path = (bytes: Writer, positions: readonly Position[]) =>
  several(bytes, positions, (position) => point(bytes, position));

function point(bytes: Writer, [x, y]: Position) {
  bytes.float64(x);
  bytes.float64(y);
}
