import { useMemo, useState } from "react";
import { investmentRows, investmentTotals } from "../../../domain/progress/investment-table";
import { selectCatalogue, selectPlanId, selectWorks } from "../../../store/derived";
import { selectWholePlanEffects } from "../../../store/whole-plan";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { useServices } from "../../services";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { InvestmentNotes } from "./investment-notes";
import { InvestmentTotalsTable } from "./investment-totals";
import { InvestmentWorks } from "./investment-works";
import { useInvestmentCsv } from "./use-investment-csv";
import "./investment.css";

const noRecords = {};

/** The investment plan of domain 4.1: every work of five years, and its totals by year, source and sector. */
export function InvestmentDialog({ onClose }: { readonly onClose: () => void }) {
  const { money } = useWords();
  const { table: words } = money;
  const { tables } = useServices();
  const planName = useApp((state) => state.project?.plans[selectPlanId(state) ?? ""]?.name ?? "");
  const rows = useRows();
  const totals = useMemo(() => investmentTotals(rows), [rows]);
  const [note, setNote] = useState("");
  const csvOf = useInvestmentCsv();
  const download = () =>
    void tables.save(words.fileName(planName), csvOf(rows)).then((file) => setNote(words.saved(file)));
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      isWide
      footer={
        <>
          <span className="mr-auto text-13 text-ink-2" role="status">
            {note}
          </span>
          <Button disabled={rows.length === 0} onClick={download}>
            {words.export}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      {rows.length === 0 ? (
        <p className="text-ink-2">{words.empty}</p>
      ) : (
        <>
          <p className="mb-3 text-ink-2">{words.intro(planName)}</p>
          <InvestmentWorks rows={rows} onClose={onClose} />
          <InvestmentNotes rows={rows} totals={totals} />
          <InvestmentTotalsTable totals={totals} />
        </>
      )}
    </Dialog>
  );
}

function useRows() {
  const works = useApp(selectWorks);
  const effects = useApp(selectWholePlanEffects);
  const records = useApp((state) => state.project?.records ?? noRecords);
  const catalogue = useApp(selectCatalogue);
  return useMemo(
    () => (effects ? investmentRows({ works, effects, records, catalogue }) : []),
    [works, effects, records, catalogue],
  );
}
