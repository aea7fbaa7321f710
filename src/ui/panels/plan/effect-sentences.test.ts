import { describe, expect, it } from "vitest";
import { aRecord } from "../../../../test/plan-builders";
import type { Volumes } from "../../../domain/project/schema";
import { rulesetById } from "../../../domain/rules/rulesets";
import { assessRecord } from "../../../domain/scoring/assess";
import { formats } from "../../format";
import { loadWords, wordsIn } from "../../words";
import { effectSentences } from "./effect-sentences";

await loadWords("en");

const ruleset = rulesetById(undefined);
const assess = (volumes: Volumes) =>
  assessRecord(aRecord({ volumes: { ...aRecord().volumes, ...volumes } }), ruleset, {
    zeroBelowThreshold: false,
  });
const sentences = (before: Volumes, after: Volumes, language: "id" | "en" = "id") =>
  effectSentences(assess(before), assess(after), {
    words: wordsIn(language),
    format: formats(language),
    ruleset,
  });

describe("effectSentences", () => {
  it("tells volume, percent and score of a criterion that changed", () => {
    expect(sentences({ water_access: 23 }, { water_access: 4.6 })).toEqual([
      "3a turun dari 23 ke 4,6 KK (46,0% ke 9,2%). Skornya 1 menjadi 0.",
    ]);
    expect(sentences({ water_access: 23 }, { water_access: 4.6 }, "en")).toEqual([
      "3a falls from 23 to 4.6 KK (46.0% to 9.2%). Its score goes from 1 to 0.",
    ]);
  });

  it("says so where the score stays", () => {
    expect(sentences({ road_surface: 90 }, { road_surface: 60 })).toEqual([
      "2b turun dari 90 ke 60 m (45,0% ke 30,0%). Skornya tetap 1.",
    ]);
  });

  it("writes hectares to three decimals, one sentence per criterion", () => {
    expect(
      sentences(
        { drainage_flooding: 0.8, drainage_availability: 100 },
        { drainage_flooding: 0.125, drainage_availability: 40 },
      ),
    ).toEqual([
      "4a turun dari 0,8 ke 0,125 ha (80,0% ke 12,5%). Skornya 5 menjadi 0.",
      "4b turun dari 100 ke 40 m (50,0% ke 20,0%). Skornya 1 menjadi 0.",
    ]);
  });

  it("says nothing of what was not surveyed or did not change", () => {
    expect(sentences({ water_access: null }, { water_access: null })).toEqual([]);
    expect(sentences({ water_access: 23 }, { water_access: 23 })).toEqual([]);
  });
});
