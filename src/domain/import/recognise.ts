import type { Criterion } from "../rules/ruleset";
import { denominatorIds } from "../rules/ruleset";
import { findAreaUnit } from "./area-unit";
import { guessHeader, type HeaderGuess } from "./headers";
import type { ColumnMapping, ColumnRole, LayerMapping } from "./layer-mapping";
import { guessUse, nameFromFile } from "./layer-use";
import { findNumberStyle, parseNumber } from "./parse-number";
import { parseRtRw } from "./rt-label";
import type { SourceColumn, SourceLayer, SourceValue } from "./source-layer";

/** The best guess at what a layer and its columns are. Nothing is decided here: the user sees it and may change it. */
export function recognise(layer: SourceLayer, criteria: readonly Criterion[]): LayerMapping {
  const columns = guessColumns(layer, criteria);
  const { use, isSure } = guessUse(layer, columns);
  const number = findNumberStyle(numericValues(layer, columns));
  const area = findAreaUnit(
    layer,
    columns.find(({ role }) => role === "areaHa")?.column ?? null,
    number.style,
  );
  return {
    use,
    isUseSure: isSure,
    columns,
    areaUnit: area.unit,
    isAreaUnitSure: area.isSure,
    numberStyle: number.style,
    isNumberStyleSure: !number.isAmbiguous,
    areAxesSwapped: false,
    goodOf: null,
    nameIfMissing: nameFromFile(layer.fileName),
  };
}

const isFigure = (role: ColumnRole): boolean =>
  role.startsWith("volume:") || denominatorIds.some((id) => id === role);

function* numericValues(layer: SourceLayer, columns: readonly ColumnMapping[]): Iterable<SourceValue> {
  const figures = columns.filter(({ role }) => isFigure(role));
  for (const { properties } of layer.rows) for (const { column } of figures) yield properties[column] ?? null;
}

/** One column per role: the best heading whose contents fit; the others are kept as they came. */
function guessColumns(layer: SourceLayer, criteria: readonly Criterion[]): readonly ColumnMapping[] {
  const best = new Map<ColumnRole, { column: string; guess: HeaderGuess }>();
  for (const column of layer.columns) {
    const guess = fitting(column, guessHeader(column.name, criteria));
    if (!guess) continue;
    const rival = best.get(guess.role);
    if (!rival || guess.rank < rival.guess.rank) best.set(guess.role, { column: column.name, guess });
  }
  const roles = new Map(
    [...best].map(([role, { column, guess }]) => [column, { role, isSure: guess.isSure }]),
  );
  return layer.columns.map(({ name }) => ({
    column: name,
    ...(roles.get(name) ?? { role: "keep" as const, isSure: true }),
  }));
}

const emptyRank = 1000;
const isSpeck = (sample: string) => {
  const { value } = parseNumber(sample, "point");
  return value !== null && value > 0 && value < 0.001;
};

/** A heading counts only if what stands below it fits: "k1_a" full of sentences is no volume. */
function fitting(column: SourceColumn, guess: HeaderGuess | null): HeaderGuess | null {
  if (!guess) return null;
  // Nobody filled it in: still that column, unless another one of the kind has something in it.
  if (column.kind === "empty") return guess.isSure ? { ...guess, rank: guess.rank + emptyRank } : null;
  // Programs that measure in degrees write areas no field has: 0.0000006.
  if (guess.role === "areaHa" && column.samples.every(isSpeck)) return null;
  if (isFigure(guess.role))
    return column.samples.every((sample) => !sample.includes("%") && parseNumber(sample).isReadable)
      ? guess
      : null;
  if (guess.role === "rt" && column.samples.some((sample) => /rt.*rw/i.test(sample)))
    return { ...guess, role: "rtRw", isSure: false };
  if (guess.role === "rtRw" && !guess.isSure)
    return column.samples.some((sample) => parseRtRw(sample).rw !== null) ? guess : null;
  if (guess.role === "name") return numberedName(column, guess);
  if (guess.role === "year")
    return column.samples.every((sample) => /^(19|20)\d\d$/.test(sample)) ? guess : null;
  return guess;
}

const rtNumber = /(^|[^a-z])rt\W*\d/i;
const rwNumber = /(^|[^a-z])rw\W*\d/i;

/** Names that all read "RT 03" are RT numbers: drawings of Google Earth have no other column. */
function numberedName(column: SourceColumn, guess: HeaderGuess): HeaderGuess {
  const isEvery = (pattern: RegExp) => column.samples.every((sample) => pattern.test(sample));
  const [hasRt, hasRw] = [isEvery(rtNumber), isEvery(rwNumber)];
  if (!hasRt && !hasRw) return guess;
  const role = hasRt && hasRw ? "rtRw" : hasRt ? "rt" : "rw";
  // A column that says so in its heading goes first.
  return { ...guess, role, rank: guess.rank + emptyRank, isSure: false };
}
