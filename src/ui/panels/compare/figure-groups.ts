import type { ComparedFigure, PlanComparison } from "../../../domain/progress/compare-plans";
import type { SectorId } from "../../../domain/sectors";
import type { Words } from "../../words/id";
import type { TableTerms } from "./use-terms";

export type FigureGroup = {
  readonly id: string;
  /** Null: the table has no other group. */
  readonly title: string | null;
  readonly figures: readonly ComparedFigure[];
};

/** Levels, slum area, and what the works bring and cost. Without incomplete surveys their row says nothing. */
export function figureGroups(
  { figures }: PlanComparison,
  { groups }: Words["compare"],
): readonly FigureGroup[] {
  const levels = figures.filter(
    ({ kind, cells }) =>
      kind.id === "level" && (kind.levelId !== null || cells.some((cell) => cell?.value !== 0)),
  );
  const slum = figures.filter(
    ({ kind: { id } }) => id === "slumByScore" || id === "slumByScoreAndService" || id === "contribution",
  );
  const served = figures.filter(
    ({ kind: { id } }) =>
      id === "servedKk" || id === "servedPeople" || id === "cost" || id === "costPerKk" || id === "works",
  );
  return [
    { id: "levels", title: groups.levels, figures: levels },
    { id: "slum", title: groups.slum, figures: slum },
    { id: "served", title: groups.served, figures: served },
  ];
}

type Terms = Pick<TableTerms, "ruleset" | "words" | "text">;

/** How many targets are reached, then each of them under its service, the slum area that remains last. */
export function targetGroups(
  { figures }: PlanComparison,
  { ruleset, words, text }: Terms,
): readonly FigureGroup[] {
  const of = (serviceId: SectorId | null) =>
    figures.filter(({ kind }) => kind.id === "target" && kind.target.serviceId === serviceId);
  return [
    { id: "reached", title: null, figures: figures.filter(({ kind: { id } }) => id === "targetsReached") },
    ...ruleset.services.map(({ id, name }) => ({ id, title: text(name), figures: of(id) })),
    { id: "slum", title: words.progress.targets.remaining, figures: of(null) },
  ].filter((group) => group.figures.length > 0);
}
