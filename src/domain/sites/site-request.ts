import type { Catalogue, Component } from "../catalogue/component";
import { type PointKind, serviceGroups } from "../coverage/services";
import type { Scene } from "../coverage/types";
import { byWorkId, type WorkFacts, workFacts } from "../coverage/work-facts";
import type { Intervention, Project } from "../project/schema";
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
  readonly project: Pick<Project, "records" | "settings">;
  /** A new work as it would be placed, with all but its place. */
  readonly work: Intervention;
  readonly count: number;
  readonly candidates: CandidateSource;
};

/** The question as plain data for the search, in a worker or not. Null where the work serves nobody through points. */
export function siteRequest(question: SiteQuestion): SiteRequest | null {
  const { scene, works, catalogue, project, work, count, candidates } = question;
  const template = workFacts(work, catalogue);
  const group = groupOf(template, works, catalogue);
  if (!group || template.reachM === null) return null;
  const isOfHouseholds = group.kind === "households";
  const lngLat = isOfHouseholds ? scene.householdLngLat : scene.buildingLngLat;
  const record = isOfHouseholds ? scene.householdRecord : scene.buildingRecord;
  const { recordIds } = scene;
  return {
    points: {
      lngLat,
      record,
      recordIds,
      needs: needsOf(recordIds, record, project.records, group.criterionIds),
    },
    streets: { lines: scene.roads, componentIds: project.settings.networkComponentIds },
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

/** By record: the largest surveyed deficit of the service's criteria, spread over the record's points; NaN where none was surveyed. */
function needsOf(
  recordIds: readonly string[],
  record: Int32Array,
  records: Project["records"],
  criterionIds: readonly string[],
): Float64Array {
  const counts = new Float64Array(recordIds.length);
  for (const index of record) counts[index] = (counts[index] ?? 0) + 1;
  return Float64Array.from(recordIds, (id, index) => {
    const volumes = criterionIds.map((criterionId) => records[id]?.volumes[criterionId] ?? Number.NaN);
    const known = volumes.filter((volume) => !Number.isNaN(volume));
    if (known.length === 0) return Number.NaN;
    return Math.min(1, Math.max(0, ...known) / Math.max(1, counts[index] ?? 0));
  });
}

function groupOf(template: WorkFacts, works: readonly Intervention[], catalogue: Catalogue) {
  const others = works.filter(({ id }) => id !== template.work.id).map((each) => workFacts(each, catalogue));
  const groups = serviceGroups([...others.sort(byWorkId), template]);
  const own = groups.find(({ kind, members }) => members.includes(template) && kind === "households");
  const group = own ?? groups.find(({ members }) => members.includes(template));
  return group && { ...group, members: group.members.filter((facts) => facts !== template) };
}
