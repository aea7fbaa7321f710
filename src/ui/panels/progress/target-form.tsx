import type { Target } from "../../../domain/project/schema";
import { presetOf } from "../../../domain/project/targets";
import type { Ruleset } from "../../../domain/rules/ruleset";
import { sectorSchema } from "../../../domain/sectors";
import { Field } from "../../parts/field";
import { IconButton } from "../../parts/icon-button";
import { NumberField } from "../../parts/number-field";
import { useText, useWords } from "../../words";
import { RestingTextField } from "../plan/resting-text-field";
import { isUnchanged } from "./progress-text";

const operators = [">=", ">", "<=", "<"] as const;
const slumArea = "slum";

type Props = {
  readonly target: Target;
  readonly title: string;
  readonly ruleset: Ruleset;
  readonly onChange: (target: Target) => void;
  readonly onRemove: () => void;
};

/** One target: what is measured, the sign, the percent, and where it comes from. */
export function TargetForm({ target, title, ruleset, onChange, onRemove }: Props) {
  const { editor } = useWords().progress;
  const text = useText();
  const preset = presetOf(target, ruleset);
  return (
    <fieldset className="target-form">
      <legend className="font-strong">{title}</legend>
      {preset === null && (
        <RestingTextField
          label={editor.name}
          value={target.name}
          onChange={(name) => onChange({ ...target, name })}
        />
      )}
      <ServiceField target={target} ruleset={ruleset} onChange={onChange} />
      <OperatorField target={target} onChange={onChange} />
      <NumberField
        label={editor.percent}
        value={target.percent}
        unit="%"
        min={0}
        max={100}
        onChange={(percent) => percent !== null && onChange({ ...target, percent })}
      />
      <RestingTextField
        label={editor.source}
        value={target.source}
        onChange={(source) => onChange({ ...target, source })}
      />
      <IconButton icon="u-hapus" label={editor.remove(title)} onClick={onRemove} />
      {preset && !isUnchanged(target, preset) && (
        <p className="caption target-changed">{editor.changed(text(preset.name))}</p>
      )}
    </fieldset>
  );
}

type FieldProps = Pick<Props, "target" | "onChange">;

function ServiceField({ target, ruleset, onChange }: FieldProps & Pick<Props, "ruleset">) {
  const { editor } = useWords().progress;
  const text = useText();
  const choose = (value: string) =>
    onChange({ ...target, serviceId: value === slumArea ? null : sectorSchema.parse(value) });
  return (
    <Field label={editor.measured}>
      {(control) => (
        <select
          {...control}
          className="input select"
          value={target.serviceId ?? slumArea}
          onChange={(event) => choose(event.target.value)}
        >
          {ruleset.services.map((service) => (
            <option key={service.id} value={service.id}>
              {text(service.name)}
            </option>
          ))}
          <option value={slumArea}>{editor.slumArea}</option>
        </select>
      )}
    </Field>
  );
}

function OperatorField({ target, onChange }: FieldProps) {
  const { editor } = useWords().progress;
  const choose = (value: string) => {
    const operator = operators.find((known) => known === value);
    if (operator) onChange({ ...target, operator });
  };
  return (
    <Field label={editor.operator}>
      {(control) => (
        <select
          {...control}
          className="input select"
          value={target.operator}
          onChange={(event) => choose(event.target.value)}
        >
          {operators.map((operator) => (
            <option key={operator} value={operator}>
              {editor.operators[operator]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
