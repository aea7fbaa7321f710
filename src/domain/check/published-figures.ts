import type { SurveyRecord } from "../project/schema";
import type { Ruleset } from "../rules/ruleset";
import type { Assessment } from "../scoring/assessment";

export type PublishedFigure = {
  /** "Total", "2a", "2a %". */
  readonly what: string;
  readonly value: number;
  /** What may stand there by our reckoning; any of them will do. */
  readonly of: (assessment: Assessment) => readonly (number | null)[];
};

const totals = ["totalnilai", "nilaitotal", "totalskor", "skortotal", "bobotkumuh", "skorawal", "skorkumuh"];

/** The scores that came with a survey in columns of their own, kept as support; totals first. */
export function publishedFigures(
  support: SurveyRecord["support"],
  ruleset: Ruleset,
): readonly PublishedFigure[] {
  const columns = Object.entries(support).flatMap(([header, cell]) => {
    const value = numberIn(cell);
    // A heading over several rows: "1a. Ketidakteraturan Bangunan / NILAI".
    const short = header.replace(/^(\d[a-e])\b.* \/ ([^/]+)$/i, "$1 $2");
    return value === null ? [] : [{ header, key: short.toLowerCase().replace(/[^a-z0-9%]/g, ""), value }];
  });
  const whole = columns.flatMap(({ key, value }): PublishedFigure[] => {
    if (totals.includes(key)) return [{ what: "Total", value, of: ({ total }) => [total] }];
    if (key.startsWith("rataratakekumuhansektoral"))
      return [
        {
          what: "%",
          value,
          of: ({ sectorMeanPercent, rawSectorMeanPercent }) => [sectorMeanPercent, rawSectorMeanPercent],
        },
      ];
    return [];
  });
  return [...whole, ...byCriterion(columns, ruleset), ...inOrder(columns, ruleset)];
}

type Column = { readonly header: string; readonly key: string; readonly value: number };

/** "1a PROSEN (%)", "nilai_1a", "k1_a_p", "Kualitas Permukaan Jalan Lingkungan NILAI". */
function byCriterion(columns: readonly Column[], ruleset: Ruleset): readonly PublishedFigure[] {
  // The 19 criteria of 2016 bear other codes for other things: theirs are told by the ones we do not have.
  if (columns.some(({ key }) => /^k4dp$|^k6cp$/.test(key))) return [];
  return columns.flatMap(({ header, key, value }): PublishedFigure[] => {
    const kind = kindOf(key);
    const criterion = kind && criterionOf(header, ruleset);
    if (!criterion) return [];
    return [kind === "score" ? scoreOf(criterion, value) : percentOf(criterion, value)];
  });
}

function kindOf(key: string): "score" | "percent" | null {
  if (/nilai|skor|score/.test(key)) return "score";
  return /prosen|persen|percent|%|^k\d[a-e]p$/.test(key) ? "percent" : null;
}

/** By the printed code standing alone, else by the official name in the header. */
function criterionOf(header: string, { criteria }: Ruleset): Ruleset["criteria"][number] | undefined {
  const code = /(?:^|[^a-z0-9])k?(\d)[ ._]?([a-e])(?![a-z0-9])/i.exec(header);
  if (code) return criteria.find((one) => one.code === `${code[1]}${code[2]?.toLowerCase()}`);
  const letters = plain(header);
  return criteria
    .filter(({ name }) => letters.includes(plain(name.id)))
    .toSorted((a, b) => b.name.id.length - a.name.id.length)[0];
}

const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");

/** Sixteen columns that end in NUMERIK hold the scores in the order of the regulation. */
function inOrder(columns: readonly Column[], ruleset: Ruleset): readonly PublishedFigure[] {
  const scores = columns.filter(({ key }) => key.endsWith("numerik"));
  return scores.length === ruleset.criteria.length
    ? scores.flatMap(({ value }, at) => {
        const criterion = ruleset.criteria[at];
        return criterion ? [scoreOf(criterion, value)] : [];
      })
    : [];
}

type Named = { readonly id: string; readonly code: string };

const scoreOf = ({ id, code }: Named, value: number): PublishedFigure => ({
  what: code,
  value,
  of: ({ criteria }) => [criteria.find(({ criterionId }) => criterionId === id)?.score ?? null],
});

const percentOf = ({ id, code }: Named, value: number): PublishedFigure => ({
  what: `${code} %`,
  value,
  of: ({ criteria }) => {
    const result = criteria.find(({ criterionId }) => criterionId === id);
    return [result?.percent ?? null, result?.rawPercent ?? null];
  },
});

function numberIn(cell: string | number | boolean | null): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== "string" || !/^\s*-?\d+([.,]\d+)?\s*%?\s*$/.test(cell)) return null;
  return Number(cell.replace("%", "").replace(",", "."));
}
