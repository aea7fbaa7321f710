import { useDeferredValue, useId, useMemo, useState } from "react";
import { boundsOf } from "../../../domain/geo/bounds";
import type { Position } from "../../../domain/geo/schema";
import type { RtUnit } from "../../../domain/project/rt-units";
import { selectBaseline, selectRuleset, selectUnits } from "../../../store/derived";
import { selectNearLimits } from "../../../store/near-limits";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Icon } from "../../parts/icon";
import { LevelChip } from "../../parts/level-chip";
import { useApp, useAppStore } from "../../store-context";
import { useText, useWords } from "../../words";
import { NearMark } from "../smallest/near-mark";
import { findRows, type RtRow, type RtSort, rtRows, rtSorts } from "./rt-rows";

const noLevels: ReadonlySet<string> = new Set();

/** Every RT: found by number or name, filtered by level, sorted. The chosen one is the store's. */
export function RtList() {
  const units = useApp(selectUnits);
  const baseline = useApp(selectBaseline);
  const ruleset = useApp(selectRuleset);
  const { list } = useWords().condition;
  const { number } = useFormats();
  const [query, setQuery] = useState("");
  const [levels, setLevels] = useState(noLevels);
  const [sort, setSort] = useState<RtSort>("worst");
  const asked = useDeferredValue(query);

  const all = useMemo(
    () => rtRows(units, ({ record }) => (record ? (baseline.get(record.id) ?? null) : null), ruleset),
    [units, baseline, ruleset],
  );
  const rows = useMemo(() => findRows(all, { query: asked, levels, sort }), [all, asked, levels, sort]);
  const isKelurahanShown = useMemo(() => new Set(units.map((unit) => unit.kelurahan)).size > 1, [units]);
  const toggle = (level: string) => {
    const next = new Set(levels);
    if (!next.delete(level)) next.add(level);
    setLevels(next);
  };
  const clear = () => {
    setQuery("");
    setLevels(noLevels);
  };

  return (
    <section className="rt-list" aria-label={list.title}>
      <div className="space-y-2 p-3 pb-2">
        <SearchBox query={query} onChange={setQuery} />
        <LevelFilter rows={all} chosen={levels} onToggle={toggle} />
      </div>
      <div className="flex items-center justify-between border-b border-line py-0 pr-2 pl-3.5">
        <p className="caption" role="status">
          {list.count(number(rows.length), number(all.length))}
        </p>
        <SortChoice sort={sort} onChange={setSort} canSortByName={isKelurahanShown} />
      </div>
      <Rows rows={rows} isKelurahanShown={isKelurahanShown} />
      {rows.length === 0 && (
        <div className="p-4 text-center">
          <p className="mb-2 text-ink-2">{list.none}</p>
          <Button size="sm" onClick={clear}>
            {list.clear}
          </Button>
        </div>
      )}
    </section>
  );
}

function SearchBox({
  query,
  onChange,
}: {
  readonly query: string;
  readonly onChange: (query: string) => void;
}) {
  const { list } = useWords().condition;
  const id = useId();
  return (
    <div className="relative">
      <label
        htmlFor={id}
        className="pointer-events-none absolute inset-y-0 left-3 grid place-items-center text-ink-3"
      >
        <Icon name="u-cari" size={18} title={list.search} />
      </label>
      <input
        id={id}
        type="search"
        className="input pl-9"
        placeholder={list.search}
        value={query}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

type LevelFilterProps = {
  readonly rows: readonly RtRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (level: string) => void;
};

function LevelFilter({ rows, chosen, onToggle }: LevelFilterProps) {
  const ruleset = useApp(selectRuleset);
  const { list } = useWords().condition;
  const text = useText();
  const { number } = useFormats();
  const count = (letters: string | null) => rows.filter((row) => row.letters === letters).length;
  const incomplete = count(null);
  const options = [
    ...ruleset.levels.map((level) => ({
      key: level.letters as string,
      label: text(level.name),
      letters: level.letters,
      count: count(level.letters),
    })),
    ...(incomplete > 0
      ? [{ key: "incomplete", label: list.incomplete, letters: null, count: incomplete }]
      : []),
  ];
  return (
    <fieldset className="flex gap-1">
      <legend className="sr-only">{list.filter}</legend>
      {options.map(({ key, label, letters, count: found }) => (
        <button
          key={key}
          type="button"
          className={`level-toggle ${chosen.has(key) ? "is-on" : ""}`}
          aria-pressed={chosen.has(key)}
          aria-label={`${label}: ${number(found)}`}
          title={label}
          onClick={() => onToggle(key)}
        >
          <i className={letters === null ? "hatched" : `level-${letters}`}>{letters ?? "?"}</i>
          {number(found)}
        </button>
      ))}
    </fieldset>
  );
}

type SortChoiceProps = {
  readonly sort: RtSort;
  readonly onChange: (sort: RtSort) => void;
  readonly canSortByName: boolean;
};

function SortChoice({ sort, onChange, canSortByName }: SortChoiceProps) {
  const { list } = useWords().condition;
  return (
    <label className="sort-choice">
      <Icon name="u-urut" size={16} />
      <span className="sr-only">{list.sort}</span>
      <select
        value={sort}
        onChange={(event) =>
          onChange(rtSorts.find((candidate) => candidate === event.target.value) ?? "worst")
        }
      >
        {rtSorts
          .filter((candidate) => candidate !== "name" || canSortByName)
          .map((candidate) => (
            <option key={candidate} value={candidate}>
              {list.sorts[candidate]}
            </option>
          ))}
      </select>
    </label>
  );
}

function Rows({
  rows,
  isKelurahanShown,
}: {
  readonly rows: readonly RtRow[];
  readonly isKelurahanShown: boolean;
}) {
  const store = useAppStore();
  const selectedId = useApp((state) => state.selectedUnitId);
  const near = useApp(selectNearLimits);
  const { approximate, condition } = useWords();
  const { list } = condition;
  const { number } = useFormats();
  const choose = (unit: RtUnit) => {
    const state = store.getState();
    state.selectUnit(unit.id);
    const { point } = unit.record ?? { point: null };
    const place =
      unit.area?.geometry ??
      (point ? { type: "Point" as const, coordinates: [point[0], point[1]] satisfies Position } : null);
    if (place) state.fly(boundsOf(place));
  };
  return (
    <ul className="rt-rows">
      {rows.map(({ unit, name, letters, assessment }) => (
        <li key={unit.id}>
          <button
            type="button"
            data-row={unit.id}
            className={unit.id === selectedId ? "is-on" : ""}
            aria-current={unit.id === selectedId ? "true" : undefined}
            onClick={() => choose(unit)}
          >
            <span className="min-w-0 flex-1">
              <span className="block truncate">
                {name}
                {isKelurahanShown && <span className="caption ml-1.5">{unit.kelurahan}</span>}
              </span>
              {unit.area?.isApproximate && <span className="caption block">{approximate.tag}</span>}
              <NearMark near={unit.record ? near.get(unit.record.id)?.[0] : undefined} />
            </span>
            {assessment && !assessment.isComplete && (
              <span className="caption num">{list.atLeast(number(assessment.knownTotal))}</span>
            )}
            <LevelChip letters={letters} total={assessment?.total ?? null} />
          </button>
        </li>
      ))}
    </ul>
  );
}
