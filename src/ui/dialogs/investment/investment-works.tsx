import { useState } from "react";
import { boundsOf } from "../../../domain/geo/bounds";
import type { InvestmentRow } from "../../../domain/progress/investment-table";
import type { Intervention } from "../../../domain/project/schema";
import { bringIntoView } from "../../../map/map-commands";
import { moveWorkToYear } from "../../../store/work-actions";
import { useFormats } from "../../format";
import { useFundName } from "../../panels/money/use-fund-name";
import { recordName } from "../../panels/plan/record-name";
import { useSectorName } from "../../panels/plan/sector-name";
import { Icon } from "../../parts/icon";
import { SectorIcon } from "../../parts/sector-icon";
import { useAppStore } from "../../store-context";
import { useText, useWords } from "../../words";
import { type Sort, type SortKey, sortRows } from "./sort-rows";

type Props = { readonly rows: readonly InvestmentRow[]; readonly onClose: () => void };

/** One row per work; every heading with an arrow sorts. */
export function InvestmentWorks({ rows, onClose }: Props) {
  const { table: words } = useWords().money;
  const { columns } = words;
  const [sort, setSort] = useState<Sort>({ key: "year", isDown: false });
  const head = (key: SortKey, label: string, isNumber = false) => (
    <SortHead sortKey={key} label={label} isNumber={isNumber} sort={sort} onSort={setSort} />
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keys
    <section className="investment-scroll" aria-label={words.title} tabIndex={0}>
      <table className="investment-table num">
        <thead>
          <tr>
            {head("name", columns.name)}
            {head("sector", columns.sector)}
            <th scope="col">{columns.places}</th>
            <th scope="col" className="text-right">
              {columns.quantity}
            </th>
            {head("year", columns.year)}
            {head("category", columns.category)}
            {head("cost", columns.cost, true)}
            {head("fund", columns.fund)}
            {head("households", columns.households, true)}
            {head("people", columns.people, true)}
            {[columns.women, columns.mbr, columns.poorHouseholds].map((label) => (
              <th key={label} scope="col" className="text-right">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortRows(rows, sort).map((row) => (
            <WorkRow key={row.work.id} row={row} onClose={onClose} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type SortHeadProps = {
  readonly sortKey: SortKey;
  readonly label: string;
  readonly isNumber: boolean;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
};

function SortHead({ sortKey, label, isNumber, sort, onSort }: SortHeadProps) {
  const isOn = sort.key === sortKey;
  const direction = sort.isDown ? "descending" : "ascending";
  return (
    <th scope="col" className={isNumber ? "text-right" : ""} {...(isOn && { "aria-sort": direction })}>
      <button
        type="button"
        className={isOn ? "is-on" : ""}
        // Amounts are asked for from the top, names from A.
        onClick={() => onSort({ key: sortKey, isDown: isOn ? !sort.isDown : isNumber })}
      >
        {label}
        {isOn && <Icon name="u-bawah" size={16} />}
      </button>
    </th>
  );
}

function WorkRow({ row, onClose }: { readonly row: InvestmentRow; readonly onClose: () => void }) {
  const { money, plan } = useWords();
  const { table: words } = money;
  const text = useText();
  const sectorName = useSectorName();
  const { number } = useFormats();
  const store = useAppStore();
  const { work, component, quantity, costIdr, basis, beneficiaries } = row;
  const open = () => {
    store.getState().goToStep("plan");
    store.getState().selectWork(work.id);
    bringIntoView(store, boundsOf(work.geometry));
    onClose();
  };
  const count = (value: number | null) => (value === null ? "–" : number(value));
  return (
    <tr>
      <th scope="row">
        <button type="button" onClick={open} aria-label={words.open(work.name)}>
          {work.name}
        </button>
        <span className="caption block">{component ? text(component.name) : words.noComponent}</span>
      </th>
      <td>
        {component && (
          <span className="flex items-center gap-2">
            <SectorIcon sectorId={component.sectorId} icon={component.icon} size={24} />
            {sectorName(component.sectorId)}
          </span>
        )}
      </td>
      <td>
        <Places row={row} />
      </td>
      <td className="text-right">
        {quantity === null ? "–" : number(quantity, 1)} {component && plan.units[component.unit]}
      </td>
      <td>
        <YearChoice work={work} />
      </td>
      <td>{plan.form.categories[work.category]}</td>
      <td className="text-right">
        {costIdr === null ? <span className="text-ink-3">{words.unknownCost}</span> : number(costIdr)}
        {basis && <span className="caption block">{money.basis[basis]}</span>}
      </td>
      <td>
        <Funds row={row} />
      </td>
      <td className="text-right">{count(beneficiaries.households)}</td>
      <td className="text-right">
        {beneficiaries.isPeopleEstimated && "± "}
        {count(beneficiaries.people)}
      </td>
      <td className="text-right">{count(beneficiaries.women)}</td>
      <td className="text-right">{count(beneficiaries.mbr)}</td>
      <td className="text-right">{count(beneficiaries.poorHouseholds)}</td>
    </tr>
  );
}

/** The way to another year on a phone, and with sixty works in a list. */
function YearChoice({ work }: { readonly work: Intervention }) {
  const { table: words } = useWords().money;
  const store = useAppStore();
  return (
    <select
      className="input select"
      aria-label={`${words.columns.year}: ${work.name}`}
      value={work.year}
      onChange={({ currentTarget }) => {
        moveWorkToYear(store, work.id, Number(currentTarget.value));
        // The row may stand elsewhere now; the focus stays with it.
        requestAnimationFrame(() => currentTarget.focus());
      }}
    >
      {[1, 2, 3, 4, 5].map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </select>
  );
}

const namedPlaces = 3;

function Places({ row }: { readonly row: InvestmentRow }) {
  const { table: words } = useWords().money;
  const { number } = useFormats();
  const { records, isAcrossKelurahan } = row;
  if (records.length === 0) return <span className="text-ink-3">{words.noPlaces}</span>;
  const more = records.length - namedPlaces;
  return (
    <>
      <span className="investment-places">{records.slice(0, namedPlaces).map(recordName).join(", ")}</span>
      {more > 0 && <span className="caption"> {words.morePlaces(number(more))}</span>}
      <span className="caption block">{words.scales[isAcrossKelurahan ? "city" : "kelurahan"]}</span>
    </>
  );
}

function Funds({ row }: { readonly row: InvestmentRow }) {
  const { table: words } = useWords().money;
  const { number } = useFormats();
  const fundName = useFundName();
  const { shares } = row;
  if (shares.length < 2) return <>{fundName(shares[0]?.fundId ?? null)}</>;
  return (
    <ul>
      {shares.map(({ fundId, costIdr }) => (
        <li key={fundId ?? ""}>
          {fundName(fundId)}
          <span className="caption"> {costIdr === null ? words.rest : number(costIdr)}</span>
        </li>
      ))}
    </ul>
  );
}
