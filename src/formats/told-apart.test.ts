import { expect, it } from "vitest";
import type { RecognisedLayer } from "../domain/import/layer-mapping";
import { toldApart } from "./told-apart";

const layer = (fileName: string, name: string | null) => ({ layer: { fileName, name } }) as RecognisedLayer;

it("tells the layers of one file apart by their names, or their number", () => {
  const layers = [
    layer("a.xlsx", "Klego"),
    layer("a.xlsx", null),
    layer("a.xlsx", "Klego"),
    layer("b.csv", null),
  ];
  expect(toldApart(layers).map((one) => one.layer.fileName)).toEqual([
    "a.xlsx: Klego",
    "a.xlsx: 2",
    "a.xlsx: Klego (3)",
    "b.csv",
  ]);
});
