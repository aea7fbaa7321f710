import type { SlumCount } from "../../../domain/progress/slum-area";
import type { Target } from "../../../domain/project/schema";
import { presetOf } from "../../../domain/project/targets";
import { serviceById } from "../../../domain/rules/look-up";
import type { Ruleset } from "../../../domain/rules/ruleset";
import type { Text } from "../../../domain/text";
import type { Formats } from "../../format";
import type { Words } from "../../words/id";

type Operator = Target["operator"];

/** `> 80%` and `80%` differ, so the operator is printed; `≥ 100%` can only be reached, it says 100%. */
export function limitText({ operator, percent }: Pick<Target, "operator" | "percent">, formats: Formats) {
  const figure = formats.percent(percent);
  return operator === ">=" && percent === 100 ? figure : `${operatorSign(operator)} ${figure}`;
}

export const operatorSign = (operator: Operator): string =>
  operator === ">=" ? "≥" : operator === "<=" ? "≤" : operator;

/** A percent with as many decimals as it takes not to read 0 where something is missing. */
export function exactPercent(value: number, { percent }: Formats): string {
  for (const digits of [1, 2, 3]) if (Math.round(value * 10 ** digits) !== 0) return percent(value, digits);
  return percent(value, 1);
}

/** What a target is called: the rules' own name while it is as they have it, else what it measures. */
export function targetName(
  target: Target,
  ruleset: Ruleset,
  { progress }: Words,
  text: (text: Text) => string,
  formats: Formats,
): string {
  const preset = presetOf(target, ruleset);
  if (preset && isUnchanged(target, preset)) return text(preset.name);
  if (!preset && target.name !== "") return target.name;
  const what = serviceName(target.serviceId, ruleset, progress, text);
  return progress.editor.named(what, operatorSign(target.operator), formats.percent(target.percent));
}

export const isUnchanged = (target: Target, preset: Pick<Target, "serviceId" | "operator" | "percent">) =>
  target.serviceId === preset.serviceId &&
  target.operator === preset.operator &&
  target.percent === preset.percent;

function serviceName(
  serviceId: Target["serviceId"],
  ruleset: Ruleset,
  progress: Words["progress"],
  text: (text: Text) => string,
): string {
  const service = serviceId === null ? undefined : serviceById(ruleset, serviceId);
  return service ? text(service.name) : progress.editor.slumArea;
}

/** "1,20", "≥ 1,20" where a slum RT has no area, "?" where none has. */
export function leastArea({ areaHa, rtCount, withoutArea }: SlumCount, { fixed }: Formats): string {
  if (withoutArea === 0) return fixed(areaHa, 2);
  return withoutArea === rtCount ? "?" : `≥ ${fixed(areaHa, 2)}`;
}

/** "2,41" and "miliar rupiah": the figure large, its unit small. */
export function moneyParts(costIdr: number, { number, fixed }: Formats, words: Words["progress"]["figures"]) {
  if (costIdr >= 1e9) return { figure: fixed(costIdr / 1e9, 2), unit: words.billion };
  if (costIdr >= 1e6) return { figure: number(costIdr / 1e6, 1), unit: words.million };
  return { figure: number(costIdr), unit: words.rupiah };
}
