import { expect, it } from "vitest";
import { sortedBy } from "./sorted-by";

it("sorts by key over the whole range of 32 bits, equal keys in the order they came", () => {
  const keys = Uint32Array.from([5_000_000, 3, 4_294_967_295, 3, 0, 2_048]);
  expect([...sortedBy(Int32Array.from([5, 4, 3, 2, 1, 0]), keys)]).toEqual([4, 3, 1, 5, 0, 2]);
});

it("takes no numbers at all", () => {
  expect(sortedBy(new Int32Array(0), new Uint32Array(0))).toHaveLength(0);
});
