import { describe, expect, it } from "vitest";
import { rulesetById } from "../domain/rules/rulesets";
import { createImportService, type ReadProgress } from "./import-client";

const { criteria } = rulesetById(undefined);

const survey = (name: string, count: number) => {
  const features = Array.from({ length: count }, (_, at) => ({
    type: "Feature",
    properties: {
      Kelurahan: "Contoh",
      "RT/RW": `RT${at + 1}-RW01`,
      "Jumlah KK": 40,
      "1a": 3,
      "1b": 0,
      "1c": "2,5",
    },
    geometry: { type: "Point", coordinates: [110 + at / 1e6, -7] },
  }));
  return new File([JSON.stringify({ type: "FeatureCollection", features })], name);
};

describe("the import worker", () => {
  it("reads in a worker and tells how far it is", async () => {
    const seen: ReadProgress[] = [];
    const { result } = createImportService().read([survey("survei.geojson", 4000)], criteria, (progress) =>
      seen.push(progress),
    );
    const [file] = await result;

    expect(file?.error).toBeNull();
    expect(file?.layers[0]?.layer.rows).toHaveLength(4000);
    expect(file?.layers[0]?.mapping.use).toBe("survey");
    expect(seen.at(-1)).toEqual({ fileName: "survei.geojson", fileNumber: 1, fileCount: 1, fraction: 1 });
    const fractions = seen.map(({ fraction }) => fraction);
    expect(fractions.length).toBeGreaterThan(5);
    expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
  });

  it("stops at once when cancelled", async () => {
    const reading = createImportService().read([survey("besar.geojson", 60_000)], criteria, () => {});
    const started = performance.now();
    reading.cancel();

    await expect(reading.result).rejects.toMatchObject({ code: "import/cancelled" });
    expect(performance.now() - started).toBeLessThan(500);
  });

  it("names the file at fault and reads the others", async () => {
    const files = [new File(["{"], "rusak.geojson"), survey("baik.geojson", 2), new File(["x"], "foto.jpg")];
    const read = await createImportService().read(files, criteria, () => {}).result;

    expect(read.map(({ error, layers }) => [error?.code ?? null, layers.length])).toEqual([
      ["import/not-json", 0],
      [null, 1],
      ["import/unknown-format", 0],
    ]);
    expect(read[0]?.error?.details).toMatchObject({ file: "rusak.geojson" });
  });
});
