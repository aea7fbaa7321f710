import { describe, expect, it } from "vitest";
import { readNumber } from "./read-number";

describe("readNumber", () => {
  it.each([
    ["12,5", 12.5],
    ["0.51", 0.51],
    ["1.234", 1234],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.234.567", 1234567],
    ["12.3456", 12.3456],
    ["-3", -3],
    [" 38 000 000 ", 38000000],
    ["0.510", 0.51],
    [",5", 0.5],
  ])("reads %s in Indonesian as %d", (text, value) => {
    expect(readNumber(text, "id")).toBe(value);
  });

  it.each([
    ["1,234", 1234],
    ["12.5", 12.5],
    ["0,51", 0.51],
    ["1.234", 1.234],
  ])("reads %s in English as %d", (text, value) => {
    expect(readNumber(text, "en")).toBe(value);
  });

  it("keeps empty apart from zero", () => {
    expect(readNumber("  ", "id")).toBeNull();
    expect(readNumber("0", "id")).toBe(0);
  });

  it.each(["abc", "1,2,3", "12 m", "--3", ".", "1e5"])("does not guess at %s", (text) => {
    expect(readNumber(text, "id")).toBeUndefined();
  });
});
