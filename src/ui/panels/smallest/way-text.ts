import type { PlannedAmount } from "../../../domain/smallest/ways";
import type { Text } from "../../../domain/text";
import type { Formats } from "../../format";
import type { Words } from "../../words/id";
import { volumeText } from "./volume-text";

/** "Sambungan rumah, 9 KK", "Septik komunal, 2 unit melayani 18 KK", "Hidran kebakaran, untuk seluruh RT". */
export function wayText(
  { offer, amount, servedKk }: PlannedAmount,
  words: Words,
  text: (text: Text) => string,
  formats: Formats,
): string {
  const { smallest, plan } = words;
  const { number } = formats;
  const { component, category, kind, kkPerUnit } = offer;
  const { way } = smallest;
  const isUsual = category === component.defaultCategory;
  const name = `${text(component.shortName)}${isUsual ? "" : (way.category[category] ?? "")}`;
  return way.amount(name, amountText());

  function amountText(): string {
    if (kind === "buildings") return way.forVolume(volumeText(amount, "unit", words, formats));
    if (kind === "area") return way.forVolume(volumeText(amount, "ha", words, formats));
    const counted = `${number(amount, 2)} ${plan.units[component.unit] ?? component.unit}`;
    if (servedKk === null) return counted;
    return kkPerUnit === null ? way.servingOnly(number(servedKk)) : way.serving(counted, number(servedKk));
  }
}

/** The cost, or that nobody knows it: never nothing. */
export const costText = (costIdr: number | null, { smallest }: Words, { idr }: Formats): string =>
  costIdr === null ? smallest.way.unknown : idr(costIdr);

/** Where a price comes from, or why there is none. */
export function priceText(
  { offer }: PlannedAmount,
  { smallest: { price }, plan }: Words,
  { idr }: Formats,
): string {
  const { kind, kkPerUnit, component } = offer;
  const isAmountKnown = kind === "quantity" || kind === "length" || kkPerUnit !== null;
  if (!isAmountKnown) return price.noAmount;
  const reference = component.unitCostIdr;
  if (!reference) return price.missing;
  const unit = plan.units[component.unit] ?? component.unit;
  return (reference.isOwn ? price.own : price.example)(idr(reference.value), unit);
}
