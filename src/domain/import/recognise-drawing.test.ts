import { describe, expect, it } from "vitest";
import { rulesetById } from "../rules/rulesets";
import { describeColumns } from "./describe-columns";
import { columnWith } from "./layer-mapping";
import { recognise } from "./recognise";
import type { SourceLayer, SourceRow } from "./source-layer";

/** What a folder of Google Earth holds: shapes with a name and nothing else. */
function drawing(folder: string | null, fileName: string, ...names: string[]): SourceLayer {
  const rows = names.map(
    (name, index): SourceRow => ({
      number: index + 1,
      properties: { name },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [110, -7],
            [110.1, -7],
            [110.1, -6.9],
            [110, -7],
          ],
        ],
      },
    }),
  );
  return {
    fileName,
    name: folder,
    rows,
    columns: describeColumns(rows),
    personalColumns: [],
    crs: { kind: "wgs84" },
    bounds: null,
    issues: [],
  };
}

const guess = (layer: SourceLayer) => recognise(layer, rulesetById(undefined).criteria);

describe("drawings with nothing but names", () => {
  it("takes names that count RTs for their numbers, as a guess", () => {
    const mapping = guess(drawing(null, "peta.kml", "RT 01 RW 03", "RT.02/RW.03"));
    expect([columnWith(mapping, "rtRw"), mapping.use]).toEqual(["name", "rt"]);
    expect(mapping.columns[0]?.isSure).toBe(false);
    expect(columnWith(guess(drawing(null, "peta.kml", "RT 01", "RT 2A")), "rt")).toBe("name");
    expect(columnWith(guess(drawing(null, "peta.kml", "RW 01", "RW 02")), "rw")).toBe("name");
  });

  it("leaves names alone that only sometimes do", () => {
    expect(columnWith(guess(drawing(null, "peta.kml", "RT 01", "Lapangan")), "name")).toBe("name");
    expect(columnWith(guess(drawing(null, "peta.kml", "Kartini 3")), "name")).toBe("name");
  });

  it.each([
    ["Kawasan kumuh", "peta jalan.kml", "slum"],
    ["Batas RW", "kumuh.kml", "rw"],
    ["Tanpa judul", "deliniasi kumuh.kml", "slum"],
    ["Tanpa judul", "jalan.kml", "roads"],
  ])("takes folder %j of %j for what it says", (folder, file, use) => {
    expect(guess(drawing(folder, file, "Bantaran")).use).toBe(use);
  });
});
