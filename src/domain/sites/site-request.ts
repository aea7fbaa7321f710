import type { Catalogue, Component } from "../catalogue/component";
import { type PointKind, serviceGroups } from "../coverage/services";
import type { Scene } from "../coverage/types";
import { byWorkId, type WorkFacts, workFacts } from "../coverage/work-facts";
import type { Intervention, Settings } from "../project/schema";
import type { CandidateSource } from "./candidate-places";
import type { SiteRequest } from "./search-sites";

/**
 * What a component's points are: households, or buildings; null where it serves nobody through points (a road, a
 * rehabilitated house), is never drawn as a point, or does so only by a credit that the planner must turn on.
 */
export function servedKind({ geometries, credits }: Component): PointKind | null {
  if (!geometries.includes("point")) return null;
  const kinds = credits.filter(({ isOptional }) => !isOptional).map(({ kind }) => kind);
  return kinds.includes("households") ? "households" : kinds.includes("buildings") ? "buildings" : null;
}

export type SiteQuestion = {
  readonly scene: Scene;
  /** All works of the plan, whatever their year. */
  readonly works: readonly Intervention[];
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  /** A new work as it would be placed, with all but its place. */
  readonly work: Intervention;
  readonly count: number;
  readonly candidates: CandidateSource;
};

/** The question as plain data for the search, in a worker or not. Null where the work serves nobody through points. */
export function siteRequest(question: SiteQuestion): SiteRequest | null {
  const { scene, works, catalogue, settings, work, count, candidates } = question;
  const template = workFacts(work, catalogue);
  const group = groupOf(template, works, catalogue);
  if (!group || template.reachM === null) return null;
  const isOfHouseholds = group.kind === "households";
  return {
    points: {
      lngLat: isOfHouseholds ? scene.householdLngLat : scene.buildingLngLat,
      record: isOfHouseholds ? scene.householdRecord : scene.buildingRecord,
      recordIds: scene.recordIds,
    },
    streets: { lines: scene.roads, componentIds: settings.networkComponentIds },
    members: group.members,
    template,
    hasCapacity: isOfHouseholds,
    count,
    candidates,
  };
}

/** The plan's works that share out the points with a work like this one, in the order of their ids. */
export const sameService = (
  work: Intervention,
  works: readonly Intervention[],
  catalogue: Catalogue,
): readonly WorkFacts[] => groupOf(workFacts(work, catalogue), works, catalogue)?.members ?? [];

function groupOf(template: WorkFacts, works: readonly Intervention[], catalogue: Catalogue) {
  const others = works.filter(({ id }) => id !== template.work.id).map((each) => workFacts(each, catalogue));
  const groups = serviceGroups([...others.sort(byWorkId), template]);
  const own = groups.find(({ kind, members }) => members.includes(template) && kind === "households");
  const group = own ?? groups.find(({ members }) => members.includes(template));
  return group && { ...group, members: group.members.filter((facts) => facts !== template) };
}
