import type { YearCost } from "../../../domain/progress/investment";
import type { SectorId } from "../../../domain/sectors";
import { useFormats } from "../../format";
import { useWords } from "../../words";

const [widthPx, heightPx, barPx, footPx, headPx] = [300, 208, 38, 22, 22];
const basePx = heightPx - footPx;

type Props = {
  readonly years: readonly YearCost[];
  /** Later years are drawn paler: they are not counted now. */
  readonly throughYear: number;
  readonly sectorName: (sectorId: SectorId) => string;
};

/** Cost per year in million rupiah, stacked by sector. */
export function YearBars({ years, throughYear, sectorName }: Props) {
  const { progress: words } = useWords();
  const { idrShort, number } = useFormats();
  const most = Math.max(1, ...years.map(({ costIdr }) => costIdr));
  const slotPx = widthPx / years.length;
  const sentences = years.map(({ year, costIdr, bySector }) => {
    const parts = bySector.filter((part) => part.costIdr > 0);
    const named = parts.map((part) => `${sectorName(part.sectorId)} ${idrShort(part.costIdr)}`).join(", ");
    return words.money.bar(words.year(year), idrShort(costIdr), named);
  });
  return (
    <svg
      className="year-bars num"
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      role="img"
      aria-label={sentences.join("; ")}
    >
      {years.map((year, index) => {
        const xPx = index * slotPx + (slotPx - barPx) / 2;
        const topPx = basePx - (year.costIdr / most) * (basePx - headPx);
        return (
          <g key={year.year} opacity={year.year > throughYear ? 0.45 : 1}>
            <title>{sentences[index]}</title>
            <Stack year={year} most={most} xPx={xPx} />
            <text x={xPx + barPx / 2} y={topPx - 6} className="year-total">
              {totalText(year, number)}
            </text>
            <text x={xPx + barPx / 2} y={basePx + 16} className="year-name">
              {words.year(year.year)}
            </text>
          </g>
        );
      })}
      <path d={`M0 ${basePx + 0.5}H${widthPx}`} stroke="var(--ink)" />
    </svg>
  );
}

/** "207", "207 +" where works without a price come on top, "?" where none has one. */
function totalText({ costIdr, unpricedCount }: YearCost, number: (value: number) => string): string {
  if (costIdr === 0) return unpricedCount > 0 ? "?" : "0";
  return unpricedCount > 0 ? `${number(costIdr / 1e6)} +` : number(costIdr / 1e6);
}

type StackProps = { readonly year: YearCost; readonly most: number; readonly xPx: number };

function Stack({ year, most, xPx }: StackProps) {
  let belowIdr = 0;
  return year.bySector.map(({ sectorId, costIdr }) => {
    const fullPx = (costIdr / most) * (basePx - headPx);
    const yPx = basePx - (belowIdr / most) * (basePx - headPx) - fullPx;
    belowIdr += costIdr;
    return (
      <rect
        key={sectorId}
        className={`sector-${sectorId}`}
        x={xPx}
        y={yPx}
        width={barPx}
        height={Math.max(0, fullPx - 1)}
        rx={1}
        fill="var(--sector)"
      />
    );
  });
}
