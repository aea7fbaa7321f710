import { describe, expect, it } from "vitest";
import { rulesetById } from "../domain/rules/rulesets";
import { readFile } from "./read-file";

const control = { onProgress: () => undefined, isCancelled: () => false };

function manyFeatures(name: string, count: number, properties: (index: number) => object) {
  const features = Array.from({ length: count }, (_, index) => ({
    type: "Feature",
    properties: properties(index),
    geometry: { type: "Point", coordinates: [110 + index / 1e6, -7] },
  }));
  const bytes = new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features }));
  return { name, size: bytes.length, arrayBuffer: async () => bytes.buffer };
}

const read = (file: ReturnType<typeof manyFeatures>) =>
  readFile(file, rulesetById(undefined).criteria, control);

describe("readFile", () => {
  it("refuses more survey rows than can be listed and scored, and names the limit", async () => {
    const survey = manyFeatures("survei.geojson", 20_001, (index) => ({
      "RT/RW": `RT${index}-RW1`,
      "Luas Verifikasi (Ha)": 0.7,
      "Jumlah Bangunan (Unit)": 30,
      "Jumlah Penduduk (Jiwa)": 150,
      "Jumlah KK (KK)": 40,
      "1a": 3,
      "2a": 0,
      "3a": 1,
      "4b": 0,
      "5a": 9,
    }));

    await expect(read(survey)).rejects.toMatchObject({
      code: "import/too-many-features",
      details: { file: "survei.geojson", count: 20_001, limit: 20_000 },
    });
  });

  it("takes as many features as background", async () => {
    const [layer] = await read(manyFeatures("pohon.geojson", 20_001, (index) => ({ pohon: `no ${index}` })));

    expect(layer?.layer.rows).toHaveLength(20_001);
  });
});
