type TargetBarProps = {
  readonly beforePercent: number | null;
  readonly afterPercent: number | null;
  /** Where the line stands; null: no target. */
  readonly targetPercent: number | null;
};

/** Pale to the baseline, full to the plan, the target as a line that stands out above and below. */
export function TargetBar({ beforePercent, afterPercent, targetPercent }: TargetBarProps) {
  const isUnknown = beforePercent === null || afterPercent === null;
  return (
    <span className={`target-bar ${isUnknown ? "hatched" : ""}`} aria-hidden="true">
      {!isUnknown && <Fill before={beforePercent} after={afterPercent} />}
      {targetPercent !== null && <s style={{ left: `min(${within(targetPercent)}%, 100% - 2px)` }} />}
    </span>
  );
}

/** A plan that makes things worse, or an area that shrinks, leaves the pale part standing beyond the full one. */
const Fill = ({ before, after }: { readonly before: number; readonly after: number }) =>
  after >= before ? (
    <>
      <i className="is-after" style={{ width: `${within(after)}%` }} />
      <i className="is-before" style={{ width: `${within(before)}%` }} />
    </>
  ) : (
    <>
      <i className="is-before" style={{ width: `${within(before)}%` }} />
      <i className="is-after" style={{ width: `${within(after)}%` }} />
    </>
  );

const within = (percent: number): number => Math.min(100, Math.max(0, percent));
