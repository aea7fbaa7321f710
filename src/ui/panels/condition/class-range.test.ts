import { expect, it } from "vitest";
import type { Measure } from "../../../store/choropleth";
import { formats } from "../../format";
import { wordsIn } from "../../words";
import { classRange } from "./class-range";

it.each<[Measure, number, number, string]>([
  ["total", 16, 37, "16–37"],
  ["percent", 76, 100, "76% ke atas"],
  ["percent", 25, 51, "25% sampai < 51%"],
  ["percent", 0, 25, "kurang dari 25%"],
  ["served", 75, 100, "lebih dari 75%"],
  ["served", 49, 75, "> 49% sampai 75%"],
  ["served", 0, 24, "sampai 24%"],
  ["density", 250, Number.POSITIVE_INFINITY, "lebih dari 250/ha"],
  ["density", 200, 250, "> 200 sampai 250/ha"],
  ["density", 0, 100, "sampai 100/ha"],
])("a class of %s from %d to %d reads %s", (measure, from, to, text) => {
  expect(classRange({ from, to }, measure, wordsIn("id").condition.legend, formats("id"))).toBe(text);
});
