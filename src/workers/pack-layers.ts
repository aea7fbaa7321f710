import type { Position } from "../domain/geo/schema";
import type { RecognisedLayer } from "../domain/import/layer-mapping";
import type { SourceGeometry, SourceLayer, SourceRow } from "../domain/import/source-layer";

/**
 * Layers on their way out of a worker. Half a million little arrays take longer to copy than to read; here all
 * coordinates lie in one block that changes hands without being copied.
 */
export type PackedLayers = {
  readonly layers: readonly PackedLayer[];
  /** Longitude, latitude, longitude, latitude ... of all shapes in their order. */
  readonly coordinates: Float64Array<ArrayBuffer>;
  /** How many parts, rings and positions each shape has, in the order in which they are read. */
  readonly counts: Uint32Array<ArrayBuffer>;
};

type PackedRow = Omit<SourceRow, "geometry"> & { readonly type: SourceGeometry["type"] | null };
type PackedLayer = Omit<RecognisedLayer, "layer"> & {
  readonly layer: Omit<SourceLayer, "rows"> & { readonly rows: readonly PackedRow[] };
};

export function packLayers(layers: readonly RecognisedLayer[]): PackedLayers {
  const coordinates: number[] = [];
  const counts: number[] = [];
  const packed = layers.map((one) => ({
    ...one,
    layer: {
      ...one.layer,
      rows: one.layer.rows.map(({ geometry, ...row }): PackedRow => {
        if (geometry) pack(geometry.coordinates, depths[geometry.type], coordinates, counts);
        return { ...row, type: geometry?.type ?? null };
      }),
    },
  }));
  return { layers: packed, coordinates: new Float64Array(coordinates), counts: new Uint32Array(counts) };
}

/** What changes hands instead of being copied. */
export const buffersOf = ({ coordinates, counts }: PackedLayers): ArrayBuffer[] => [
  coordinates.buffer,
  counts.buffer,
];

/** So many positions are made before the page may answer again: some milliseconds. */
const positionsAtOnce = 50_000;

export async function unpackLayers({ layers, ...packed }: PackedLayers): Promise<readonly RecognisedLayer[]> {
  const reader = { ...packed, position: 0, count: 0 };
  let rest = positionsAtOnce;
  const unpacked: RecognisedLayer[] = [];
  for (const one of layers) {
    const rows: SourceRow[] = [];
    for (const { type, ...row } of one.layer.rows) {
      const geometry = type && ({ type, coordinates: unpack(reader, depths[type]) } as SourceGeometry);
      rows.push({ ...row, geometry });
      if (reader.position < rest) continue;
      rest = reader.position + positionsAtOnce;
      await new Promise((resume) => setTimeout(resume));
    }
    unpacked.push({ ...one, layer: { ...one.layer, rows } });
  }
  return unpacked;
}

/** Lists within lists down to the positions. */
const depths: Readonly<Record<SourceGeometry["type"], number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

type Nested = SourceGeometry["coordinates"] | readonly Position[];

function pack(nested: Nested, depth: number, coordinates: number[], counts: number[]): void {
  if (depth === 0) {
    const position = nested as Position;
    coordinates.push(position[0], position[1]);
    return;
  }
  counts.push(nested.length);
  for (const inner of nested as readonly Nested[]) pack(inner, depth - 1, coordinates, counts);
}

type Reader = Omit<PackedLayers, "layers"> & { position: number; count: number };

function unpack(reader: Reader, depth: number): unknown {
  if (depth === 0) return nextPosition(reader);
  const length = reader.counts[reader.count++] ?? 0;
  const list = new Array<unknown>(length);
  for (let at = 0; at < length; at++) list[at] = unpack(reader, depth - 1);
  return list;
}

function nextPosition(reader: Reader): Position {
  const at = 2 * reader.position++;
  return [reader.coordinates[at] ?? 0, reader.coordinates[at + 1] ?? 0];
}
