import type { Cost, Investment } from "../../../domain/progress/investment";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { SectorIcon } from "../../parts/sector-icon";
import { useWords } from "../../words";
import { MoneyTools } from "../money/money-tools";
import { useFundName } from "../money/use-fund-name";
import { useSectorName } from "../plan/sector-name";
import { YearBars } from "./year-bars";

type Props = {
  /** Works up to the year looked at. */
  readonly counted: Investment;
  /** Works of all years. */
  readonly whole: Investment;
  readonly throughYear: number;
};

/** What the plan costs by year; opened, by sector with the cost per KK, and by fund. */
export function InvestmentSection({ counted, whole, throughYear }: Props) {
  const { money, progress } = useWords();
  const { money: words } = progress;
  const { number } = useFormats();
  const sectorName = useSectorName();
  return (
    <section className="progress-part" aria-label={words.title}>
      <div className="progress-tools">
        <h3 className="font-strong">{words.title}</h3>
        <span className="flex-1" />
        <span className="caption">{words.unit}</span>
      </div>
      {whole.workCount === 0 ? (
        <p className="text-ink-2">{words.noWorks}</p>
      ) : (
        <>
          <YearBars years={whole.years} throughYear={throughYear} sectorName={sectorName} />
          {whole.unpricedCount > 0 && (
            <p className="caption">{words.unpriced(number(whole.unpricedCount))}</p>
          )}
          {whole.illustrativeCount > 0 && (
            <p className="caption">{money.withExample(number(whole.illustrativeCount))}</p>
          )}
          <Disclosure summary={words.details}>
            {throughYear < 5 && <p className="caption mb-2">{words.through(throughYear)}</p>}
            <SectorTable investment={counted} />
            <FundTable investment={counted} />
          </Disclosure>
        </>
      )}
      <MoneyTools />
    </section>
  );
}

function SectorTable({ investment }: { readonly investment: Investment }) {
  const { money: words } = useWords().progress;
  const { number, idrShort } = useFormats();
  const sectorName = useSectorName();
  return (
    <table className="rt-table num mb-3">
      <thead>
        <tr>
          <th scope="col">{words.sector}</th>
          <th scope="col" className="text-right">
            {words.cost}
          </th>
          <th scope="col" className="text-right">
            {words.served}
          </th>
          <th scope="col" className="text-right">
            {words.perKk}
          </th>
        </tr>
      </thead>
      <tbody>
        {investment.bySector.map((row) => (
          <tr key={row.sectorId}>
            <th scope="row">
              <span className="flex items-center gap-2">
                <SectorIcon sectorId={row.sectorId} size={22} />
                {sectorName(row.sectorId)}
              </span>
            </th>
            <CostCell cost={row} />
            <td className="text-right">{row.servedKk > 0 ? number(row.servedKk, 1) : "–"}</td>
            <td className="text-right">{row.costPerKkIdr === null ? "–" : idrShort(row.costPerKkIdr)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FundTable({ investment }: { readonly investment: Investment }) {
  const { money: words } = useWords().progress;
  const { number } = useFormats();
  const nameOf = useFundName();
  return (
    <table className="rt-table num">
      <thead>
        <tr>
          <th scope="col">{words.fund}</th>
          <th scope="col" className="text-right">
            {words.works}
          </th>
          <th scope="col" className="text-right">
            {words.cost}
          </th>
        </tr>
      </thead>
      <tbody>
        {investment.byFund.map((row) => (
          <tr key={row.fundId ?? ""}>
            <th scope="row" className="whitespace-normal">
              {nameOf(row.fundId)}
            </th>
            <td className="text-right">{number(row.workCount)}</td>
            <CostCell cost={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is priced, and how many works are not: never 0 for an unknown price. */
function CostCell({ cost }: { readonly cost: Cost }) {
  const { money, progress } = useWords();
  const { money: words } = progress;
  const { idrShort, number } = useFormats();
  const { costIdr, unpricedCount, workCount, illustrativeCount } = cost;
  if (unpricedCount === workCount && workCount > 0)
    return <td className="text-right text-ink-3">{words.unknown}</td>;
  return (
    <td className="text-right">
      {idrShort(costIdr)}
      {unpricedCount > 0 && <span className="caption block">{words.unpriced(number(unpricedCount))}</span>}
      {illustrativeCount > 0 && (
        <span className="caption block">{money.exampleShort(number(illustrativeCount))}</span>
      )}
    </td>
  );
}
