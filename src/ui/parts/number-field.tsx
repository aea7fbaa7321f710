import { useEffect, useState } from "react";
import { useFormats } from "../format";
import { useApp } from "../store-context";
import { useWords } from "../words";
import { Field } from "./field";
import { readNumber } from "./read-number";

type NumberFieldProps = {
  readonly label: string;
  /** Null: not known. It is shown as an empty field, never as 0. */
  readonly value: number | null;
  /** On leaving the field or Enter; at each keystroke that is a number where `isLive`. Not called for the same value. */
  readonly onChange: (value: number | null) => void;
  readonly unit?: string;
  readonly hint?: string;
  /** The form's own objection; the field itself objects to what is no number or out of range. */
  readonly error?: string | null;
  readonly min?: number;
  readonly max?: number;
  /** Decimals shown when the field is at rest. */
  readonly digits?: number;
  readonly placeholder?: string;
  readonly isLive?: boolean;
  readonly isLabelHidden?: boolean;
  readonly disabled?: boolean;
};

export function NumberField({
  label,
  value,
  onChange,
  unit,
  hint,
  error = null,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
  digits = 4,
  placeholder,
  isLive = false,
  isLabelHidden = false,
  disabled = false,
}: NumberFieldProps) {
  const language = useApp((state) => state.language);
  const { number } = useFormats();
  const { common } = useWords();
  const shown = value === null ? "" : number(value, digits);
  const [text, setText] = useState(shown);
  const [hasFocus, setHasFocus] = useState(false);
  const [isOwnText, setIsOwnText] = useState(false);
  // Another value from outside (undo, another RT) replaces what stands in a field at rest.
  useEffect(() => {
    if (!isOwnText) setText(shown);
  }, [shown, isOwnText]);

  const read = readNumber(text, language);
  const problem = objection(read);
  function objection(candidate: number | null | undefined): string | null {
    if (candidate === undefined) return common.notANumber;
    if (candidate === null) return null;
    if (candidate < min) return common.atLeast(number(min, digits));
    if (candidate > max) return common.atMost(number(max, digits));
    return null;
  }
  const accept = (candidate: number | null | undefined) => {
    if (candidate === undefined || objection(candidate) !== null || candidate === value) return;
    onChange(candidate);
  };
  const commit = () => {
    // What was only rounded for display must not come back as a change.
    if (text === shown || read === undefined || problem !== null) return;
    accept(read);
    setText(read === null ? "" : number(read, digits));
  };

  return (
    <Field
      label={unit === undefined ? label : `${label} (${unit})`}
      error={error ?? (hasFocus && !isLive ? null : problem)}
      isLabelHidden={isLabelHidden}
      {...(hint !== undefined && { hint })}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className="input num"
          value={text}
          placeholder={placeholder}
          disabled={disabled}
          onFocus={() => {
            setHasFocus(true);
            setIsOwnText(true);
          }}
          onChange={(event) => {
            setText(event.target.value);
            if (isLive) accept(readNumber(event.target.value, language));
          }}
          onBlur={() => {
            commit();
            setHasFocus(false);
            // A text that is no number stays to be put right.
            setIsOwnText(read === undefined || problem !== null);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
          }}
        />
      )}
    </Field>
  );
}
