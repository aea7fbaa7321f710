import { describe, expect, it } from "vitest";
import type { RecognisedLayer } from "../domain/import/layer-mapping";
import type { SourceGeometry } from "../domain/import/source-layer";
import { buffersOf, packLayers, unpackLayers } from "./pack-layers";

const shapes: readonly (SourceGeometry | null)[] = [
  { type: "Point", coordinates: [110.1, -7.1] },
  null,
  {
    type: "MultiPoint",
    coordinates: [
      [1, 2],
      [3, 4],
    ],
  },
  {
    type: "LineString",
    coordinates: [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  },
  {
    type: "MultiLineString",
    coordinates: [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [5, 6],
        [7, 8],
      ],
    ],
  },
  {
    type: "MultiPolygon",
    coordinates: [
      [
        [
          [0, 0],
          [9, 0],
          [9, 9],
          [0, 0],
        ],
        [
          [1, 1],
          [2, 2],
          [2, 1],
          [1, 1],
        ],
      ],
      [
        [
          [20, 0],
          [29, 0],
          [29, 9],
          [20, 0],
        ],
      ],
    ],
  },
  {
    type: "Polygon",
    coordinates: [
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 0],
      ],
    ],
  },
];

const layersOf = (...lists: readonly (readonly (SourceGeometry | null)[])[]) =>
  lists.map((list) => ({
    layer: {
      fileName: "a.geojson",
      rows: list.map((geometry, at) => ({ number: at + 1, properties: { RT: `0${at}` }, geometry })),
    },
    mapping: { use: "rt" },
  })) as unknown as readonly RecognisedLayer[];

const through = (layers: readonly RecognisedLayer[]) => {
  const packed = packLayers(layers);
  return unpackLayers(structuredClone(packed, { transfer: buffersOf(packed) }));
};

describe("layers that leave a worker", () => {
  it("arrive as they were", async () => {
    const layers = layersOf(shapes, [], shapes.toReversed());
    expect(await through(layers)).toEqual(layers);
  });

  it("let the page answer on the way", async () => {
    const line = Array.from({ length: 60_000 }, (_, at) => [at, -at] as [number, number]);
    const layers = layersOf([1, 2, 3].map(() => ({ type: "LineString", coordinates: line })));
    let answers = 0;
    const asking = setInterval(() => answers++, 0);
    expect(await through(layers)).toEqual(layers);
    clearInterval(asking);
    expect(answers).toBeGreaterThan(0);
  });
});
