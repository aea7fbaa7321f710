import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { findNumberStyle, parseNumber } from "./parse-number";

describe("parseNumber", () => {
  it.each([
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["844.000.000", 844_000_000],
    ["Rp 844.000.000", 844_000_000],
    ["Rp. 844.000.000,00", 844_000_000],
    ["0,694843", 0.694843],
    ["0.694843", 0.694843],
    ["0,19084299999999998", 0.19084299999999998],
    ["392.0", 392],
    ["57", 57],
    [" 1 234 ", 1234],
    ["-12,5", -12.5],
    ["1,13 Ha", 1.13],
    ["40 unit", 40],
    ["1.5e3", 1500],
    ["5,5e-2", 0.055],
    [0.25, 0.25],
    [0, 0],
  ])("reads %j", (text, value) => {
    expect(parseNumber(text)).toMatchObject({ value, isReadable: true, isAmbiguous: false });
  });

  it.each([[""], [" "], ["-"], [null], ["n/a"]])("takes %j as not surveyed, never as 0", (text) => {
    expect(parseNumber(text)).toMatchObject({ value: null, isReadable: true });
  });

  it.each([["banyak"], ["1.2.3,4,5"], ["12.34.567"], ["3 atau 4"], [true], [Number.NaN]])(
    "says that %j is not a number",
    (text) => {
      expect(parseNumber(text)).toMatchObject({ value: null, isReadable: false });
    },
  );

  it("asks where one mark before three digits could be either", () => {
    expect(parseNumber("1.234", "comma")).toMatchObject({ value: 1234, isAmbiguous: true });
    expect(parseNumber("1.234", "point")).toMatchObject({ value: 1.234, isAmbiguous: true });
    expect(parseNumber("1,234", "comma")).toMatchObject({ value: 1.234, isAmbiguous: true });
    expect(parseNumber("1,234", "point")).toMatchObject({ value: 1234, isAmbiguous: true });
  });

  const amount = fc
    .double({ min: -1e9, max: 1e9, noNaN: true })
    .map((value) => Math.round(value * 100) / 100 + 0);
  test.prop([amount])("reads back what Indonesian and English formatting write", (value) => {
    for (const [locale, style] of [
      ["id-ID", "comma"],
      ["en-GB", "point"],
    ] as const) {
      const text = value.toLocaleString(locale, { maximumFractionDigits: 2 });
      expect(parseNumber(text, style).value).toBeCloseTo(value, 2);
    }
  });

  test.prop([fc.string()])("never throws and never makes up a number that is not finite", (text) => {
    const { value } = parseNumber(text);
    expect(value === null || Number.isFinite(value)).toBe(true);
  });
});

describe("findNumberStyle", () => {
  it("lets one clear number decide for the doubtful ones", () => {
    expect(findNumberStyle(["1.234", "0,5"])).toEqual({ style: "comma", isAmbiguous: false });
    expect(findNumberStyle(["1.234", "392.0"])).toEqual({ style: "point", isAmbiguous: false });
  });

  it("asks where nothing decides", () => {
    expect(findNumberStyle(["1.234", "2.345"])).toEqual({ style: "comma", isAmbiguous: true });
    expect(findNumberStyle([1.234, "57"])).toEqual({ style: "comma", isAmbiguous: false });
  });
});
