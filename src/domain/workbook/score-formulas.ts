import type { Ruleset } from "../rules/ruleset";
import { at, on } from "./address";
import { baselineSheetName, denominatorColumn } from "./baseline-sheet";
import type { RuleCells } from "./rules-sheet";
import type { ScoreColumns } from "./score-columns";

/** What one row's percents are reckoned from, as Excel expressions. */
export type PercentParts = {
  /** True where there is a figure to score. */
  readonly isKnown: string;
  readonly volume: string;
  readonly denominator: string;
};

/** Volume and denominator of one criterion of one RT; a row with shifted columns has none (domain 1.6). */
export const rtParts = (volume: string, denominator: string, shifted: string): PercentParts => ({
  isKnown: `AND(${shifted}=0,ISNUMBER(${volume}),ISNUMBER(${denominator}),N(${denominator})>=0)`,
  volume: `MAX(0,${volume})`,
  denominator,
});

/** Percent of a deficit: a denominator of 0 gives 0, more than the whole counts as the whole. */
export const percentFormula = ({ isKnown, volume, denominator }: PercentParts): string =>
  `IF(${isKnown},IF(${denominator}=0,0,MIN(100,100*${volume}/${denominator})),"")`;

/** The limits are lower bounds on the percent to two decimals (domain 1.2). */
export const scoreFormula = (percent: string, { bands }: RuleCells): string =>
  `IF(${percent}="","",${bands.reduceRight(
    (otherwise, { from, score }) => `IF(ROUND(${percent},2)>=${from},${score},${otherwise})`,
    "0",
  )})`;

/** A total needs every criterion. */
export const totalFormula = (scores: string, count: number): string =>
  `IF(COUNT(${scores})=${count},SUM(${scores}),"")`;

/** Letters or name of the level; `isUnknown` holds back a level that an incomplete sum would flatter. */
export function levelFormula(
  total: string,
  { levels }: RuleCells,
  what: "letters" | "name",
  isUnknown: string | null,
): string {
  const level = levels.reduceRight(
    (otherwise, cells) => `IF(${total}>=${cells.from},${cells[what]},${otherwise})`,
    '""',
  );
  const known = isUnknown === null ? level : `IF(${isUnknown},"",${level})`;
  return `IF(${total}="","",${known})`;
}

type Pair = { readonly percent: string; readonly score: string };

/** Mean percent of an aspect (domain 2.3). */
export function aspectFormula(pairs: readonly Pair[], { zeroBelowThreshold }: RuleCells): string {
  const percents = pairs.map(({ percent }) => percent).join(",");
  const counted = pairs.map(({ percent, score }) => `IF(${score}=0,0,${percent})`).join("+");
  return `IF(COUNT(${percents})=${pairs.length},IF(${zeroBelowThreshold}=1,(${counted})/${pairs.length},AVERAGE(${percents})),"")`;
}

export const meanFormula = (range: string, count: number): string =>
  `IF(COUNT(${range})=${count},AVERAGE(${range}),"")`;

type Deficit = { readonly percent: string; readonly parts: PercentParts };

/** Share served (domain 2.5); a deficit over a denominator of 0 contradicts itself, so it is not known. */
export function serviceFormula(deficits: readonly Deficit[], combine: "worst" | "sum"): string {
  const unknown = deficits.flatMap(({ percent, parts }) => [
    `${percent}=""`,
    `AND(N(${parts.denominator})=0,N(${parts.volume})>0)`,
  ]);
  const served =
    combine === "worst"
      ? `MIN(${deficits.map(({ percent }) => `100-${percent}`).join(",")})`
      : `MAX(0,100-(${deficits.map(({ percent }) => percent).join("+")}))`;
  return `IF(OR(${unknown.join(",")}),"",${served})`;
}

/** "Ya", "Tidak", or nothing where it cannot be known; `isPart`: RTs are missing, so never "Ya". */
export function notSlumByScoreFormula(total: string, cells: RuleCells, isPart: string | null): string {
  const yes = isPart === null ? '"Ya"' : `IF(${isPart},"","Ya")`;
  return `IF(${total}="","",IF(${total}<${cells.notSlumBelow},${yes},"Tidak"))`;
}

/** One known failure decides; else one unknown leaves it unknown. */
export function notSlumByServiceFormula(
  total: string,
  services: readonly string[],
  { notSlum: { serviceOperator } }: Ruleset,
  cells: RuleCells,
  isPart: string | null,
): string {
  const isMet = (percent: string) => `ROUND(N(${percent}),9)${serviceOperator}${cells.notSlumPercent}`;
  const failures = services.map((percent) => `AND(ISNUMBER(${percent}),NOT(${isMet(percent)}))`);
  const unknown = [total, ...services].map((each) => `${each}=""`);
  const yes = isPart === null ? '"Ya"' : `IF(${isPart},"","Ya")`;
  const tooHigh = `AND(ISNUMBER(${total}),N(${total})>=${cells.notSlumBelow})`;
  return `IF(OR(${[tooHigh, ...failures].join(",")}),"Tidak",IF(OR(${unknown.join(",")}),"",${yes}))`;
}

/** 1 where a row's figures stand in the wrong columns (domain 1.6). */
export function shiftedFormula(row: number, volumes: readonly string[], { criteria }: Ruleset): string {
  const denominator = (id: (typeof criteria)[number]["denominator"]) =>
    on(baselineSheetName, at(denominatorColumn(id), row));
  const [households, buildings] = [denominator("households"), denominator("buildings")];
  const impossible = criteria.map(({ denominator: id }, index) => {
    const volume = volumes[index] ?? "";
    return `AND(ISNUMBER(${volume}),ISNUMBER(${denominator(id)}),N(${volume})>N(${denominator(id)}))`;
  });
  const count = impossible.map((test) => `IF(${test},1,0)`).join("+");
  return `IF(AND(ISNUMBER(${households}),ISNUMBER(${buildings}),N(${households})<N(${buildings})),IF(${count}>=2,1,0),0)`;
}

/** The addresses of one row of a score sheet. */
export const rowAddresses = (row: number, columns: ScoreColumns, ruleset: Ruleset) => ({
  percents: ruleset.criteria.map((_, index) => at(columns.percent(index), row)),
  scores: ruleset.criteria.map((_, index) => at(columns.score(index), row)),
  services: ruleset.services.map((_, index) => at(columns.service(index), row)),
  total: at(columns.total, row),
});
