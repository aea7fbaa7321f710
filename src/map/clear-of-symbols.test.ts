import { expect, test } from "vitest";
import { clearOfSymbols } from "./clear-of-symbols";

/** A pixel of a metre, in degrees of latitude at -6.87. */
const px = 1 / 110_590;

test("a label under a symbol steps aside, away from it", () => {
  const [lng, lat] = clearOfSymbols([109.68, -6.87], [[109.68, -6.87 - 10 * px]], 1);
  expect(lng).toBe(109.68);
  expect(lat).toBeCloseTo(-6.87 + 26 * px, 6);
});

test("a label stays where no symbol is near", () => {
  expect(clearOfSymbols([109.68, -6.87], [[109.68, -6.87 + 33 * px]], 1)).toEqual([109.68, -6.87]);
  expect(clearOfSymbols([109.68, -6.87], [], 1)).toEqual([109.68, -6.87]);
});

test("the same metres are fewer pixels from afar", () => {
  const symbol: [number, number] = [109.68, -6.87 + 40 * px];
  expect(clearOfSymbols([109.68, -6.87], [symbol], 1)[1]).toBe(-6.87);
  expect(clearOfSymbols([109.68, -6.87], [symbol], 2)[1]).toBeCloseTo(-6.87 - 32 * px, 6);
});
