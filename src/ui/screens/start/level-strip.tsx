import type { ProjectSummary } from "../../../domain/project/project-summary";
import type { LevelId } from "../../../domain/rules/ruleset";
import type { LevelLetters } from "../../parts/level-chip";

/** From the best to the worst, as in the strip. */
export const letters: Readonly<Record<LevelId, LevelLetters>> = {
  not_slum: "TK",
  light: "KR",
  moderate: "KS",
  heavy: "KB",
};
const levels = ["not_slum", "light", "moderate", "heavy"] as const satisfies readonly LevelId[];

/** RTs by level as one bar; the counts stand beside it with their letters. */
export function LevelStrip({
  counts,
  widthPx,
}: {
  readonly counts: ProjectSummary["counts"];
  readonly widthPx: number;
}) {
  const parts = [
    ...levels.map((level) => ({ id: level, count: counts[level], fill: `var(--lv-${letters[level]})` })),
    { id: "unknown", count: counts.unknown, fill: "var(--lv-none)" },
  ].filter(({ count }) => count > 0);
  return (
    <span className="counts-strip" style={{ width: widthPx }} aria-hidden="true">
      {parts.map(({ id, count, fill }) => (
        <span key={id} style={{ flex: count, background: fill }} />
      ))}
    </span>
  );
}

/** "TK 6 · KR 37": the strip in letters. */
export const countsInLetters = (counts: ProjectSummary["counts"]): string =>
  levels
    .filter((level) => counts[level] > 0)
    .map((level) => `${letters[level]} ${counts[level]}`)
    .join(" · ");
