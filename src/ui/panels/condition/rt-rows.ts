import type { RtUnit } from "../../../domain/project/rt-units";
import { levelById } from "../../../domain/rules/look-up";
import type { Level, Ruleset } from "../../../domain/rules/ruleset";
import type { Assessment } from "../../../domain/scoring/assessment";
import { unitName } from "../../unit-name";

export type RtRow = {
  readonly unit: RtUnit;
  readonly name: string;
  readonly assessment: Assessment | null;
  /** Null: no survey, or an incomplete one. */
  readonly letters: Level["letters"] | null;
};

export const rtSorts = ["worst", "best", "number", "name"] as const;
export type RtSort = (typeof rtSorts)[number];

/** Letters of the levels to keep and "incomplete"; empty keeps all. */
export type RtFilter = {
  readonly query: string;
  readonly levels: ReadonlySet<string>;
  readonly sort: RtSort;
};

export const rtRows = (
  units: readonly RtUnit[],
  assessmentOf: (unit: RtUnit) => Assessment | null,
  ruleset: Ruleset,
): readonly RtRow[] =>
  units.map((unit) => {
    const assessment = assessmentOf(unit);
    const level = assessment?.levelId ? levelById(ruleset, assessment.levelId) : undefined;
    return { unit, name: unitName(unit), assessment, letters: level?.letters ?? null };
  });

/** The rows that fit, in the order asked for. Incomplete RTs come last: they are not the best. */
export function findRows(rows: readonly RtRow[], { query, levels, sort }: RtFilter): readonly RtRow[] {
  const fits = matcher(query);
  return rows
    .filter((row) => levels.size === 0 || levels.has(row.letters ?? "incomplete"))
    .filter(({ unit }) => fits(unit))
    .sort(comparers[sort]);
}

/** "05", "rt 1", "rw 5", "01/05", part of a name or kelurahan; several words must all fit. */
function matcher(query: string): (unit: RtUnit) => boolean {
  let rest = query.toLowerCase();
  const take = (pattern: RegExp): readonly string[] | null => {
    const found = pattern.exec(rest);
    if (found) rest = rest.replace(found[0], " ");
    return found;
  };
  const pair = take(/(\d+)\s*\/\s*(\d+)/);
  const rt = pair?.[1] ?? take(/\brt\W*(\d+)/)?.[1];
  const rw = pair?.[2] ?? take(/\brw\W*(\d+)/)?.[1];
  const words = rest.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "" && word !== "rt" && word !== "rw");
  return (unit) =>
    (rt === undefined || isSameNumber(unit.rt, rt)) &&
    (rw === undefined || isSameNumber(unit.rw, rw)) &&
    words.every((word) => hasWord(unit, word));
}

function hasWord({ rt, rw, kelurahan, area, record }: RtUnit, word: string): boolean {
  if (/^\d+$/.test(word) && (isSameNumber(rt, word) || isSameNumber(rw, word))) return true;
  const names = [kelurahan, area?.name, record?.rawLabel, record?.slumArea];
  return names.some((name) => name?.toLowerCase().includes(word) ?? false);
}

const isSameNumber = (text: string | null, digits: string): boolean =>
  text !== null && text.replace(/^0+(?=\d)/, "") === digits.replace(/^0+(?=\d)/, "");

const collator = new Intl.Collator("id", { numeric: true });
const byText = (a: string | null, b: string | null) => collator.compare(a ?? "\uffff", b ?? "\uffff");
const byNumber = (a: RtRow, b: RtRow) =>
  byText(a.unit.rw, b.unit.rw) || byText(a.unit.rt, b.unit.rt) || byText(a.unit.kelurahan, b.unit.kelurahan);

const byTotal = (direction: 1 | -1) => (a: RtRow, b: RtRow) => {
  const [left, right] = [a.assessment?.total ?? null, b.assessment?.total ?? null];
  if (left === null || right === null) return left === right ? byNumber(a, b) : left === null ? 1 : -1;
  return direction * (left - right) || byNumber(a, b);
};

const comparers: Readonly<Record<RtSort, (a: RtRow, b: RtRow) => number>> = {
  worst: byTotal(-1),
  best: byTotal(1),
  number: byNumber,
  name: (a, b) => byText(a.unit.kelurahan, b.unit.kelurahan) || byNumber(a, b),
};
