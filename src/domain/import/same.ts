import type { Area, SurveyRecord } from "../project/schema";
import { groupBy } from "./group-by";
import { placeKey, rtKey } from "./rt-label";

/**
 * Finds what the project already has under the same name, each thing once: a file with two boundaries of one RT
 * replaces two, not one twice.
 */
export function createSameFinder<Item extends { readonly id: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
) {
  const byKey = groupBy(items, keyOf);
  return (item: Item): Item | null => {
    const key = keyOf(item);
    return key === null ? null : (byKey.get(key)?.shift() ?? null);
  };
}

/** Null: nothing to know it by. */
export function areaKey(area: Area): string | null {
  switch (area.level) {
    case "kelurahan":
      return `kelurahan|${placeKey(area.kelurahan)}|${area.code ?? ""}`;
    case "rw":
      return area.rw === null ? null : `rw|${rtKey(area)}`;
    case "rt":
      return area.rt === null ? null : `rt|${rtKey(area)}`;
    case "slum":
      return `slum|${placeKey(area.name)}|${placeKey(area.kelurahan)}`;
  }
}

/** One survey is known by its RT and its round. */
export const recordKey = (record: SurveyRecord): string | null =>
  record.rt === null ? null : `${record.round}|${rtKey(record)}`;
