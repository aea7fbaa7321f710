import {
  areColumnsRead,
  type LayerMapping,
  type RecognisedLayer,
  withRole,
} from "../../../domain/import/layer-mapping";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { Icon } from "../../parts/icon";
import { Notice } from "../../parts/notice";
import { useWords } from "../../words";
import { ColumnRow } from "./column-row";

type Props = {
  readonly source: RecognisedLayer;
  readonly onChange: (mapping: LayerMapping) => void;
};

/** Every column and what it becomes: the doubtful ones open, what is certain or only kept folded away. */
export function ColumnTable({ source, onChange }: Props) {
  const { layer, mapping } = source;
  const { dialog } = useWords().data;
  const { number } = useFormats();
  if (!areColumnsRead(mapping)) return null;
  const volumes = mapping.columns.filter(({ role, isSure }) => isSure && role.startsWith("volume:"));
  const kept = mapping.columns.filter(({ role, isSure }) => isSure && (role === "keep" || role === "drop"));
  const shown = mapping.columns.filter((column) => !volumes.includes(column) && !kept.includes(column));
  const unsure = mapping.columns.filter(({ isSure }) => !isSure).length;
  const rows = (columns: LayerMapping["columns"]) =>
    columns.map((column) => (
      <ColumnRow
        key={column.column}
        mapping={column}
        samples={layer.columns.find(({ name }) => name === column.column)?.samples ?? []}
        onChange={(role) => onChange(withRole(mapping, column.column, role))}
      />
    ));
  return (
    <div>
      {unsure > 0 && <Notice tone="warn">{dialog.unsureCount(number(unsure))}</Notice>}
      {shown.length > 0 && (
        <>
          <div className="import-row import-head caption" aria-hidden="true">
            <span>{dialog.column}</span>
            <span>{dialog.sample}</span>
            <span>{dialog.becomes}</span>
          </div>
          {rows(shown)}
        </>
      )}
      {volumes.length > 0 && (
        <Disclosure summary={dialog.volumes(number(volumes.length))}>{rows(volumes)}</Disclosure>
      )}
      {kept.length > 0 && (
        <Disclosure summary={(shown.length > 0 ? dialog.others : dialog.allColumns)(number(kept.length))}>
          {rows(kept)}
        </Disclosure>
      )}
      {layer.personalColumns.map((name) => (
        <div key={name} className="import-row">
          <span className="truncate">{name}</span>
          <span className="caption">{dialog.locked}</span>
          <span className="flex items-center gap-1 text-ink-3">
            <Icon name="u-kunci" size={18} />
            {dialog.locked}
          </span>
        </div>
      ))}
    </div>
  );
}
