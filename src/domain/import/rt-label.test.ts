import { describe, expect, it } from "vitest";
import { parseRtRw, parseUnitNumber, placeKey } from "./rt-label";

describe("parseRtRw", () => {
  it.each([
    ["RT006-RW002", "06", "02"],
    ["RT001-RW002", "01", "02"],
    ["RT 39 RW 07", "39", "07"],
    ["RT01-RW05", "01", "05"],
    ["RT008 - RW009", "08", "09"],
    ["RT106-DS05", "106", "05"],
    ["RT002-RW001 Dsn Jompong", "02", "01"],
    ["RT 14-RW 05", "14", "05"],
    ["RT.01/RW.02", "01", "02"],
    ["RT002/RW005", "02", "05"],
    ["RT01_RW01 X", "01", "01"],
    ["RT06A-RW002", "06A", "02"],
    ["RT. 003 / RW. 010", "03", "10"],
    ["rt 1 rw 2", "01", "02"],
    ["RW 02 RT 01", "01", "02"],
    ["33050515-RT006-RW002", "06", "02"],
    ["RT 4 Dusun 2", "04", "02"],
    ["001/002", "01", "02"],
    ["23/24", "23", "24"],
    ["RW 08", null, "08"],
    ["RT 006", "06", null],
    ["RT 2", "02", null],
    ["08", "08", null],
    ["", null, null],
  ])("reads %j", (text, rt, rw) => {
    expect(parseRtRw(text)).toEqual({ rt, rw });
  });
});

describe("parseUnitNumber", () => {
  it.each([
    ["RW 08", "08"],
    ["08", "08"],
    ["8", "08"],
    [8, "08"],
    ["8.0", "08"],
    ["RT 006", "06"],
    ["RT.6", "06"],
    ["106", "106"],
    ["06A", "06A"],
    ["IV", "04"],
    ["Dukuh 2", "02"],
    ["23/24", "23/24"],
    ["Jalan", "Jalan"],
    ["-", null],
    ["", null],
    [null, null],
  ])("reads %j", (value, number) => {
    expect(parseUnitNumber(value)).toBe(number);
  });
});

describe("placeKey", () => {
  it("sees through spelling", () => {
    expect(placeKey("Kel. Sayang-sayang")).toBe(placeKey("Sayang Sayang"));
    expect(placeKey("Kelurahan Klagenserut")).toBe(placeKey("Klagen Serut"));
    expect(placeKey("KLEGO")).toBe(placeKey("Klego"));
  });

  it("keeps different names apart", () => {
    expect(placeKey("Kebon Sari")).not.toBe(placeKey("Kebun Sari"));
    expect(placeKey("20 Ilir I")).not.toBe(placeKey("20 Ilir II"));
    expect(placeKey("Kelapa Dua")).toBe("kelapadua");
  });
});
