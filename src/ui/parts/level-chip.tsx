import type { Level } from "../../domain/rules/ruleset";
import { useWords } from "../words";

export type LevelLetters = Level["letters"];

type LevelChipProps = {
  /** Null: not complete, so there is no level. */
  readonly letters: LevelLetters | null;
  readonly total?: number | null;
  readonly size?: "md" | "big";
};

/** A level in its colour, always with its letters: `KR 16`. */
export function LevelChip({ letters, total, size = "md" }: LevelChipProps) {
  const { common } = useWords();
  const big = size === "big" ? "level-big" : "";
  if (letters === null) return <span className={`level level-none ${big}`}>{common.incomplete}</span>;
  return (
    <span className={`level level-${letters} ${big}`}>
      {letters}
      {typeof total === "number" && ` ${total}`}
    </span>
  );
}
