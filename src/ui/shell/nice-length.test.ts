import { expect, it } from "vitest";
import { niceLength } from "./nice-length";

it.each([
  [1.13, 100, 100, 88.5],
  [0.5, 100, 50, 100],
  [3, 90, 200, 66.67],
  [4.2, 90, 200, 47.62],
  [80, 90, 5000, 62.5],
  [0.06, 90, 5, 83.33],
])("at %f metres per pixel, %i px hold %i m", (metresPerPixel, maxPx, metres, px) => {
  const length = niceLength(metresPerPixel, maxPx);
  expect(length.metres).toBe(metres);
  expect(length.px).toBeCloseTo(px, 1);
});
