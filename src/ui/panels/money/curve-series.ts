import type { YearPoint } from "../../../domain/progress/year-curve";
import type { Target } from "../../../domain/project/schema";
import type { Ruleset } from "../../../domain/rules/ruleset";
import type { SectorId } from "../../../domain/sectors";
import type { Formats } from "../../format";
import type { Words } from "../../words/id";
import { leastArea, limitText, operatorSign } from "../progress/progress-text";

/** One line of the curve: a value per year, null where it is not known. */
export type Series = {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  /** Gives `--sector` where the colour is a sector's. */
  readonly className: string;
  readonly isDashed: boolean;
  readonly values: readonly (number | null)[];
  /** As it is written: "11,97 ha". */
  readonly texts: readonly string[];
};

export type CurveKind = "area" | "levels" | "services";
export const curveKinds = ["area", "levels", "services"] as const satisfies readonly CurveKind[];

type SeriesInput = {
  readonly points: readonly YearPoint[];
  readonly ruleset: Ruleset;
  readonly words: Words["money"]["curve"];
  readonly formats: Formats;
  readonly sectorName: (sectorId: SectorId) => string;
  readonly targets: readonly Target[];
};

export const seriesOf = (kind: CurveKind, input: SeriesInput): readonly Series[] =>
  ({ area: areaSeries, levels: levelSeries, services: serviceSeries })[kind](input);

/** Hectares by both counts of domain 2.4. */
function areaSeries({ points, ruleset, words, formats }: SeriesInput): readonly Series[] {
  const { serviceOperator, servicePercent } = ruleset.notSlum;
  const byBoth = words.byBoth(operatorSign(serviceOperator), formats.percent(servicePercent));
  const line = (key: "slumByScore" | "slumByScoreAndService", name: string, isDashed: boolean): Series => ({
    id: key,
    name,
    colour: isDashed ? "var(--ink-3)" : "var(--lv-KS)",
    className: "",
    isDashed,
    values: points.map((point) => point[key].areaHa),
    texts: points.map((point) => `${leastArea(point[key], formats)} ha`),
  });
  return [line("slumByScore", words.byScore, false), line("slumByScoreAndService", byBoth, true)];
}

/** RTs per level, the worst first; those without a level last. */
function levelSeries({ points, ruleset, words, formats }: SeriesInput): readonly Series[] {
  const line = (id: keyof YearPoint["levels"], name: string, colour: string): Series => ({
    id,
    name,
    colour,
    className: "",
    isDashed: false,
    values: points.map(({ levels }) => levels[id]),
    texts: points.map(({ levels }) => `${formats.number(levels[id])} RT`),
  });
  const unknown = line("unknown", words.unknown, "var(--lv-none)");
  return [
    ...ruleset.levels.map(({ id, letters }) => line(id, letters, `var(--lv-${letters})`)),
    ...(points.some(({ levels }) => levels.unknown > 0) ? [unknown] : []),
  ];
}

/** Percent served by service. */
function serviceSeries(input: SeriesInput): readonly Series[] {
  const { points, words, formats, sectorName, targets } = input;
  const named = (serviceId: SectorId) => {
    const target = hardest(targets.filter((each) => each.serviceId === serviceId));
    const name = sectorName(serviceId);
    return target ? words.withTarget(name, limitText(target, formats)) : name;
  };
  return (points[0]?.services ?? []).map(({ serviceId }) => {
    const values = points.map(
      ({ services }) => services.find((service) => service.serviceId === serviceId)?.percent ?? null,
    );
    return {
      id: serviceId,
      name: named(serviceId),
      colour: "var(--sector)",
      className: `sector-${serviceId}`,
      isDashed: false,
      values,
      texts: values.map((value) => (value === null ? words.none : formats.percent(value))),
    };
  });
}

/** Of several targets of a service the one that asks most. */
const hardest = (targets: readonly Target[]): Target | undefined =>
  targets
    .filter(({ operator }) => operator === ">" || operator === ">=")
    .toSorted((one, other) => other.percent - one.percent || Number(other.operator === ">") - 0.5)[0];
