import type { ChoroplethClass, Measure } from "../../../store/choropleth";
import type { Formats } from "../../format";
import type { Words } from "../../words/id";

/** The limits of a class in words; which end belongs to it follows the measure. */
export function classRange(
  { from, to }: Pick<ChoroplethClass, "from" | "to">,
  measure: Measure,
  words: Words["condition"]["legend"],
  { number, percent }: Formats,
): string {
  switch (measure) {
    case "total":
      return `${number(from)}–${number(to)}`;
    case "percent":
      if (to >= 100) return words.fromUp(percent(from));
      return from <= 0 ? words.below(percent(to)) : words.fromToBelow(percent(from), percent(to));
    case "served":
      if (from <= 0) return words.upTo(percent(to));
      return to >= 100 ? words.above(percent(from)) : words.aboveTo(percent(from), percent(to));
    case "density": {
      if (from <= 0) return words.upTo(words.perHa(number(to)));
      return Number.isFinite(to)
        ? words.aboveTo(number(from), words.perHa(number(to)))
        : words.above(words.perHa(number(from)));
    }
  }
}
