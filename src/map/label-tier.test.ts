import { expect, test } from "vitest";
import { labelScale, labelTier } from "./label-tier";

test("an RT gets the label that its largest inner circle has room for", () => {
  expect(labelTier(24, 1)).toBe("full");
  expect(labelTier(23, 1)).toBe("short");
  expect(labelTier(12, 1)).toBe("letters");
  expect(labelTier(24, 1.5)).toBe("short");
});

test("beyond three metres per pixel only wide RTs keep their letters, beyond twelve none does", () => {
  expect(labelTier(27, 3.1)).toBe("letters");
  expect(labelTier(26, 3.1)).toBe("none");
  expect(labelTier(500, 12.1)).toBe("none");
});

test("labels follow the scale in quarters of a zoom", () => {
  expect(labelScale(1)).toBe(1);
  expect(labelScale(1.05)).toBe(1);
  expect(labelScale(2.1)).toBe(2);
  expect(labelScale(1.4)).toBeCloseTo(Math.SQRT2, 9);
});
