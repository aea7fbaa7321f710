import { describe, expect, it } from "vitest";
import { aSheet } from "../../../../test/survey-sheets";
import type { Denominators } from "../../../domain/project/schema";
import { rulesetById } from "../../../domain/rules/rulesets";
import { assessRecord } from "../../../domain/scoring/assess";
import { explainCriterion } from "../../../domain/scoring/explain";
import type { Language } from "../../../domain/text";
import { formats } from "../../format";
import { loadWords, wordsIn } from "../../words";
import { criterionStory } from "./criterion-story";

await loadWords("en");

const ruleset = rulesetById(undefined);
const panjangWetan = { areaHa: 1.13, buildings: 40, households: 40, roadIdealM: 350, drainIdealM: 300 };

function story(
  code: string,
  volume: number | null,
  denominators: Partial<Denominators> = {},
  language: Language = "id",
): string {
  const sheet = aSheet("rt", { ...panjangWetan, ...denominators }, { [code]: volume });
  const id = ruleset.criteria.find((criterion) => criterion.code === code)?.id;
  const result = assessRecord(sheet, ruleset, { zeroBelowThreshold: false }).criteria.find(
    ({ criterionId }) => criterionId === id,
  );
  const explanation = result && explainCriterion(result, ruleset);
  if (!explanation) throw new Error(`no criterion ${code}`);
  return criterionStory(explanation, wordsIn(language).condition, formats(language));
}

describe("the sentence of a criterion", () => {
  it("says the share, the limits it lies between and what would bring the next score", () => {
    expect(story("3a", 12)).toBe(
      "12 dari 40 KK, atau 30,00%. Antara 25% dan 51%, maka skornya 1. Bila 3 KK terlayani, skornya 0.",
    );
  });

  it("names the highest band and a step down from it", () => {
    expect(story("1a", 40)).toBe(
      "40 dari 40 bangunan, atau 100,00%. 76% atau lebih, maka skornya 5. Bila 10 bangunan ditangani, skornya 3.",
    );
  });

  it("has no next step below the lowest limit", () => {
    expect(story("2b", 79.5)).toBe("79,5 dari 350 m, atau 22,71%. Di bawah 25%, maka skornya 0.");
  });

  it("counts flooded ground in hundredths of a hectare", () => {
    expect(story("4a", 1)).toBe(
      "1 dari 1,13 ha, atau 88,50%. 76% atau lebih, maka skornya 5. Bila 0,15 ha ditangani, skornya 3.",
    );
  });

  it("says so where there is no deficit", () => {
    expect(story("3b", 0)).toBe("0 dari 40 KK, atau 0,00%. Tidak ada kekurangan, maka skornya 0.");
  });

  it("never takes a blank for zero", () => {
    expect(story("3a", null)).toBe(
      "Tidak disurvei, jadi skornya belum diketahui dan RT ini belum bisa dinilai.",
    );
    expect(story("3a", 12, { households: null })).toBe(
      "12 KK tercatat, tetapi jumlah KK belum diketahui, jadi persennya belum bisa dihitung.",
    );
  });

  it("keeps the doubts of bad figures visible", () => {
    expect(story("4b", 0, { drainIdealM: 0 })).toBe(
      "Tercatat 0 untuk panjang drainase ideal, jadi dihitung 0% dan skornya 0. Cek di lapangan.",
    );
    expect(story("4a", 2)).toBe(
      "2 dari 1,13 ha, atau 176,99%. 76% atau lebih, maka skornya 5. Angkanya melebihi pembaginya; skor dihitung dengan 100%. Cek di lapangan. Bila 1,15 ha ditangani, skornya 3.",
    );
    expect(story("4a", -1)).toBe(
      "-1 dari 1,13 ha, atau -88,50%. Angkanya negatif; dihitung sebagai 0. Cek di lapangan.",
    );
  });

  it("speaks English too", () => {
    expect(story("3a", 12, {}, "en")).toBe(
      "12 of 40 KK, or 30.00%. Between 25% and 51%, so the score is 1. With 3 KK served, the score is 0.",
    );
  });
});
