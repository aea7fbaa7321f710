import type { CriterionUnit } from "../../../domain/rules/ruleset";
import type { Formats } from "../../format";
import type { Words } from "../../words/id";

const digits: Readonly<Record<CriterionUnit, number>> = { KK: 1, unit: 1, m: 2, ha: 4 };

/** "12 KK", "38,41 m", "0,0251 ha", "9 bangunan". */
export const volumeText = (
  volume: number,
  unit: CriterionUnit,
  { condition }: Words,
  { number }: Formats,
): string => `${number(volume, digits[unit])} ${condition.story.units[unit]}`;
