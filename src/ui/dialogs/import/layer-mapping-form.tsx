import {
  columnWith,
  type LayerMapping,
  type LayerUse,
  type RecognisedLayer,
} from "../../../domain/import/layer-mapping";
import type { NumberStyle } from "../../../domain/import/parse-number";
import type { PlaceReading } from "../../../domain/import/placing";
import type { ImportIssue, SourceLayer } from "../../../domain/import/source-layer";
import { selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { SelectField, TextField } from "../../parts/field";
import { Notice } from "../../parts/notice";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { ColumnTable } from "./column-table";
import { CoordinateChoice } from "./coordinate-choice";
import { LastTime } from "./last-time";
import { LayerIssues } from "./layer-issues";

const uses: readonly LayerUse[] = [
  "kelurahan",
  "rw",
  "rt",
  "survey",
  "slum",
  "buildings",
  "roads",
  "water",
  "green",
  "other",
  "skip",
];

type Props = {
  readonly source: RecognisedLayer;
  readonly issues: readonly ImportIssue[];
  readonly onChange: (mapping: LayerMapping) => void;
  readonly moving: PlaceReading | null;
  readonly onPlace: (reading: PlaceReading) => void;
};

/** What one file holds and what its columns become. */
export function LayerMappingForm({ source, issues, onChange, moving, onPlace }: Props) {
  const { layer, mapping } = source;
  const { data } = useWords();
  const { number } = useFormats();
  return (
    <div className="space-y-3">
      <div>
        <p className="truncate font-strong">{layer.fileName}</p>
        {isNameNew(layer) && <p className="truncate">{layer.name}</p>}
        <p className="caption">{data.rows(number(layer.rows.length))}</p>
      </div>
      <LastTime source={source} onChange={onChange} />
      {!mapping.isUseSure && <Notice tone="warn">{data.dialog.useUnsure}</Notice>}
      <SelectField
        label={data.dialog.use}
        value={mapping.use}
        onChange={(event) => onChange({ ...mapping, use: event.target.value as LayerUse, isUseSure: true })}
      >
        {uses.map((use) => (
          <option key={use} value={use}>
            {data.uses[use]}
          </option>
        ))}
      </SelectField>
      <CoordinateChoice placing={layer.placing} moving={moving} onChoose={onPlace} />
      <HowToRead source={source} onChange={onChange} />
      <LayerIssues issues={issues} mapping={mapping} onChange={onChange} onPlace={onPlace} />
      <ColumnTable source={source} onChange={onChange} />
    </div>
  );
}

/** Layers of one file carry their name behind the file's already. */
const isNameNew = ({ fileName, name }: SourceLayer) => name !== null && !fileName.endsWith(name);

/** Questions that only some files raise. */
function HowToRead({ source: { mapping }, onChange }: Pick<Props, "source" | "onChange">) {
  const { dialog } = useWords().data;
  const isNameAsked =
    mapping.use === "kelurahan" &&
    columnWith(mapping, "kelurahan") === null &&
    columnWith(mapping, "name") === null;
  const isAreaAsked = mapping.use === "survey" && columnWith(mapping, "areaHa") !== null;
  return (
    <>
      {isNameAsked && (
        <TextField
          label={dialog.name}
          value={mapping.nameIfMissing}
          onChange={(event) => onChange({ ...mapping, nameIfMissing: event.target.value })}
        />
      )}
      {!mapping.isNumberStyleSure && (
        <SelectField
          label={dialog.numberStyle}
          value={mapping.numberStyle}
          onChange={(event) => onChange({ ...mapping, numberStyle: event.target.value as NumberStyle })}
        >
          <option value="comma">{dialog.numberStyles.comma}</option>
          <option value="point">{dialog.numberStyles.point}</option>
        </SelectField>
      )}
      {mapping.use === "survey" && hasVolumes(mapping) && (
        <GoodCounts mapping={mapping} onChange={onChange} />
      )}
      {isAreaAsked && (
        <SelectField
          label={dialog.areaUnit}
          value={mapping.areaUnit}
          onChange={(event) =>
            onChange({
              ...mapping,
              areaUnit: event.target.value as LayerMapping["areaUnit"],
              isAreaUnitSure: true,
            })
          }
        >
          <option value="ha">{dialog.areaUnits.ha}</option>
          <option value="m2">{dialog.areaUnits.m2}</option>
          <option value="km2">{dialog.areaUnits.km2}</option>
        </SelectField>
      )}
    </>
  );
}

const hasVolumes = ({ columns }: LayerMapping) => columns.some(({ role }) => role.startsWith("volume:"));

/** The forms of 2015-2016 count what is good (domain 2.2); only who knows the file can tell. */
function GoodCounts({
  mapping,
  onChange,
}: {
  readonly mapping: LayerMapping;
  readonly onChange: Props["onChange"];
}) {
  const { dialog } = useWords().data;
  const { criteria } = useApp(selectRuleset);
  const goodOf = Object.fromEntries(criteria.map(({ id, denominator }) => [id, denominator]));
  return (
    <div>
      <label className="data-check">
        <input
          type="checkbox"
          checked={mapping.goodOf !== null}
          onChange={({ target }) => onChange({ ...mapping, goodOf: target.checked ? goodOf : null })}
        />
        {dialog.goodCounts}
      </label>
      <p className="caption">{dialog.goodCountsHint}</p>
    </div>
  );
}
