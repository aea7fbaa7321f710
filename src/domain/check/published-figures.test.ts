import { describe, expect, it } from "vitest";
import { rulesetById } from "../rules/rulesets";
import { publishedFigures } from "./published-figures";

const ruleset = rulesetById(undefined);
const read = (support: Readonly<Record<string, string | number | null>>) =>
  publishedFigures(support, ruleset).map(({ what, value }) => [what, value]);

describe("publishedFigures", () => {
  it.each([
    ["TOTAL NILAI", 21, "Total"],
    ["Bobot Kumuh", "25", "Total"],
    ["skor_awal", 49, "Total"],
    ["1a PROSEN (%)", "28,07", "1a %"],
    ["nilai_2b", 3, "2b"],
    ["k5_a_p", 36.23, "5a %"],
    ["Kualitas Permukaan Jalan Lingkungan - NILAI", 5, "2b"],
    ["RATA-RATA KEKUMUHAN SEKTORAL", "30,12%", "%"],
  ])("knows the column %s", (header, cell, what) => {
    const value = Number(String(cell).replace("%", "").replace(",", "."));
    expect(read({ [header]: cell })).toEqual([[what, value]]);
  });

  it("leaves other columns, blanks and words alone", () => {
    expect(read({ "1a": 3, Tahun: 2019, "TOTAL NILAI": null, skor_awal: "tinggi", "1a NILAI": "" })).toEqual(
      [],
    );
  });

  it("does not take the percents of 2016 for ours: their codes mean other things", () => {
    expect(read({ k4_a_p: 10, k4_d_p: 65.52 })).toEqual([]);
  });

  it("reads sixteen NUMERIK columns as the scores in the regulation's order", () => {
    const columns = Object.fromEntries(ruleset.criteria.map((_, at) => [`Kolom ${at} -NUMERIK`, at % 2]));
    expect(read(columns)).toEqual(ruleset.criteria.map(({ code }, at) => [code, at % 2]));
  });
});
