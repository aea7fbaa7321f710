import { describe, expect, it } from "vitest";
import { geojsonLines } from "./geojson-lines";
import { formatFor } from "./registry";

const control = { onProgress: () => {}, isCancelled: () => false };
const encode = (text: string) => new TextEncoder().encode(text);
const read = async (text: string) =>
  (await geojsonLines.parse(encode(text), "rt.geojsonl", control, new Map()))[0];

const feature = (rt: string) =>
  JSON.stringify({
    type: "Feature",
    properties: { RT: rt },
    geometry: { type: "Point", coordinates: [110, -7] },
  });

describe("geojsonLines", () => {
  it.each([
    ["lines", `${feature("01")}\n\n${feature("02")}\r\n`],
    [
      "a text sequence",
      `\u001e${feature("01")}\n\u001e${JSON.stringify(JSON.parse(feature("02")), null, 2)}\n`,
    ],
    [
      "a collection and a feature",
      `{"type":"FeatureCollection","features":[${feature("01")}]}\n${feature("02")}`,
    ],
  ])("reads %s", async (_, text) => {
    const layer = await read(text);
    expect(layer?.rows.map(({ properties }) => properties)).toEqual([{ RT: "01" }, { RT: "02" }]);
  });

  it("keeps the good lines and names the bad ones", async () => {
    const layer = await read(`${feature("01")}\n{"type":\n${feature("02")}\n42`);
    expect(layer?.rows).toHaveLength(2);
    expect(layer?.issues).toMatchObject([
      { code: "line-unreadable", severity: "error", count: 1, rows: [2] },
      { code: "feature-skipped", count: 1 },
      { code: "duplicate-points" },
    ]);
    await expect(read("x\ny")).rejects.toMatchObject({ code: "import/not-json", details: { line: 1 } });
    await expect(read("\n")).rejects.toMatchObject({ code: "import/empty" });
  });

  it("is recognised under any name, and one object over several lines is not", () => {
    const lines = encode(`${feature("01")}\n${feature("02")}`);
    expect(formatFor("rt.json", lines)).toBe(geojsonLines);
    expect(formatFor("rt.txt", lines)).toBe(geojsonLines);
    expect(formatFor("rt", encode(`\u001e${feature("01")}`))).toBe(geojsonLines);
    expect(formatFor("rt.geojson", encode(`${feature("01")}\n`)).name).toBe("GeoJSON");
    expect(formatFor("rt.geojson", encode('{\n"type": "Feature"\n}\n')).name).toBe("GeoJSON");
  });
});
