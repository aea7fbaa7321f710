import { expect, test } from "vitest";
import { featureDiff } from "./feature-diff";

const point = (id: string, lng: number, plate: string): GeoJSON.Feature => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [lng, 0] },
  properties: { id, plate },
});

test("only what changed, came or went is told", () => {
  const before = [point("a", 1, "KR 20"), point("b", 2, "TK"), point("c", 3, "KS")];
  const after = [point("a", 1, "KR 20"), point("b", 2, "KR"), point("d", 4, "KB")];
  expect(featureDiff(before, after)).toEqual({
    remove: ["c"],
    add: [point("b", 2, "KR"), point("d", 4, "KB")],
  });
});

test("a moved feature is told", () => {
  expect(featureDiff([point("a", 1, "TK")], [point("a", 2, "TK")])?.add).toEqual([point("a", 2, "TK")]);
});

test("nothing is told where nothing changed", () => {
  expect(featureDiff([point("a", 1, "TK")], [point("a", 1, "TK")])).toBeNull();
});
