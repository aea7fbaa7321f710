import { describe, expect, it } from "vitest";
import { isSwapped, readDegrees, readPasted, readRows, rowsOf } from "./coordinates";

const row = (latitude: string, longitude: string) => ({ latitude, longitude });

describe("readDegrees", () => {
  it("takes decimal comma, decimal point and a typographic minus", () => {
    expect(readDegrees("-6,8721")).toBe(-6.8721);
    expect(readDegrees(" 109.681 ")).toBe(109.681);
    expect(readDegrees("−6.8721°")).toBe(-6.8721);
  });

  it("tells empty from unreadable", () => {
    expect(readDegrees("  ")).toBeNull();
    expect(readDegrees("6°52'")).toBeUndefined();
    expect(readDegrees("1.2.3")).toBeUndefined();
  });
});

describe("readPasted", () => {
  it("takes what map programs copy, in either decimal mark", () => {
    const rows = [row("-6.8721", "109.6812")];
    expect(readPasted("-6.8721, 109.6812")).toEqual({ rows, wasSwapped: false });
    expect(readPasted("-6.8721,109.6812")).toEqual({ rows, wasSwapped: false });
    expect(readPasted("-6,8721; 109,6812")?.rows).toEqual([row("-6,8721", "109,6812")]);
    expect(readPasted("-6,8721 109,6812")?.rows).toEqual([row("-6,8721", "109,6812")]);
    expect(readPasted("-6,8721, 109,6812")?.rows).toEqual([row("-6,8721", "109,6812")]);
  });

  it("turns longitude-first pairs and says so", () => {
    expect(readPasted("109.6812, -6.8721\n109.69, -6.88")).toEqual({
      rows: [row("-6.8721", "109.6812"), row("-6.88", "109.69")],
      wasSwapped: true,
    });
  });

  it("leaves a single number, and words, to the field", () => {
    expect(readPasted("-6,8721")).toBeNull();
    expect(readPasted("dekat mushola, RT 02")).toBeNull();
    expect(readPasted("")).toBeNull();
  });
});

describe("isSwapped", () => {
  it("knows Indonesia's longitudes, and leaves other places alone", () => {
    expect(isSwapped(109.68, -6.87)).toBe(true);
    expect(isSwapped(-6.87, 109.68)).toBe(false);
    expect(isSwapped(52, 13)).toBe(false);
  });
});

describe("readRows", () => {
  it("makes a point of one row", () => {
    expect(readRows("point", [row("-6,87", "109,68")])).toEqual({
      geometry: { type: "Point", coordinates: [109.68, -6.87] },
    });
  });

  it("makes a line, and ignores rows left empty", () => {
    expect(readRows("line", [row("1", "2"), row("3", "4"), row("", "")])).toEqual({
      geometry: {
        type: "LineString",
        coordinates: [
          [2, 1],
          [4, 3],
        ],
      },
    });
  });

  it("closes a polygon", () => {
    expect(readRows("polygon", [row("0", "0"), row("0", "1"), row("1", "1")])).toEqual({
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    });
  });

  it("says what each row lacks", () => {
    expect(readRows("line", [row("", "109"), row("x", "109")])).toEqual({
      rowErrors: ["missing", "notANumber"],
      tooFew: null,
    });
    expect(readRows("point", [row("-95", "200")])).toEqual({ rowErrors: ["range"], tooFew: null });
    expect(readRows("point", [row("109.68", "-6.87")])).toEqual({ rowErrors: ["swapped"], tooFew: null });
  });

  it("asks for enough different points", () => {
    expect(readRows("line", [row("1", "2"), row("1", "2")])).toEqual({
      rowErrors: [null, null],
      tooFew: 2,
    });
  });
});

describe("rowsOf", () => {
  it("lists each corner of a polygon once", () => {
    const geometry = {
      type: "Polygon" as const,
      coordinates: [
        [
          [0, 5],
          [1, 5],
          [1, 6],
          [0, 5],
        ] as [number, number][],
      ],
    };
    expect(rowsOf(geometry, String)).toEqual([row("5", "0"), row("5", "1"), row("6", "1")]);
  });
});
