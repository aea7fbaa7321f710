import type { ColumnMapping, ColumnRole } from "../../../domain/import/layer-mapping";
import { denominatorIds } from "../../../domain/rules/ruleset";
import { selectRuleset } from "../../../store/derived";
import { Icon } from "../../parts/icon";
import { useApp } from "../../store-context";
import { useText, useWords } from "../../words";

const places = [
  "kelurahan",
  "rtRw",
  "rt",
  "rw",
  "name",
  "code",
  "kecamatan",
  "regency",
  "slumArea",
  "year",
] as const;

type Props = {
  readonly mapping: ColumnMapping;
  readonly samples: readonly string[];
  readonly onChange: (role: ColumnRole) => void;
};

export function ColumnRow({ mapping, samples, onChange }: Props) {
  const { dialog } = useWords().data;
  const { column, role, isSure } = mapping;
  return (
    <div className={`import-row ${isSure ? "" : "is-unsure"}`}>
      <span className="truncate" title={column}>
        {column}
      </span>
      <span className="caption num truncate" title={samples.join("; ")}>
        {samples[0] ?? ""}
      </span>
      <span className="flex items-center gap-2">
        <select
          className="input select"
          aria-label={dialog.roleOf(column)}
          value={role}
          onChange={(event) => onChange(event.target.value as ColumnRole)}
        >
          <RoleOptions />
        </select>
        <span className={isSure ? "text-good" : "text-warn"}>
          <Icon name={isSure ? "u-cek" : "u-awas"} size={18} title={isSure ? dialog.sure : dialog.unsure} />
        </span>
      </span>
    </div>
  );
}

function RoleOptions() {
  const { data } = useWords();
  const text = useText();
  const { criteria } = useApp(selectRuleset);
  return (
    <>
      <optgroup label={data.roleGroups.place}>
        {places.map((place) => (
          <option key={place} value={place}>
            {data.roles[place]}
          </option>
        ))}
      </optgroup>
      <optgroup label={data.roleGroups.figures}>
        {denominatorIds.map((id) => (
          <option key={id} value={id}>
            {data.denominators[id]}
          </option>
        ))}
      </optgroup>
      <optgroup label={data.roleGroups.volumes}>
        {criteria.map((criterion) => (
          <option key={criterion.id} value={`volume:${criterion.id}`}>
            {criterion.code} {text(criterion.shortName)}
          </option>
        ))}
      </optgroup>
      <optgroup label={data.roleGroups.rest}>
        <option value="keep">{data.roles.keep}</option>
        <option value="drop">{data.roles.drop}</option>
      </optgroup>
    </>
  );
}
