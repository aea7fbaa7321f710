import { expect, it } from "vitest";
import { colourFromKey, colourKey } from "./colour-choice";

it.each(["total", "density", "aspect:water", "criterion:water_access", "service:road"])(
  "reads %s back as it was written",
  (key) => {
    expect(colourKey(colourFromKey(key))).toBe(key);
  },
);

it("falls back to the total score", () => {
  expect(colourFromKey("service:nonsense")).toEqual({ kind: "total" });
});
