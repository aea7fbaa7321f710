import { levelById } from "../../../domain/rules/look-up";
import type { LevelId, Ruleset } from "../../../domain/rules/ruleset";
import type { Text } from "../../../domain/text";
import type { Formats } from "../../format";
import type { Words } from "../../words/id";

type Inputs = {
  readonly total: number | null;
  readonly levelId: LevelId | null;
  /** Levels of the RTs that have one. */
  readonly rtLevels: readonly LevelId[];
};

/** Why the area's level is another than that of most of its RTs; null where it is the same, or unknown. */
export function differenceSentence(
  { total, levelId, rtLevels }: Inputs,
  ruleset: Ruleset,
  words: Words["condition"]["summary"],
  text: (text: Text) => string,
  { number }: Formats,
): string | null {
  const level = levelId === null ? undefined : levelById(ruleset, levelId);
  if (total === null || !level) return null;
  const [most, count] = ruleset.levels
    .map((candidate) => [candidate, rtLevels.filter((id) => id === candidate.id).length] as const)
    .reduce((best, next) => (next[1] > best[1] ? next : best), [level, 0] as const);
  if (most.id === level.id) return null;
  return words.differs(
    text(level.name),
    number(total),
    number(count),
    number(rtLevels.length),
    text(most.name),
  );
}
