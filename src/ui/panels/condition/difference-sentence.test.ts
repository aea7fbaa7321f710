import { expect, it } from "vitest";
import type { LevelId } from "../../../domain/rules/ruleset";
import { rulesetById } from "../../../domain/rules/rulesets";
import { formats } from "../../format";
import { wordsIn } from "../../words";
import { differenceSentence } from "./difference-sentence";

const sentence = (total: number | null, levelId: LevelId | null, rtLevels: readonly LevelId[]) =>
  differenceSentence(
    { total, levelId, rtLevels },
    rulesetById(undefined),
    wordsIn("id").condition.summary,
    (text) => text.id,
    formats("id"),
  );

it("says why a kawasan is not slum although every RT in it is", () => {
  expect(sentence(13, "not_slum", ["light", "light", "light", "light"])).toBe(
    "Karena itu wilayah ini Tidak Kumuh (13), padahal 4 dari 4 RT Kumuh Ringan: kekurangan satu RT menipis bila dijumlahkan dengan RT lain.",
  );
});

it("is silent where the area's level is that of most RTs, or unknown", () => {
  expect(sentence(20, "light", ["light", "light", "not_slum"])).toBeNull();
  expect(sentence(20, "light", ["light", "not_slum"])).toBeNull();
  expect(sentence(null, null, ["light"])).toBeNull();
});
