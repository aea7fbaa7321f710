import * as z from "zod/mini";
import { areaLevels } from "../project/schema";
import type { AreaUnit, ColumnRole, LayerMapping, LayerUse, RecognisedLayer } from "./layer-mapping";
import type { NumberStyle } from "./parse-number";

const pairs = z.array(z.tuple([z.string(), z.string()]));

/** How files with the same columns were read last time. */
export const rememberedSchema = z.object({
  /** ISO 8601. */
  at: z.string(),
  use: z.enum([...areaLevels, "survey", "buildings", "roads", "water", "green", "other", "skip"]),
  /** Column -> `ColumnRole`. */
  roles: pairs,
  /** Its counts say what is good. */
  isGood: z.boolean(),
  areaUnit: z.enum(["ha", "m2", "km2"]),
  numberStyle: z.enum(["comma", "point"]),
  /** RTs chosen by hand: `rowLabelKey` -> `rtChoiceKey`. */
  rows: pairs,
});

export type Remembered = {
  readonly at: string;
  readonly use: LayerUse;
  readonly roles: readonly (readonly [column: string, role: string])[];
  readonly isGood: boolean;
  readonly areaUnit: AreaUnit;
  readonly numberStyle: NumberStyle;
  readonly rows: readonly (readonly [label: string, choice: string])[];
};

/** Kept on this device only; where nothing can be kept, nothing is remembered. */
export type ImportMemory = {
  readonly recall: (fingerprint: string) => Remembered | null;
  readonly remember: (fingerprint: string, how: Remembered) => void;
  readonly forget: (fingerprint: string) => void;
};

/** Files with the same columns, in whatever order, are read the same way. */
export const headerFingerprint = ({ layer }: RecognisedLayer): string =>
  layer.columns
    .map(({ name }) => name.trim().toLowerCase())
    .sort()
    .join("\n");

/** What is remembered of a layer's mapping; the joins are added by the caller. */
export const rememberMapping = (
  mapping: LayerMapping,
): Pick<Remembered, "use" | "roles" | "isGood" | "areaUnit" | "numberStyle"> => ({
  use: mapping.use,
  roles: mapping.columns.map(({ column, role }) => [column, role] as const),
  isGood: mapping.goodOf !== null,
  areaUnit: mapping.areaUnit,
  numberStyle: mapping.numberStyle,
});

type Rules = {
  /** False for a role that the rule set no longer has. */
  readonly isKnown: (role: string) => boolean;
  readonly goodOf: NonNullable<LayerMapping["goodOf"]>;
};

/**
 * The mapping as it was last time; columns that were not there then, and roles that the rule set no longer knows, stay
 * as they are recognised now.
 */
export function asLastTime(
  mapping: LayerMapping,
  last: Remembered,
  { isKnown, goodOf }: Rules,
): LayerMapping {
  const roles = new Map(last.roles);
  return {
    ...mapping,
    use: last.use,
    isUseSure: true,
    columns: mapping.columns.map((column) => {
      const role = roles.get(column.column);
      return role === undefined || !isKnown(role)
        ? column
        : { column: column.column, role: role as ColumnRole, isSure: true };
    }),
    goodOf: last.isGood ? goodOf : null,
    areaUnit: last.areaUnit,
    isAreaUnitSure: true,
    numberStyle: last.numberStyle,
    isNumberStyleSure: true,
  };
}

/** True where applying what is remembered would change nothing. */
export const isAsLastTime = (mapping: LayerMapping, last: Remembered): boolean =>
  mapping.use === last.use &&
  mapping.areaUnit === last.areaUnit &&
  (mapping.goodOf !== null) === last.isGood &&
  mapping.numberStyle === last.numberStyle &&
  mapping.columns.every(({ column, role }) => (new Map(last.roles).get(column) ?? role) === role);
