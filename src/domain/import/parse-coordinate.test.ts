import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { parseCoordinate, parseCoordinatePair } from "./parse-coordinate";

describe("parseCoordinate", () => {
  it.each([
    ["-6.8814696", -6.8814696, null],
    ["-6,8814696", -6.8814696, null],
    ["−6,88", -6.88, null],
    ["109.6828306", 109.6828306, null],
    ["6°52'30\" S", -6.875, "lat"],
    ["S 6°52'30\"", -6.875, "lat"],
    ["6° 52,5' LS", -6.875, "lat"],
    ["06 52 30 LS", -6.875, "lat"],
    ["-6 52 30", -6.875, null],
    ["-0°30'0\"", -0.5, null],
    ["112° 30' 36,00\" BT", 112.51, "lng"],
    ["106.5 E", 106.5, "lng"],
    ["9.433.747,56", 9433747.56, null],
    ["195366.51", 195366.51, null],
    ["-6.881.469", -6881469, null],
  ])("reads %j", (text, value, axis) => {
    const read = parseCoordinate(text);
    expect(read?.value).toBeCloseTo(value, 9);
    expect(read?.axis).toBe(axis);
  });

  it.each([[""], ["-"], ["Barania - Gunung Perak"], ["6°75' S"], ["Jl. Melati 3"], ["1 2 3 4"]])(
    "takes %j as no coordinate",
    (text) => {
      expect(parseCoordinate(text)).toBeNull();
    },
  );

  test.prop([fc.string()])("never throws and never gives a number that is not finite", (text) => {
    expect(Number.isFinite(parseCoordinate(text)?.value ?? 0)).toBe(true);
    const pair = parseCoordinatePair(text);
    expect(pair === null || pair.every(Number.isFinite)).toBe(true);
  });
});

describe("parseCoordinatePair", () => {
  it.each([
    ["-5.039804, 120.392811", [120.392811, -5.039804]],
    ["-5.039804,120.392811", [120.392811, -5.039804]],
    ["120.392811 -5.039804", [120.392811, -5.039804]],
    ["-5,039804; 120,392811", [120.392811, -5.039804]],
    ["-5,039804 120,392811", [120.392811, -5.039804]],
    ["-6.8814 109.6828 12.5 4.0", [109.6828, -6.8814]],
    ["6°30'00\" S, 110°15'00\" E", [110.25, -6.5]],
    ["6°30'00\"LS 110°15'00\"BT", [110.25, -6.5]],
    ["110°15' E 6°30' S", [110.25, -6.5]],
    ["195366.5, 9433747.25", [195366.5, 9433747.25]],
  ])("reads %j", (text, position) => {
    const read = parseCoordinatePair(text);
    expect(read?.[0]).toBeCloseTo(position[0] ?? 0, 9);
    expect(read?.[1]).toBeCloseTo(position[1] ?? 0, 9);
  });

  it.each([[""], ["120.39"], ["RT 03, RW 04"], ["Palangka - Puncak"]])("finds none in %j", (text) => {
    expect(parseCoordinatePair(text)).toBeNull();
  });
});
