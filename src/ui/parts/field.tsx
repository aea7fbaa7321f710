import { type ComponentProps, type ReactNode, useId } from "react";
import { Icon } from "./icon";

type Control = {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
};

type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; null or absent: nothing. */
  readonly error?: string | null;
  readonly isLabelHidden?: boolean;
  /** Draws the input; what it is given ties it to label, hint and error. */
  readonly children: (control: Control) => ReactNode;
};

/** A label with its input, hint and error. */
export function Field({ label, hint, error = null, isLabelHidden = false, children }: FieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== null && `${id}-error`].filter(Boolean);
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : "field-label"}>
        {label}
      </label>
      {children({
        id,
        ...(described.length > 0 && { "aria-describedby": described.join(" ") }),
        ...(error !== null && { "aria-invalid": true as const }),
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="caption">
          {hint}
        </p>
      )}
      {error !== null && (
        <p id={`${id}-error`} className="flex items-center gap-1 text-12 text-bad" role="alert">
          <Icon name="u-salah" size={16} />
          {error}
        </p>
      )}
    </div>
  );
}

type Shared = Omit<FieldProps, "children">;

export function TextField({ label, hint, error, isLabelHidden, ...rest }: Shared & ComponentProps<"input">) {
  return (
    <Field {...sharedOf({ label, hint, error, isLabelHidden })}>
      {(control) => <input type="text" autoComplete="off" className="input" {...control} {...rest} />}
    </Field>
  );
}

export function SelectField({
  label,
  hint,
  error,
  isLabelHidden,
  children,
  ...rest
}: Shared & ComponentProps<"select">) {
  return (
    <Field {...sharedOf({ label, hint, error, isLabelHidden })}>
      {(control) => (
        <select className="input select" {...control} {...rest}>
          {children}
        </select>
      )}
    </Field>
  );
}

/** Leaves out what is absent: an optional property may not be undefined. */
function sharedOf(
  shared: { [K in keyof Shared]: Shared[K] | undefined } & { readonly label: string },
): Shared {
  const { label, hint, error, isLabelHidden } = shared;
  return {
    label,
    ...(hint !== undefined && { hint }),
    ...(error !== undefined && { error }),
    ...(isLabelHidden !== undefined && { isLabelHidden }),
  };
}
