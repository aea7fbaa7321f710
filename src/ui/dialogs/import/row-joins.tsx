import { useState } from "react";
import { type ImportPlan, rowKey } from "../../../domain/import/import-plan";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import { useWords } from "../../words";
import { RtPicker } from "./rt-picker";
import type { Joins } from "./use-joins";

const shownFirst = 12;

type Props = {
  readonly plan: ImportPlan;
  readonly joins: Joins;
  /** Rows whose RT the user chose in an earlier import, with that RT: offered, not taken. */
  readonly lastRows: readonly (readonly [row: string, rt: string])[];
};

/** Survey rows and the RT they look for: spellings to confirm, choices made, and what is still open. */
export function RowJoins({ plan, joins, lastRows }: Props) {
  const { imports } = useWords();
  const { number } = useFormats();
  const { equatedNames, proposals } = plan.report;
  return (
    <div className="mt-3 space-y-2">
      {equatedNames.map(({ written, meant, rowCount }) => (
        <Notice key={written}>{imports.equated(written, meant, number(rowCount))}</Notice>
      ))}
      {proposals.map(({ written, meant, rowCount }) => (
        <Notice
          key={written}
          tone="warn"
          action={
            <Button
              size="sm"
              aria-label={imports.sameOf(written, meant)}
              onClick={() => joins.confirm(written, meant)}
            >
              {imports.same}
            </Button>
          }
        >
          {imports.propose(written, meant, number(rowCount))}
        </Notice>
      ))}
      {joins.confirmed.map(([written, meant]) => (
        <Notice
          key={written}
          tone="good"
          action={
            <Button size="sm" onClick={() => joins.withdraw(written)}>
              {imports.undoSame}
            </Button>
          }
        >
          {imports.nowSame(written, meant)}
        </Notice>
      ))}
      <LastRows rows={lastRows} onUse={() => joins.choose(lastRows)} />
      <Chosen plan={plan} joins={joins} />
      <OpenRows plan={plan} joins={joins} />
    </div>
  );
}

function LastRows({ rows, onUse }: { readonly rows: Props["lastRows"]; readonly onUse: () => void }) {
  const { imports } = useWords();
  const { number } = useFormats();
  if (rows.length === 0) return null;
  return (
    <Notice
      tone="warn"
      action={
        <Button size="sm" onClick={onUse}>
          {imports.useLastRows}
        </Button>
      }
    >
      {imports.lastRows(number(rows.length))}
    </Notice>
  );
}

function Chosen({ plan, joins }: Pick<Props, "plan" | "joins">) {
  const { imports } = useWords();
  const { matchedByHand } = plan.report;
  if (matchedByHand.length === 0) return null;
  return (
    <Notice tone="good">
      <ul>
        {matchedByHand.map(({ recordId, label, areaName, fileName, row }) => (
          <li key={recordId} className="flex items-center gap-2">
            <span className="min-w-0 flex-1">{imports.chosen(label, areaName)}</span>
            <Button
              variant="text"
              size="sm"
              aria-label={imports.undoChoice(label)}
              onClick={() => joins.unchoose(rowKey(fileName, row))}
            >
              {imports.undoSame}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function OpenRows({ plan, joins }: Pick<Props, "plan" | "joins">) {
  const { data, imports } = useWords();
  const { number } = useFormats();
  const [open, setOpen] = useState<string | null>(null);
  const [shown, setShown] = useState(shownFirst);
  const { unmatched } = plan.report;
  if (unmatched.length === 0) return null;
  return (
    <Notice tone="warn">
      <p>{data.dialog.unmatched(number(unmatched.length))}</p>
      <ul className="import-open-rows">
        {unmatched.slice(0, shown).map(({ recordId, label, fileName, row, reason }) => {
          const key = rowKey(fileName, row);
          return (
            <li key={recordId}>
              <div className="flex items-center gap-2">
                <span className="min-w-0 flex-1">
                  {row}. {label}
                  <span className="caption block">{data.reasons[reason]}</span>
                </span>
                <Button
                  size="sm"
                  aria-expanded={open === key}
                  aria-label={imports.chooseFor(label)}
                  onClick={() => setOpen(open === key ? null : key)}
                >
                  {imports.choose}
                </Button>
              </div>
              {open === key && (
                <RtPicker
                  plan={plan}
                  label={label}
                  record={plan.recordByRow.get(key)}
                  onPick={(rt) => {
                    joins.choose([[key, rt.key]]);
                    setOpen(null);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      {unmatched.length > shown && (
        <Button variant="text" size="sm" onClick={() => setShown(shown + 100)}>
          {imports.showMore(number(Math.min(100, unmatched.length - shown)))}
        </Button>
      )}
    </Notice>
  );
}
