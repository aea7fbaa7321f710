import type { InvestmentRow, InvestmentTotals } from "../../../domain/progress/investment-table";
import { selectWorks } from "../../../store/derived";
import { selectWholeInvestment } from "../../../store/plan-investment";
import { useFormats } from "../../format";
import { Notice } from "../../parts/notice";
import { useApp } from "../../store-context";
import { useWords } from "../../words";

type Props = { readonly rows: readonly InvestmentRow[]; readonly totals: InvestmentTotals };

/** What the table's figures rest on, said beside them. */
export function InvestmentNotes({ rows, totals }: Props) {
  const { money } = useWords();
  const { table: words } = money;
  const { number, idr } = useFormats();
  const served = useApp((state) => selectWholeInvestment(state)?.servedKk ?? 0);
  const isEmpty = useApp((state) => selectWorks(state).length === 0);
  const illustrative = rows.filter(({ basis }) => basis === "illustrative").length;
  if (isEmpty) return null;
  return (
    <div className="mt-3 flex flex-col gap-2">
      {illustrative > 0 && <Notice tone="warn">{money.withExample(number(illustrative))}</Notice>}
      {totals.excessIdr > 0 && <Notice tone="warn">{words.excess(idr(totals.excessIdr))}</Notice>}
      <p className="caption">{words.once(number(served, 1))}</p>
      <p className="caption">
        {words.support} {words.notCounted} {words.scaleNote}
      </p>
    </div>
  );
}
