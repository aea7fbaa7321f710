import { highestTotal } from "../../../domain/rules/look-up";
import type { Ruleset } from "../../../domain/rules/ruleset";
import { useWords } from "../../words";

type ScoreRulerProps = {
  readonly ruleset: Ruleset;
  readonly before: number;
  readonly after: number;
  /** The survey's own total, marked where it differs from `before`. */
  readonly baseline: number | null;
};

/** 0..80 in level colours with its limits; a ring where it was, a needle where it is. */
export function ScoreRuler({ ruleset, before, after, baseline }: ScoreRulerProps) {
  const { plan } = useWords();
  const top = highestTotal(ruleset);
  const at = (total: number) => `${(100 * total) / top}%`;
  const levels = ruleset.levels.toReversed();
  const start = baseline ?? before;
  return (
    <div
      className="score-ruler"
      role="img"
      aria-label={plan.result.ruler(String(before), String(after), String(start))}
    >
      {levels.map((level, index) => {
        const to = levels[index + 1]?.fromTotal ?? top;
        return (
          <u
            key={level.id}
            style={{
              left: at(level.fromTotal),
              width: `calc(${at(to - level.fromTotal)} - 1px)`,
              background: `var(--lv-${level.letters})`,
            }}
          />
        );
      })}
      {levels.map((level) => (
        <i key={level.id} style={{ left: at(level.fromTotal) }}>
          {level.fromTotal}
        </i>
      ))}
      <i style={{ left: "100%" }}>{top}</i>
      {start !== after && <s style={{ left: at(start) }} />}
      {start !== after && (
        <em
          style={
            start > top / 2
              ? { right: `calc(100% - ${at(start)} + 9px)` }
              : { left: `calc(${at(start)} + 9px)` }
          }
        >
          {plan.result.initial(String(start))}
        </em>
      )}
      <b style={{ left: at(after) }} />
    </div>
  );
}
