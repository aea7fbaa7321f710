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

/** "1a PROSEN (%)", "nilai_1a", "k1_a_p". */
function byCriterion(columns: readonly Column[], ruleset: Ruleset): readonly PublishedFigure[] {
  // The 19 criteria of 2016 bear other codes for other things: theirs are told by the ones we do not have.
  if (columns.some(({ key }) => /^k4dp$|^k6cp$/.test(key))) return [];
  return columns.flatMap(({ key, value }): PublishedFigure[] => {
    const found =
      /^k?(\d[a-e])(p|prosen|persen|percent|%|prosen%|persen%|nilai|skor|score)$/.exec(key) ??
      /^(prosen|persen|percent|nilai|skor|score)(\d[a-e])%?$/.exec(key);
    if (!found) return [];
    const code = found.slice(1).find((part) => /^\d[a-e]$/.test(part));
    const kind = found.slice(1).find((part) => part !== code) ?? "";
    const criterion = ruleset.criteria.find((one) => one.code === code);
    if (!criterion) return [];
    return [/nilai|skor|score/.test(kind) ? scoreOf(criterion, value) : percentOf(criterion, value)];
  });
}

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
