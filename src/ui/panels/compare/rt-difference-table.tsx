import { useState } from "react";
import { boundsOf } from "../../../domain/geo/bounds";
import type { Position } from "../../../domain/geo/schema";
import type { PlanComparison } from "../../../domain/progress/compare-plans";
import type { RtDifference } from "../../../domain/progress/rt-differences";
import type { RtUnit } from "../../../domain/project/rt-units";
import { levelById } from "../../../domain/rules/look-up";
import { bringIntoView } from "../../../map/map-commands";
import { Icon } from "../../parts/icon";
import { LevelChip } from "../../parts/level-chip";
import { useApp, useAppStore } from "../../store-context";
import { unitName } from "../../unit-name";
import { type RtSort, sortedRts } from "./rt-order";
import { type TableTerms, useTerms } from "./use-terms";

/** RTs whose level or score differs: sorted by their heads, shown on the map by their names. */
export function RtDifferenceTable({ comparison }: { readonly comparison: PlanComparison }) {
  const terms = useTerms();
  const { compare } = terms.words;
  const { rts, sideIds, unknownRtCount } = comparison;
  const [sort, setSort] = useState<RtSort>({ by: 0, isDescending: true });
  const isKelurahanShown = new Set(rts.map(({ unit }) => unit.kelurahan)).size > 1;
  const unknown = unknownRtCount > 0 && (
    <p className="caption px-6 py-2">{compare.unknownRts(terms.formats.number(unknownRtCount))}</p>
  );
  if (rts.length === 0)
    return (
      <>
        <p className="px-6 py-4 text-ink-2">{compare.noRts}</p>
        {unknown}
      </>
    );
  // A third side may be gone while the order still names it.
  const by = typeof sort.by === "number" && sort.by >= sideIds.length ? "name" : sort.by;
  const head = (column: RtSort["by"], label: string) => (
    <SortHead column={column} label={label} sort={{ ...sort, by }} onSort={setSort} terms={terms} />
  );
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it where the columns are many */}
      <section className="compare-scroll" aria-label={compare.table.rts} tabIndex={0}>
        <table className="compare-table compare-rts num">
          <thead>
            <tr>
              {head("name", compare.rt)}
              {sideIds.map((sideId, index) => head(index, terms.nameOf(sideId)))}
            </tr>
          </thead>
          <tbody>
            {sortedRts(rts, { ...sort, by }).map((rt) => (
              <RtRow key={rt.unit.id} rt={rt} isKelurahanShown={isKelurahanShown} terms={terms} />
            ))}
          </tbody>
        </table>
      </section>
      {unknown}
    </>
  );
}

type HeadProps = {
  readonly column: RtSort["by"];
  readonly label: string;
  readonly sort: RtSort;
  readonly onSort: (sort: RtSort) => void;
  readonly terms: TableTerms;
};

/** The worst first, names from the first: a second press turns the order round. */
function SortHead({ column, label, sort, onSort, terms }: HeadProps) {
  const isSorted = sort.by === column;
  const isDescending = isSorted ? !sort.isDescending : column !== "name";
  return (
    <th
      key={column}
      scope="col"
      aria-sort={isSorted ? (sort.isDescending ? "descending" : "ascending") : "none"}
    >
      <button
        type="button"
        className="compare-sort"
        title={terms.words.compare.sortBy(label)}
        onClick={() => onSort({ by: column, isDescending })}
      >
        {label}
        {isSorted && (
          <span className={sort.isDescending ? "" : "rotate-180"}>
            <Icon name="u-bawah" size={16} />
          </span>
        )}
      </button>
    </th>
  );
}

type RowProps = {
  readonly rt: RtDifference;
  readonly isKelurahanShown: boolean;
  readonly terms: TableTerms;
};

function RtRow({ rt: { unit, assessments }, isKelurahanShown, terms }: RowProps) {
  const store = useAppStore();
  const isSelected = useApp((state) => state.selectedUnitId === unit.id);
  const name = unitName(unit);
  const select = () => {
    store.getState().selectUnit(isSelected ? null : unit.id);
    const bounds = isSelected ? null : boundsOfUnit(unit);
    if (bounds) bringIntoView(store, bounds);
  };
  return (
    <tr className={isSelected ? "is-on" : ""}>
      <th scope="row">
        <button
          type="button"
          className="compare-rt"
          data-row={unit.id}
          aria-pressed={isSelected}
          title={terms.words.compare.show(name)}
          onClick={select}
        >
          {name.replaceAll(/RT |RW /g, "")}
          {isKelurahanShown && unit.kelurahan !== null && (
            <span className="caption block">{unit.kelurahan}</span>
          )}
        </button>
      </th>
      {assessments.map(({ levelId, total }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a side is known by its place
        <td key={index}>
          <LevelChip
            letters={(levelId && levelById(terms.ruleset, levelId)?.letters) ?? null}
            total={total}
          />
        </td>
      ))}
    </tr>
  );
}

function boundsOfUnit({ area, record }: RtUnit) {
  if (area?.geometry) return boundsOf(area.geometry);
  const point = record?.point ?? null;
  return point && boundsOf({ type: "Point", coordinates: [point[0], point[1]] satisfies Position });
}
