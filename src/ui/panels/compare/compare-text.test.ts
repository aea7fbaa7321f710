import { describe, expect, it } from "vitest";
import { formats } from "../../format";
import { wordsIn } from "../../words";
import { cellText, differenceText } from "./compare-text";

const [words, indonesian] = [wordsIn("id"), formats("id")];
const difference = (...[unit, amount]: [Parameters<typeof differenceText>[0], number | null]) =>
  differenceText(unit, amount, words, indonesian).replaceAll("\u00a0", " ");
const cell = (parts: object) => ({
  value: 0,
  missingCount: 0,
  assumedCount: 0,
  exampleCount: 0,
  unknownCount: 0,
  isReached: null,
  difference: null,
  ...parts,
});

describe("differenceText", () => {
  it("says sign, amount and direction in words", () => {
    expect(difference("rt", -2)).toBe("−2, lebih sedikit");
    expect(difference("kk", 1234)).toBe("+1.234, lebih banyak");
    expect(difference("percent", 3.25)).toBe("+3,25 poin, lebih tinggi");
    expect(difference("ha", -0.7)).toBe("−0,70 ha, lebih kecil");
    expect(difference("idr", -120_500_000)).toBe("−Rp 120,5 jt, lebih murah");
    expect(difference("idr", 2_410_000_000)).toBe("+Rp 2,41 M, lebih mahal");
    expect(difference("idrPerKk", -210_113)).toBe("−Rp 210.113, lebih murah");
  });

  it("tells nothing, hardly anything and the unknown apart", () => {
    expect(difference("ha", 0)).toBe("sama");
    expect(difference("percent", 1e-12)).toBe("sama");
    expect(difference("ha", 0.001)).toBe("hampir sama");
    expect(difference("idr", null)).toBe("selisih belum pasti");
  });
});

describe("cellText", () => {
  const text = (figure: Parameters<typeof cellText>[0], parts: object) =>
    cellText(figure, cell(parts), words, indonesian);

  it("never writes the unknown as a number", () => {
    expect(text({ kind: { id: "costPerKk" }, unit: "idrPerKk" }, { value: null })).toBe("belum diketahui");
    expect(text({ kind: { id: "cost" }, unit: "idr" }, { value: null, missingCount: 2 })).toBe(
      "belum berharga",
    );
    expect(text({ kind: { id: "cost" }, unit: "idr" }, { value: 0 })).toMatch(/^Rp.0$/);
  });

  it("marks least figures and estimates", () => {
    expect(text({ kind: { id: "slumByScore" }, unit: "ha" }, { value: 1.2, missingCount: 1 })).toBe(
      "≥ 1,20 ha",
    );
    expect(text({ kind: { id: "servedPeople" }, unit: "people" }, { value: 120, assumedCount: 1 })).toBe(
      "± 120",
    );
  });

  it("counts targets out of all", () => {
    expect(text({ kind: { id: "targetsReached", targetCount: 14 }, unit: "targets" }, { value: 3 })).toBe(
      "3 dari 14",
    );
  });
});
