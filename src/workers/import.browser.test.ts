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

  it("lays a file without a system beside those that came with it, in any order", async () => {
    const at = (coordinates: readonly [number, number]) =>
      JSON.stringify({ type: "Feature", properties: { RT: "1" }, geometry: { type: "Point", coordinates } });
    // cs2cs EPSG:4326 to 32750: 116.213, -6.904 has these metres, and so has 110.213 in zone 49.
    const metres = new File([at([413_054.72, 9_236_791.8])], "titik.geojson");
    const degrees = new File([at([116.213, -6.904])], "lain.geojson");
    for (const files of [
      [metres, degrees],
      [degrees, metres],
    ]) {
      const read = await createImportService().read(files, criteria, () => {}).result;
      const placed = read.flatMap(({ layers }) => layers).find(({ layer }) => layer.fileName === metres.name);
      expect(placed?.layer.placing?.taken).toBe("utm-50s");
    }
  });

  it("reads a layer's coordinates in another system on demand", async () => {
    const service = createImportService();
    const metres = new File(
      [
        '{"type":"Feature","properties":{"RT":"1"},"geometry":{"type":"Point","coordinates":[413054.72,9236791.8]}}',
      ],
      "titik.geojson",
    );
    const [file] = await service.read([metres], criteria, () => {}, [110.21, -6.91, 110.22, -6.9]).result;
    const layer = file?.layers[0]?.layer;
    expect(layer?.placing?.taken).toBe("utm-49s");
    if (!layer) throw new Error("no layer");
    const moved = await service.place(layer, "utm-50s", null);
    expect(moved.bounds?.[0]).toBeCloseTo(116.213, 6);
    expect(moved.bounds?.[1]).toBeCloseTo(-6.904, 6);
  });
});
