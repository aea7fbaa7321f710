import { type AreaLevel, areaLevels, type DatasetRef } from "../project/schema";
import type { DenominatorId } from "../rules/ruleset";
import type { DenominatorOf } from "./good-counts";
import type { NumberStyle } from "./parse-number";
import type { SourceLayer } from "./source-layer";

/** What a layer becomes: boundaries of a level, survey rows, or a background that nobody edits. */
export type LayerUse = AreaLevel | "survey" | DatasetRef["kind"] | "skip";

/** What a column becomes. "keep" stays with the RT as it came; `volume:<criterion id>` is a deficit. */
export type ColumnRole =
  | "name"
  | "code"
  | "kelurahan"
  | "kecamatan"
  | "regency"
  | "rw"
  | "rt"
  | "rtRw"
  | "slumArea"
  | "year"
  | DenominatorId
  | `volume:${string}`
  | "keep"
  | "drop";

export type ColumnMapping = {
  readonly column: string;
  readonly role: ColumnRole;
  /** False: a guess that the user should look at. */
  readonly isSure: boolean;
};

export type AreaUnit = "ha" | "m2" | "km2";
export const hectaresPer: Readonly<Record<AreaUnit, number>> = { ha: 1, m2: 0.0001, km2: 100 };

/** How a layer is understood; every part of it can be changed by the user. */
export type LayerMapping = {
  readonly use: LayerUse;
  readonly isUseSure: boolean;
  readonly columns: readonly ColumnMapping[];
  readonly areaUnit: AreaUnit;
  readonly isAreaUnitSure: boolean;
  readonly numberStyle: NumberStyle;
  /** "1.234" occurs and nothing in the file says whether it is 1234. */
  readonly isNumberStyleSure: boolean;
  /** Exchange longitude and latitude of the shapes that only make sense that way. */
  readonly areAxesSwapped: boolean;
  /** Where the volume columns count what is good: the whole that each is taken from. Null: they count what is bad. */
  readonly goodOf: DenominatorOf | null;
  /** The name where no column holds one. */
  readonly nameIfMissing: string;
};

export type RecognisedLayer = { readonly layer: SourceLayer; readonly mapping: LayerMapping };

/** What becomes background keeps its columns as they are: nobody is asked what they mean. */
export const areColumnsRead = ({ use }: LayerMapping): boolean =>
  use === "survey" || areaLevels.some((level) => level === use);

/** True where a guess should be looked at before it is accepted. */
export const isDoubtful = (mapping: LayerMapping): boolean =>
  !mapping.isUseSure || (areColumnsRead(mapping) && mapping.columns.some(({ isSure }) => !isSure));

/** The column with a role, or null. */
export const columnWith = (mapping: LayerMapping, role: ColumnRole): string | null =>
  mapping.columns.find((column) => column.role === role)?.column ?? null;

/** The same mapping with one column's role changed by the user; another column with that role gives it up. */
export function withRole(mapping: LayerMapping, column: string, role: ColumnRole): LayerMapping {
  const isShared = role === "keep" || role === "drop";
  return {
    ...mapping,
    columns: mapping.columns.map((entry) => {
      if (entry.column === column) return { column, role, isSure: true };
      return !isShared && entry.role === role ? { ...entry, role: "keep", isSure: true } : entry;
    }),
  };
}
