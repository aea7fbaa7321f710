import { useEffect, useState } from "react";
import { Field } from "../../parts/field";

type RestingTextFieldProps = {
  readonly label: string;
  readonly value: string;
  /** On leaving the field or Enter, when the text differs: one step to undo, not one per letter. */
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
  readonly isLong?: boolean;
  readonly isLabelHidden?: boolean;
  readonly disabled?: boolean;
};

export function RestingTextField({
  label,
  value,
  onChange,
  isRequired = false,
  isLong = false,
  isLabelHidden = false,
  disabled = false,
}: RestingTextFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = () => {
    const next = text.trim();
    if (next === value) return;
    if (next === "" && isRequired) setText(value);
    else onChange(next);
  };
  return (
    <Field label={label} isLabelHidden={isLabelHidden}>
      {(control) =>
        isLong ? (
          <textarea
            {...control}
            rows={3}
            className="input"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onBlur={commit}
          />
        ) : (
          <input
            {...control}
            type="text"
            autoComplete="off"
            className="input"
            disabled={disabled}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => event.key === "Enter" && commit()}
          />
        )
      }
    </Field>
  );
}
