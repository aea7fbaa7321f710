import { describe, expect, it } from "vitest";
import { codeSystem, isBrokenCode, sameCode } from "./area-code";

describe("area codes", () => {
  it.each([
    ["53.03.01.2018", "kemendagri"],
    ["33.10", "kemendagri"],
    ["33.75.02", "kemendagri"],
    ["3375021008", "bps"],
    ["33750210080001", "sls"],
    ["3375021008000100", "sls"],
    ["33.1", null],
    ["3375021", null],
    ["RT-05", null],
    [null, null],
  ])("%s is of %s", (code, system) => {
    expect(codeSystem(code)).toBe(system);
  });

  it("are compared within one system only", () => {
    expect(sameCode("33.75.02.1008", "33.75.02.1008")).toBe(true);
    expect(sameCode("33.75.02.1008", "33.75.02.1009")).toBe(false);
    // Pagar Alam: 16.72 in one system, 1673 in the other.
    expect(sameCode("16.72.01.1001", "1672011001")).toBe(null);
  });

  it("that a spreadsheet took for numbers are known", () => {
    expect(["33.1", "33.75.2", "3.37502E+09", "3,3E9"].filter(isBrokenCode)).toHaveLength(4);
    expect(["33.10", "33.75.02.1008", "3375021008", "RT-05", "1", "A1.2"].filter(isBrokenCode)).toEqual([]);
  });
});
