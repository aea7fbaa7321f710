import type { LevelId, Ruleset } from "../../../domain/rules/ruleset";
import { useFormats } from "../../format";
import { useText, useWords } from "../../words";

type LevelDistributionProps = {
  readonly levels: readonly LevelId[];
  /** RTs without a level. */
  readonly unknownCount: number;
  readonly ruleset: Ruleset;
};

/** How many RTs are in which level: a strip, best first as on the ruler, and the words. */
export function LevelDistribution({ levels, unknownCount, ruleset }: LevelDistributionProps) {
  const { summary } = useWords().condition;
  const text = useText();
  const { number } = useFormats();
  const shown = [...ruleset.levels]
    .reverse()
    .map((level) => ({ level, count: levels.filter((id) => id === level.id).length }))
    .filter(({ count }) => count > 0);
  return (
    <>
      <div className="level-shares" aria-hidden="true">
        {shown.map(({ level, count }) => (
          <span key={level.id} className={`level-${level.letters}`} style={{ flexGrow: count }}>
            {level.letters}
          </span>
        ))}
        {unknownCount > 0 && (
          <span className="hatched" style={{ flexGrow: unknownCount }}>
            ?
          </span>
        )}
      </div>
      <p className="num mt-1 text-13">
        {[
          ...shown.map(({ level, count }) => summary.of(number(count), text(level.name))),
          ...(unknownCount > 0 ? [summary.unknownRts(number(unknownCount))] : []),
        ]
          .map((part) => part.replaceAll(" ", "\u00a0"))
          .join(" · ")}
      </p>
    </>
  );
}
