import { isPersonalColumn } from "../domain/import/personal-columns";
import type { SourceValue } from "../domain/import/source-layer";
import { addValue, type Placemark, textValue } from "./kml-placemark";

/** From this share of the descriptions on, a "key: value" line is a column; below it, a remark. */
const usualShare = 0.1;

/** Each placemark's columns, those of its description among them. */
export function columnsOf(placemarks: readonly Placemark[]): readonly ReadonlyMap<string, SourceValue>[] {
  const isColumn = usualKeys(placemarks);
  return placemarks.map((placemark) => {
    const { cells, lines, rest } = placemark.description;
    const values = new Map(placemark.values);
    for (const [key, value] of [...cells, ...lines.filter(([key]) => isColumn(key))])
      addValue(values, key, textValue(value));
    const remarks = [
      ...rest,
      ...lines.flatMap(([key, value]) => (isColumn(key) ? [] : [`${key}: ${value}`])),
    ];
    const name = values.get("name");
    // The title above a table repeats the name.
    const text = remarks.filter((line) => line !== name).join("\n");
    if (text !== "") addValue(values, "description", text);
    return values;
  });
}

function usualKeys(placemarks: readonly Placemark[]): (key: string) => boolean {
  const described = placemarks
    .map(({ description }) => description.lines)
    .filter((lines) => lines.length > 0);
  // In one or two descriptions a single line with a colon is a sentence; several are a list of values.
  const counted = described.length > 2 ? described : described.filter((lines) => lines.length > 1);
  const least = described.length > 2 ? Math.max(2, described.length * usualShare) : 1;
  const counts = new Map<string, number>();
  for (const lines of counted)
    for (const key of new Set(lines.map(([name]) => name))) counts.set(key, (counts.get(key) ?? 0) + 1);
  // Personal data must be seen as a column to be left out.
  return (key) => (counts.get(key) ?? 0) >= least || isPersonalColumn(key);
}
