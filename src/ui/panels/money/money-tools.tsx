import { lazy, Suspense, useState } from "react";
import { Button } from "../../parts/button";
import { useWords } from "../../words";

const PriceDialog = lazy(() =>
  import("../../dialogs/prices/price-dialog").then((module) => ({ default: module.PriceDialog })),
);

const InvestmentDialog = lazy(() =>
  import("../../dialogs/investment/investment-dialog").then((module) => ({
    default: module.InvestmentDialog,
  })),
);

type Open = "prices" | "table" | null;

/** The ways to the price list and the investment table, the same in Rencana and Capaian. */
export function MoneyTools() {
  const { money } = useWords();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="sm" onClick={() => setOpen("prices")}>
        {money.open.prices}
      </Button>
      <Button size="sm" onClick={() => setOpen("table")}>
        {money.open.table}
      </Button>
      <Suspense>
        {open === "prices" && <PriceDialog onClose={close} />}
        {open === "table" && <InvestmentDialog onClose={close} />}
      </Suspense>
    </div>
  );
}
