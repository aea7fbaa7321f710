import type { InvestmentTotals, Sum, YearSums } from "../../../domain/progress/investment-table";
import { useFormats } from "../../format";
import { useFundName } from "../../panels/money/use-fund-name";
import { useSectorName } from "../../panels/plan/sector-name";
import { useWords } from "../../words";

const planYears = [1, 2, 3, 4, 5] as const;

/** Rupiah by source and by sector, each by year; the last row is the same sum for both. */
export function InvestmentTotalsTable({ totals }: { readonly totals: InvestmentTotals }) {
  const { table: words } = useWords().money;
  const fundName = useFundName();
  const sectorName = useSectorName();
  const funds = totals.byFund.map((sums) => ({ name: fundName(sums.fundId), sums }));
  const sectors = totals.bySector.map((sums) => ({ name: sectorName(sums.sectorId), sums }));
  return (
    <>
      <YearTable title={words.byFund} head={words.columns.fund} rows={funds} totals={totals} />
      <YearTable title={words.bySector} head={words.sector} rows={sectors} totals={totals} />
    </>
  );
}

type YearTableProps = {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly { readonly name: string; readonly sums: YearSums }[];
  readonly totals: YearSums;
};

function YearTable({ title, head, rows, totals }: YearTableProps) {
  const { table: words } = useWords().money;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keys
    <section className="investment-scroll investment-totals" aria-label={title} tabIndex={0}>
      <table className="investment-table num">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {planYears.map((year) => (
              <th key={year} scope="col" className="text-right">
                {words.year(year)}
              </th>
            ))}
            <th scope="col" className="text-right">
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, sums }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <Cells sums={sums} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <Cells sums={totals} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const Cells = ({ sums }: { readonly sums: YearSums }) => (
  <>
    {planYears.map((year) => (
      <SumCell key={year} sum={sums.years[year - 1]} />
    ))}
    <SumCell sum={sums.total} />
  </>
);

/** "–" where there is no work, "belum berharga" where none has a price: neither is 0. */
function SumCell({ sum }: { readonly sum: Sum | undefined }) {
  const { table: words } = useWords().money;
  const { number } = useFormats();
  const { costIdr = 0, unpricedCount = 0 } = sum ?? {};
  return (
    <td className="text-right">
      {costIdr > 0 && number(costIdr)}
      {costIdr === 0 && unpricedCount === 0 && "–"}
      {unpricedCount > 0 && (
        <span className="caption block">
          {costIdr > 0 ? words.unpriced(number(unpricedCount)) : words.unknownCost}
        </span>
      )}
    </td>
  );
}
