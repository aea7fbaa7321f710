import { useState } from "react";
import type { GeometryKind } from "../../../domain/catalogue/component";
import type { WorkGeometry } from "../../../domain/geo/schema";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import { useWords } from "../../words";
import { emptyRow, leastPoints, type Reading, type Row, readPasted, readRows } from "./coordinates";
import { RtCentre } from "./rt-centre";
import { VertexRow } from "./vertex-row";

type CoordinatesFormProps = {
  readonly kind: GeometryKind;
  readonly initialRows?: readonly Row[];
  readonly submitLabel: string;
  readonly onSubmit: (geometry: WorkGeometry) => void;
};

/** A point, line or polygon by numbers alone: what the mouse can draw, the keyboard can place. */
export function CoordinatesForm({ kind, initialRows = [], submitLabel, onSubmit }: CoordinatesFormProps) {
  const { plan } = useWords();
  const words = plan.coordinates;
  const [rows, setRows] = useState<readonly Row[]>(() => padded(initialRows, leastPoints[kind]));
  const [reading, setReading] = useState<Reading | null>(null);
  const [wasSwapped, setWasSwapped] = useState(false);

  const change = (next: readonly Row[]) => {
    setRows(next);
    setReading(null);
    setWasSwapped(false);
  };
  const paste = (index: number, text: string): boolean => {
    const pasted = readPasted(text);
    if (!pasted) return false;
    const taken = kind === "point" ? pasted.rows.slice(0, 1) : pasted.rows;
    change([...rows.slice(0, index), ...taken, ...rows.slice(index + taken.length)]);
    setWasSwapped(pasted.wasSwapped);
    return true;
  };
  const submit = () => {
    const next = readRows(kind, rows);
    setReading(next);
    if ("geometry" in next) onSubmit(next.geometry);
  };
  const errors = reading && "rowErrors" in reading ? reading.rowErrors : [];
  const tooFew = reading && "tooFew" in reading ? reading.tooFew : null;

  return (
    <form
      className="flex flex-col gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="caption">{words.hint}</p>
      <ol className="flex flex-col gap-2">
        {rows.map((row, index) => (
          <VertexRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a vertex is known by its place in the shape alone
            key={index}
            index={index}
            row={row}
            error={errors[index] ?? null}
            isNumbered={kind !== "point"}
            onChange={(next) => change(rows.with(index, next))}
            onPaste={(text) => paste(index, text)}
            {...(rows.length > leastPoints[kind] && { onRemove: () => change(rows.toSpliced(index, 1)) })}
          />
        ))}
      </ol>
      {wasSwapped && <Notice isLive>{words.wasSwapped}</Notice>}
      {tooFew !== null && (
        <Notice tone="bad" isLive>
          {words.error.tooFew(tooFew)}
        </Notice>
      )}
      {kind !== "point" && (
        <Button size="sm" icon="u-plus" onClick={() => change([...rows, emptyRow])}>
          {words.add}
        </Button>
      )}
      <RtCentre onChoose={(row) => change(filled(rows, row, kind))} />
      <Button type="submit" variant="primary">
        {submitLabel}
      </Button>
    </form>
  );
}

const padded = (rows: readonly Row[], least: number): readonly Row[] => [
  ...rows,
  ...Array.from({ length: Math.max(0, least - rows.length) }, () => emptyRow),
];

/** A point is replaced; a line or polygon takes the place into its first empty row, or a new one. */
function filled(rows: readonly Row[], row: Row, kind: GeometryKind): readonly Row[] {
  if (kind === "point") return [row];
  const free = rows.findIndex(({ latitude, longitude }) => latitude === "" && longitude === "");
  return free < 0 ? [...rows, row] : rows.with(free, row);
}
