import { useState } from "react";
import { editRecord } from "../../domain/project/edit-record";
import type { SurveyRecord } from "../../domain/project/schema";
import { levelById } from "../../domain/rules/look-up";
import { denominatorIds } from "../../domain/rules/ruleset";
import { assessRecord } from "../../domain/scoring/assess";
import { selectRuleset } from "../../store/derived";
import { Button } from "../parts/button";
import { Dialog } from "../parts/dialog";
import { LevelChip } from "../parts/level-chip";
import { NumberField } from "../parts/number-field";
import { useApp, useAppStore } from "../store-context";
import { unitName } from "../unit-name";
import { useText, useWords } from "../words";

type RecordFormProps = { readonly recordId: string; readonly onClose: () => void };

/** Corrects one RT's survey: six denominators and the volume of every criterion, the result beside them. */
export function RecordForm({ recordId, onClose }: RecordFormProps) {
  const record = useApp((state) => state.project?.records[recordId]);
  const { data } = useWords();
  if (record) return <OpenForm record={record} onClose={onClose} />;
  return (
    <Dialog title={data.survey} onClose={onClose}>
      <p>{data.form.gone}</p>
    </Dialog>
  );
}

type Figures = Pick<SurveyRecord, "denominators" | "volumes">;

function OpenForm({ record, onClose }: { readonly record: SurveyRecord; readonly onClose: () => void }) {
  const { data, common } = useWords();
  const store = useAppStore();
  const [figures, setFigures] = useState<Figures>({
    denominators: record.denominators,
    volumes: record.volumes,
  });
  const name = unitName({ rt: record.rt, rw: record.rw, area: null, record });
  const save = () => {
    store.getState().edit({ code: "edit-record", details: { name } }, editRecord(record.id, figures));
    onClose();
  };
  return (
    <Dialog
      title={data.form.title(name)}
      onClose={onClose}
      isWide
      footer={
        <>
          <Result figures={figures} />
          <Button variant="text" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button variant="primary" onClick={save}>
            {common.save}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-ink-2">{data.form.blank}</p>
      <DenominatorFields figures={figures} onChange={setFigures} />
      <VolumeFields figures={figures} onChange={setFigures} />
    </Dialog>
  );
}

type FieldsProps = { readonly figures: Figures; readonly onChange: (figures: Figures) => void };
const grid = "mb-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-3";

function DenominatorFields({ figures, onChange }: FieldsProps) {
  const { data } = useWords();
  return (
    <fieldset>
      <legend className="mb-2 font-strong">{data.form.denominators}</legend>
      <div className={grid}>
        {denominatorIds.map((id) => (
          <NumberField
            key={id}
            label={data.denominators[id]}
            unit={data.units[id]}
            value={figures.denominators[id]}
            min={0}
            isLive
            onChange={(value) =>
              onChange({ ...figures, denominators: { ...figures.denominators, [id]: value } })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

/** A volume above its denominator is said, not refused: the survey may be right and the denominator wrong. */
function VolumeFields({ figures, onChange }: FieldsProps) {
  const { data } = useWords();
  const text = useText();
  const { criteria } = useApp(selectRuleset);
  const isOver = (id: string, denominator: keyof Figures["denominators"]) =>
    (figures.volumes[id] ?? 0) > (figures.denominators[denominator] ?? Infinity);
  return (
    <fieldset>
      <legend className="mb-2 font-strong">{data.form.volumes}</legend>
      <div className={grid}>
        {criteria.map(({ id, code, shortName, unit, denominator }) => (
          <NumberField
            key={id}
            label={`${code} ${text(shortName)}`}
            unit={unit}
            value={figures.volumes[id] ?? null}
            min={0}
            isLive
            error={isOver(id, denominator) ? data.form.overDenominator : null}
            onChange={(value) => onChange({ ...figures, volumes: { ...figures.volumes, [id]: value } })}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Result({ figures }: { readonly figures: Figures }) {
  const { data } = useWords();
  const ruleset = useApp(selectRuleset);
  const zeroBelowThreshold = useApp((state) => state.project?.settings.zeroBelowThreshold ?? false);
  const { levelId, total } = assessRecord(figures, ruleset, { zeroBelowThreshold });
  const letters = levelId === null ? null : (levelById(ruleset, levelId)?.letters ?? null);
  return (
    <p className="mr-auto flex items-center gap-2" role="status">
      {data.form.result}
      <LevelChip letters={letters} total={total} size="big" />
    </p>
  );
}
