import { expect, test } from "vitest";
import type { Position } from "../domain/geo/schema";
import { clearOfSymbols, type LabelSurroundings } from "./clear-of-symbols";

/** A pixel of a metre at -6.87, in degrees. */
const px = 1 / 110_590;
const pxEast = 1 / 110_520;
const at: Position = [109.68, -6.87];

const among = (around: Partial<LabelSurroundings>): LabelSurroundings => ({
  symbols: [],
  labels: () => [],
  isInside: () => true,
  ...around,
});

test("a label under a symbol steps aside, away from it", () => {
  const [lng, lat] = clearOfSymbols(at, among({ symbols: [[109.68, -6.87 - 10 * px]] }), 1);
  expect(lng).toBe(109.68);
  expect(lat).toBeCloseTo(-6.87 + 26 * px, 6);
});

test("a label stays where no symbol is near", () => {
  expect(clearOfSymbols(at, among({ symbols: [[109.68, -6.87 + 33 * px]] }), 1)).toEqual(at);
  expect(clearOfSymbols(at, among({ labels: () => [[109.68, -6.87]] }), 1)).toEqual(at);
});

test("the same metres are fewer pixels from afar", () => {
  const around = among({ symbols: [[109.68, -6.87 + 40 * px]] });
  expect(clearOfSymbols(at, around, 1)[1]).toBe(-6.87);
  expect(clearOfSymbols(at, around, 2)[1]).toBeCloseTo(-6.87 - 32 * px, 6);
});

test("where the next label already stands, it goes to the other side", () => {
  const around = among({ symbols: [at], labels: () => [[109.68, -6.87 + 40 * px]] });
  expect(clearOfSymbols(at, around, 1)[1]).toBeCloseTo(-6.87 - 36 * px, 6);
});

test("it would rather stand beside the symbol than outside its area", () => {
  const around = among({ symbols: [at], isInside: ([, lat]) => Math.abs(lat + 6.87) < 20 * px });
  const [lng, lat] = clearOfSymbols(at, around, 1);
  expect(lng).toBeCloseTo(109.68 + 52 * pxEast, 5);
  expect(lat).toBe(-6.87);
});
