import { describe, expect, it } from "vitest";
import { AppError } from "../domain/errors";
import { formatFor } from "./registry";

const bytes = (text: string) => new TextEncoder().encode(text);

/** The format's name, or the code and kind of the refusal. */
function chosen(fileName: string, contents: Uint8Array): string {
  try {
    return formatFor(fileName, contents).name;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, error.details["kind"]].filter(Boolean).join(" ");
  }
}

describe("formatFor", () => {
  it.each([
    ["batas.txt", '{"type":"FeatureCollection","features":[]}', "GeoJSON"],
    ["batas", '\ufeff\n{ "type": "Feature" }', "GeoJSON"],
    ["batas.geojson", "", "GeoJSON"],
    ["batas.geojson", "rusak", "GeoJSON"],
    ["batas.geojson", "<!DOCTYPE html><html><body>Masuk", "import/foreign-format html"],
    ["batas.geojson", "<!-- portal --><HTML lang='id'>", "import/foreign-format html"],
    ["data.zip", "Rar!\u001a\u0007", "import/foreign-format rar"],
    ["peta.kml", "%PDF-1.7", "import/foreign-format pdf"],
    ["gambar.dwg", "AC1032\u0000\u0000", "import/foreign-format dwg"],
    ["lari.xml", '<?xml version="1.0"?><TrainingCenterDatabase xmlns="x">', "import/foreign-format tcx"],
    ["nota.xml", '<?xml version="1.0"?><Faktur>', "import/foreign-format xml"],
    ["foto.jpg", "x", "import/unknown-format"],
  ])("%s with %j", (name, text, expected) => {
    expect(chosen(name, bytes(text))).toBe(expected);
  });

  it("knows a photo and an old workbook by their bytes", () => {
    expect(chosen("x", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe("import/foreign-format picture");
    expect(chosen("x.csv", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toBe("import/foreign-format xls");
  });
});
