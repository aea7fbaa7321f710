import { describe, expect, it } from "vitest";
import { geojson } from "./geojson";

const control = { onProgress: () => {}, isCancelled: () => false };
const read = (root: object) =>
  geojson.parse(new TextEncoder().encode(JSON.stringify(root)), "peta.json", control, new Map());

/** Two squares that share an edge, in whole numbers as programs write them. */
const topology = {
  objects: {
    rt: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", arcs: [[0, 1]], properties: { RT: "01" } },
        { type: "Polygon", arcs: [[2, -1]], properties: { RT: "02" } },
      ],
    },
    tugu: { type: "Point", coordinates: [5, 5] },
  },
  arcs: [
    [
      [10, 0],
      [0, 10],
    ],
    [
      [10, 10],
      [-10, 0],
      [0, -10],
      [10, 0],
    ],
    [
      [10, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
    ],
  ],
  transform: { scale: [0.001, 0.001], translate: [110, -7] },
  // Last, where nobody looks for it.
  type: "Topology",
};

describe("TopoJSON", () => {
  it("gives each object a layer, with shared edges put back", async () => {
    const layers = await read(topology);
    expect(layers.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["rt", 2],
      ["tugu", 1],
    ]);
    expect(layers[0]?.rows.map(({ properties }) => properties)).toEqual([{ RT: "01" }, { RT: "02" }]);
    expect(layers[0]?.rows[0]?.geometry).toEqual({
      type: "Polygon",
      coordinates: [
        [
          [110.01, -7],
          [110.01, -6.99],
          [110, -6.99],
          [110, -7],
          [110.01, -7],
        ],
      ],
    });
    expect(layers[1]?.rows[0]?.geometry).toEqual({ type: "Point", coordinates: [110.005, -6.995] });
  });

  it("names an object that is empty and keeps the others", async () => {
    const objects = { ...topology.objects, kosong: { type: "GeometryCollection", geometries: [] } };
    const layers = await read({ ...topology, objects });
    expect(layers.map(({ name }) => name)).toEqual(["rt", "tugu"]);
    expect(layers[0]?.issues).toMatchObject([{ code: "layer-unusable", details: { layer: "kosong" } }]);
  });

  it.each([
    ["arcs missing", { ...topology, arcs: undefined }],
    ["an arc that is no list", { ...topology, arcs: [5] }],
    ["objects missing", { ...topology, objects: null }],
    ["an object that is none", { ...topology, objects: { rt: 7 } }],
    ["an arc that is not there", { ...topology, objects: { rt: { type: "Polygon", arcs: [[9]] } } }],
  ])("refuses %s", async (_, root) => {
    await expect(read(root)).rejects.toMatchObject({
      code: "import/broken-topology",
      details: { file: "peta.json" },
    });
  });

  it("refuses a small file that uses one long arc again and again, before it grows", async () => {
    const arc = Array.from({ length: 5000 }, () => [1, 1]);
    const arcs = Array.from({ length: 20_000 }, () => [0]);
    const started = performance.now();
    await expect(
      read({ type: "Topology", arcs: [arc], objects: { x: { type: "MultiLineString", arcs } } }),
    ).rejects.toMatchObject({ code: "import/too-many-points", details: { limit: 3_000_000 } });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
