import { useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type Rendered, renderWithProject } from "../../../test/render-app";
import { NumberField } from "./number-field";

let rendered: Rendered | null = null;
afterEach(() => rendered?.unmount());

type HeldProps = {
  readonly start: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly isLive?: boolean;
};

/** A field with the state its form would hold. */
function Held({ start, onChange, ...parts }: HeldProps) {
  const [value, setValue] = useState(start);
  const change = (next: number | null) => {
    onChange(next);
    setValue(next);
  };
  return (
    <>
      <NumberField label="Luas" unit="ha" value={value} onChange={change} {...parts} />
      <button type="button">lain</button>
    </>
  );
}

function open(start: number | null, parts: { readonly min?: number; readonly isLive?: boolean } = {}) {
  const onChange = vi.fn<(value: number | null) => void>();
  rendered = renderWithProject(<Held start={start} onChange={onChange} {...parts} />);
  return { onChange, field: page.getByRole("textbox", { name: "Luas (ha)" }) };
}
const leave = () => userEvent.click(page.getByRole("button", { name: "lain" }));

it("reads a decimal comma when the field is left, and shows what it understood", async () => {
  const { onChange, field } = open(null);
  await userEvent.fill(field, "1234,5");
  expect(onChange).not.toHaveBeenCalled();
  await leave();
  expect(onChange).toHaveBeenCalledExactlyOnceWith(1234.5);
  await expect.element(field).toHaveValue("1.234,5");
});

it("takes an emptied field for unknown, not for zero", async () => {
  const { onChange, field } = open(12);
  await userEvent.fill(field, "");
  await leave();
  expect(onChange).toHaveBeenCalledExactlyOnceWith(null);
});

it("does not report what was only rounded for display", async () => {
  const { onChange, field } = open(0.19084299999999998);
  await expect.element(field).toHaveValue("0,1908");
  await userEvent.click(field);
  await leave();
  expect(onChange).not.toHaveBeenCalled();
});

it("keeps what is no number in the field and says what to write", async () => {
  const { onChange, field } = open(12);
  await userEvent.fill(field, "dua");
  await leave();
  await expect.element(page.getByText("Tulis angka, misalnya 12,5.")).toBeVisible();
  await expect.element(field).toHaveValue("dua");
  await expect.element(field).toHaveAttribute("aria-invalid", "true");
  expect(onChange).not.toHaveBeenCalled();
});

it("refuses what is below the least value", async () => {
  const { onChange, field } = open(12, { min: 0 });
  await userEvent.fill(field, "-1");
  await leave();
  await expect.element(page.getByText("Paling kecil 0.")).toBeVisible();
  expect(onChange).not.toHaveBeenCalled();
});

it("reports at each keystroke where it is live", async () => {
  const { onChange, field } = open(null, { isLive: true });
  await userEvent.type(field, "12");
  expect(onChange.mock.calls).toEqual([[1], [12]]);
});
