import { describe, expect, it } from "vitest";
import type { PlanComparison } from "../../../domain/progress/compare-plans";
import { rulesetById } from "../../../domain/rules/rulesets";
import { formats } from "../../format";
import { wordsIn } from "../../words";
import { figureRows } from "./csv-rows";
import { figureGroups } from "./figure-groups";

const words = wordsIn("id");
const terms = {
  ruleset: rulesetById(undefined),
  words,
  text: (text: { readonly id: string }) => text.id,
  formats: formats("id"),
  nameOf: (sideId: string | null) => (sideId === null ? "Survei" : `Usulan ${sideId}`),
};
const cell = {
  value: 1,
  missingCount: 0,
  assumedCount: 0,
  exampleCount: 0,
  unknownCount: 0,
  isReached: null,
  difference: null,
};
const comparison: PlanComparison = {
  columns: [null, "A", "B"],
  referenceIndex: 1,
  sideIds: ["A", "B"],
  rts: [],
  unknownRtCount: 0,
  figures: [
    {
      kind: { id: "level", levelId: "light" },
      unit: "rt",
      better: null,
      cells: [
        { ...cell, value: 12 },
        { ...cell, value: 13 },
        { ...cell, value: 14, difference: 1 },
      ],
    },
    {
      kind: { id: "cost" },
      unit: "idr",
      better: "less",
      cells: [
        null,
        { ...cell, value: 30_000_000, exampleCount: 2 },
        { ...cell, value: null, missingCount: 1 },
      ],
    },
  ],
};

describe("figureRows", () => {
  it("holds values, differences and notes of every column; what is not known stays empty", () => {
    const rows = figureRows(comparison, figureGroups(comparison, words.compare), terms);
    expect(rows).toEqual([
      [
        "Bagian",
        "Angka",
        "Satuan",
        "Survei",
        "Usulan A",
        "Usulan B",
        "Selisih Usulan B dari Usulan A",
        "Keterangan Survei",
        "Keterangan Usulan A",
        "Keterangan Usulan B",
      ],
      ["Jumlah RT menurut tingkat", "Kumuh Ringan", "RT", 12, 13, 14, 1, null, null, null],
      [
        "Pelayanan dan biaya",
        "Biaya",
        "Rp",
        null,
        30_000_000,
        null,
        null,
        null,
        "2 pakai harga contoh",
        "belum diketahui, +1 belum berharga",
      ],
    ]);
  });
});
