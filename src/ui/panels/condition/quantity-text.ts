import type { CriterionUnit } from "../../../domain/rules/ruleset";
import type { Formats } from "../../format";
import type { Words } from "../../words/id";

/** "40 KK", "350 m", "1,13 ha", "38 bangunan". */
export const quantityText = (
  value: number,
  unit: CriterionUnit,
  words: Words["condition"]["story"],
  formats: Formats,
): string => `${bareText(value, unit, formats)} ${words.units[unit]}`;

/** The same without the unit. Surveys hold hectares to many places; three are a tenth of a house plot. */
export const bareText = (value: number, unit: CriterionUnit, { number }: Formats): string =>
  number(value, unit === "ha" ? 3 : 2);
