import { useState } from "react";
import type { ExportPart } from "../../../domain/export/layers-of-project";
import type { ExportOrder } from "../../../store/exchange-service";
import { useErrorText } from "../../error-text";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { SelectField } from "../../parts/field";
import { Notice } from "../../parts/notice";
import { Segmented } from "../../parts/segmented";
import { showToast } from "../../toast-store";
import { useWords } from "../../words";
import { useExport } from "./use-export";

const formats = ["xlsx", "geojson", "kml", "shapefile", "gpkg", "csv"] as const;
const offered = ["rt", "boundaries", "works", "survey", "households"] as const;
/** Household points go out only where asked for: without them a file holds totals of RTs alone. */
const usual: ReadonlySet<ExportPart> = new Set(["rt", "boundaries", "works"]);

/** What to save, as which kind of file, in which system; one button. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { exchange, common } = useWords();
  const errorText = useErrorText();
  const [format, setFormat] = useState<ExportOrder["format"]>("xlsx");
  const [parts, setParts] = useState(usual);
  const [crs, setCrs] = useState<ExportOrder["crs"]>("utm");
  const { isReady, fraction, error, save, stop } = useExport((name) => {
    showToast({ text: exchange.saved(name) });
    onClose();
  });
  const isLayered = format !== "xlsx";
  const isEmpty = isLayered && parts.size === 0;
  return (
    <Dialog
      title={exchange.title}
      onClose={onClose}
      canClose={fraction === null}
      footer={
        fraction === null ? (
          <>
            <Button variant="text" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button
              variant="primary"
              icon="u-unduh"
              disabled={!isReady || isEmpty}
              onClick={() => save({ format, crs, parts: offered.filter((part) => parts.has(part)) })}
            >
              {exchange.save}
            </Button>
          </>
        ) : (
          <Button icon="u-tutup" onClick={stop}>
            {exchange.stop}
          </Button>
        )
      }
    >
      <div className="space-y-4">
        <p>{exchange.intro}</p>
        <SelectField
          label={exchange.format}
          hint={exchange.formatHints[format]}
          value={format}
          onChange={({ target }) => setFormat(formats.find((each) => each === target.value) ?? "xlsx")}
        >
          {formats.map((each) => (
            <option key={each} value={each}>
              {exchange.formats[each]}
            </option>
          ))}
        </SelectField>
        {isLayered && <PartChoice parts={parts} onChange={setParts} />}
        {(format === "shapefile" || format === "gpkg") && (
          <div>
            <p className="field-label">{exchange.crs}</p>
            <Segmented
              label={exchange.crs}
              value={crs}
              onChange={setCrs}
              options={[
                { value: "utm", label: exchange.crsNames.utm },
                { value: "wgs84", label: exchange.crsNames.wgs84 },
              ]}
            />
          </div>
        )}
        {!isReady && <p role="status">{exchange.waiting}</p>}
        {isEmpty && <p role="status">{exchange.none}</p>}
        {fraction !== null && <Progress fraction={fraction} />}
        {error && (
          <Notice tone="bad" isLive>
            {errorText(error)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

type PartChoiceProps = {
  readonly parts: ReadonlySet<ExportPart>;
  readonly onChange: (parts: ReadonlySet<ExportPart>) => void;
};

function PartChoice({ parts, onChange }: PartChoiceProps) {
  const { exchange } = useWords();
  const toggle = (part: ExportPart) => {
    const next = new Set(parts);
    if (!next.delete(part)) next.add(part);
    onChange(next);
  };
  return (
    <fieldset>
      <legend className="field-label">{exchange.parts}</legend>
      {offered.map((part) => (
        <label key={part} className="flex min-h-11 items-center gap-3">
          <input type="checkbox" checked={parts.has(part)} onChange={() => toggle(part)} />
          {exchange.partNames[part]}
        </label>
      ))}
      <p className="caption mt-1">{exchange.partsNote}</p>
    </fieldset>
  );
}

function Progress({ fraction }: { readonly fraction: number }) {
  const { exchange } = useWords();
  const { percent } = useFormats();
  return (
    <div>
      <p role="status" className="mb-1">
        {exchange.saving}
      </p>
      <progress className="w-full" max={1} value={fraction} aria-label={exchange.saving} />
      <p className="caption num">{percent(fraction * 100, 0)}</p>
    </div>
  );
}
