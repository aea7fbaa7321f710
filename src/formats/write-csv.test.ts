import { describe, expect, it } from "vitest";
import { writeCsv } from "./write-csv";

describe("writeCsv", () => {
  it("writes what an Indonesian Excel opens by a double click", () => {
    expect(
      writeCsv([
        ["RT", "Luas (ha)", "Biaya"],
        ["RT 01 / RW 02", 1234.5, -12_500_000],
      ]),
    ).toBe("\uFEFFRT;Luas (ha);Biaya\r\nRT 01 / RW 02;1234,5;-12500000\r\n");
  });

  it("leaves what is unknown empty, and rounds noise away", () => {
    expect(writeCsv([[null, Number.NaN, 0.1 + 0.2, 0]])).toBe("\uFEFF;;0,3;0\r\n");
  });

  it("quotes separators, quotes and line ends", () => {
    expect(writeCsv([["a;b", 'the "best"', "one\ntwo"]])).toBe('\uFEFF"a;b";"the ""best""";"one\ntwo"\r\n');
  });

  it("lets no name run as a formula; a negative number stays one", () => {
    expect(writeCsv([["=1+1", "+x", "@sum", "-2,5", -2.5]])).toBe(
      '\uFEFF"\'=1+1";"\'+x";"\'@sum";-2,5;-2,5\r\n',
    );
  });
});
