import type { Ruleset } from "../../domain/rules/ruleset";

type ScoreRulerProps = {
  readonly ruleset: Ruleset;
  /** What it shows, for readers. */
  readonly label: string;
  /** The black marker; null or absent: none. */
  readonly total?: number | null;
  /** Where it was before the plan: a hollow dot. */
  readonly from?: number | null;
  /** One stroke per RT. */
  readonly scores?: readonly number[];
};

const noScores: readonly number[] = [];

/** 0 to the highest total in level colours, with the limits of the levels below. */
export function ScoreRuler({
  ruleset,
  label,
  total = null,
  from = null,
  scores = noScores,
}: ScoreRulerProps) {
  const levels = [...ruleset.levels].sort((a, b) => a.fromTotal - b.fromTotal);
  const highest = levels.at(-1)?.toTotal ?? 80;
  const at = (score: number) => `${(score / highest) * 100}%`;
  const ticks = [...levels.map((level) => level.fromTotal), highest];
  return (
    <div className="ruler" role="img" aria-label={label}>
      {scores.length > 0 && <Strokes scores={scores} highest={highest} />}
      <div className="ruler-track">
        {levels.map((level, index) => (
          <span
            key={level.id}
            className={`level-${level.letters}`}
            style={{
              left: at(level.fromTotal),
              right: `calc(100% - ${at(levels[index + 1]?.fromTotal ?? highest)})`,
            }}
          />
        ))}
        {from !== null && from !== total && <i className="ruler-from" style={{ left: at(from) }} />}
        {total !== null && <i className="ruler-mark" style={{ left: at(total) }} />}
      </div>
      <div className="ruler-ticks">
        {ticks.map((tick) => (
          <span key={tick} style={{ left: at(tick) }}>
            {tick}
          </span>
        ))}
      </div>
    </div>
  );
}

function Strokes({ scores, highest }: { readonly scores: readonly number[]; readonly highest: number }) {
  const counts = new Map<number, number>();
  for (const score of scores) counts.set(score, (counts.get(score) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const unitPx = Math.min(3, 22 / most);
  return (
    <div className="ruler-strokes">
      {[...counts].map(([score, count]) => (
        <i
          key={score}
          style={{ left: `${(score / highest) * 100}%`, height: Math.max(2.5, count * unitPx) }}
        />
      ))}
    </div>
  );
}
