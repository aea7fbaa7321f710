import { useId } from "react";
import { Icon } from "./icon";

type Option<Value extends string> = { readonly value: Value; readonly label: string; readonly icon?: string };

type SegmentedProps<Value extends string> = {
  /** What is chosen here, for readers. */
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** One of a few, all visible. Radio buttons underneath: arrow keys work. */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? "is-on" : ""}>
          <input
            type="radio"
            className="sr-only"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon !== undefined && <Icon name={option.icon} size={18} />}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
