import { rwName } from "../domain/import/rt-label";
import type { RtUnit } from "../domain/project/rt-units";

type Named = Pick<RtUnit, "rt" | "rw"> & {
  readonly area: { readonly name: string } | null;
  readonly record: { readonly rawLabel: string } | null;
};

/** "RT 02 / RW 06": an RT always with its RW, since numbers repeat; else what the file calls it. */
export function unitName(unit: Named): string {
  const { rt, rw } = unit;
  if (rt !== null && rw !== null) return `RT ${twoDigits(rt)} / ${rwName(twoDigits(rw))}`;
  if (rt !== null) return `RT ${twoDigits(rt)}`;
  return unit.record?.rawLabel || unit.area?.name || "RT ?";
}

const twoDigits = (text: string): string =>
  /^\d+$/.test(text) ? String(Number(text)).padStart(2, "0") : text;
