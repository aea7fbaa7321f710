import { useState } from "react";
import type { ImportPlan, OpenRt } from "../../../domain/import/import-plan";
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
        {matchedByHand.map(({ key, label, areaName }) => (
          <li key={key} className="flex items-center gap-2">
            <span className="min-w-0 flex-1">{imports.chosen(label, areaName)}</span>
            <Button
              variant="text"
              size="sm"
              aria-label={imports.undoChoice(label)}
              onClick={() => joins.unchoose(key)}
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
  const { unmatched, waiting } = plan.report;
  const rows = [...unmatched, ...waiting];
  if (rows.length === 0) return null;
  return (
    <Notice tone="warn">
      {unmatched.length > 0 && <p>{data.dialog.unmatched(number(unmatched.length))}</p>}
      {waiting.length > 0 && <p>{imports.waiting(number(waiting.length))}</p>}
      <ul className="import-open-rows">
        {rows.slice(0, shown).map((row) => (
          <OpenRow
            key={row.key}
            plan={plan}
            row={row}
            isOpen={open === row.key}
            onToggle={() => setOpen(open === row.key ? null : row.key)}
            onPick={(rt) => {
              joins.choose([[row.key, rt.key]]);
              setOpen(null);
            }}
          />
        ))}
      </ul>
      {rows.length > shown && (
        <Button variant="text" size="sm" onClick={() => setShown(shown + 100)}>
          {imports.showMore(number(Math.min(100, rows.length - shown)))}
        </Button>
      )}
    </Notice>
  );
}

type OpenRowProps = {
  readonly plan: ImportPlan;
  readonly row: ImportPlan["report"]["unmatched"][number];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onPick: (rt: OpenRt) => void;
};

function OpenRow({ plan, row, isOpen, onToggle, onPick }: OpenRowProps) {
  const { data, imports } = useWords();
  return (
    <li>
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1">
          {row.row > 0 && `${row.row}. `}
          {row.label}
          <span className="caption block">{data.reasons[row.reason]}</span>
        </span>
        <Button size="sm" aria-expanded={isOpen} aria-label={imports.chooseFor(row.label)} onClick={onToggle}>
          {imports.choose}
        </Button>
      </div>
      {isOpen && (
        <RtPicker plan={plan} label={row.label} record={plan.recordByRow.get(row.key)} onPick={onPick} />
      )}
    </li>
  );
}
