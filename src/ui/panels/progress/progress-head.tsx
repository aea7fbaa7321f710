import type { ProgressScope } from "../../../domain/progress/scope";
import { selectUnits } from "../../../store/derived";
import { Segmented } from "../../parts/segmented";
import { useApp, useAppStore } from "../../store-context";
import { unitName } from "../../unit-name";
import { useWords } from "../../words";
import { CompareButton } from "../compare/compare-button";

const years = ["1", "2", "3", "4", "5"] as const;

type Props = {
  readonly title: string;
  readonly scopes: readonly ProgressScope[];
  readonly scope: ProgressScope;
  readonly onScope: (index: number) => void;
};

/** Which plan, for which RTs, up to which year. */
export function ProgressHead({ title, scopes, scope, onScope }: Props) {
  return (
    <header className="progress-head">
      <h2>{title}</h2>
      <span className="flex-1" />
      {scopes.length > 1 && <ScopeSelect scopes={scopes} scope={scope} onScope={onScope} />}
      <YearChoice />
      <CompareButton />
    </header>
  );
}

/** Works of which years are counted. */
export function YearChoice() {
  const store = useAppStore();
  const throughYear = useApp((state) => state.throughYear);
  const { progress: words } = useWords();
  return (
    <span className="flex items-center gap-2">
      <span className="text-13 text-ink-3" aria-hidden="true">
        {words.through}
      </span>
      <Segmented
        label={words.through}
        options={years.map((value) => ({ value, label: value }))}
        value={years[throughYear - 1] ?? "5"}
        onChange={(value) => store.getState().setThroughYear(Number(value))}
      />
    </span>
  );
}

/** For which RTs. */
export function ScopeSelect({ scopes, scope, onScope }: Omit<Props, "title">) {
  const { scope: words } = useWords().progress;
  const units = useApp(selectUnits);
  const hasSeveralKelurahan = scopes.some(({ kind }) => kind === "kelurahan");
  const nameOf = (each: ProgressScope) => {
    if (each.kind === "all") return words.all;
    if (each.kind !== "rt") return each.name;
    const unit = units.find(({ id }) => id === each.unitId);
    if (!unit) return "";
    return hasSeveralKelurahan && unit.kelurahan ? `${unitName(unit)}, ${unit.kelurahan}` : unitName(unit);
  };
  const options = scopes.map((each, index) => ({ each, index }));
  const group = (kind: ProgressScope["kind"]) =>
    options
      .filter(({ each }) => each.kind === kind)
      .map(({ each, index }) => (
        <option key={index} value={index}>
          {nameOf(each)}
        </option>
      ));
  const groups = [
    ["kelurahan", words.kelurahan],
    ["slumArea", words.slumArea],
    ["rt", words.rt],
  ] as const;
  return (
    <select
      className="input select progress-select"
      aria-label={words.label}
      value={scopes.indexOf(scope)}
      onChange={(event) => onScope(Number(event.target.value))}
    >
      {group("all")}
      {groups.map(([kind, label]) => {
        const items = group(kind);
        return (
          items.length > 0 && (
            <optgroup key={kind} label={label}>
              {items}
            </optgroup>
          )
        );
      })}
    </select>
  );
}
