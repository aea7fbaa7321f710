import { distanceM } from "../geo/distance";
import { holderAt } from "../geo/holder-at";
import { largestCircle } from "../geo/largest-circle";
import { lengthM } from "../geo/length";
import { lengthByAreaM } from "../geo/length-by-area";
import { isAreal, isLinear } from "../geo/parts";
import { shareWithinReach } from "../geo/share-within-reach";
import { plainNetworkMetres } from "../network/plain-network";
import { createRoadNetwork } from "../network/road-network";
import type { Settings, SurveyRecord } from "../project/schema";
import type { Ruleset } from "../rules/ruleset";
import { areColumnsShifted } from "../scoring/shifted-columns";
import { wishedMeasure } from "./along-roads";
import type { PlanInput } from "./plan-effects";
import { toTenthMm } from "./reach";
import { referenceAssign } from "./reference-assign";
import type { PointKind } from "./services";
import type { Scene } from "./types";
import { type ActiveCredit, byWorkId, type WorkFacts, workFacts } from "./work-facts";

/** What the live engine must agree with: by work id, by record id, by "work record criterion". */
export type ReferenceEffects = {
  readonly ownPoints: ReadonlyMap<string, readonly number[]>;
  readonly ownBuildings: ReadonlyMap<string, readonly number[]>;
  readonly credits: ReadonlyMap<string, number>;
  readonly volumesAfter: ReadonlyMap<string, Readonly<Record<string, number | null>>>;
};

/**
 * The rules of `docs/decisions/0002-served-and-credited.md` written down one after the other: every point against every work,
 * nothing remembered, nothing skipped. Slow; tests hold the live engine against it.
 */
export function referenceEffects({ scene, project, works, ruleset, catalogue }: PlanInput): ReferenceEffects {
  const facts = works.map((work) => workFacts(work, catalogue)).sort(byWorkId);
  const households = ownersOf("households", scene, facts, project.settings);
  const buildings = ownersOf("buildings", scene, facts, project.settings);
  const claims = new Map<string, number>();

  for (const [record, recordId] of scene.recordIds.entries()) {
    const survey = project.records[recordId];
    if (!survey) continue;
    for (const criterion of ruleset.criteria) {
      const deficit = deficitOf(survey, criterion.id, ruleset);
      if (deficit === 0) continue;
      const alone = facts.map((each) => {
        let sum = 0;
        for (const credit of each.credits) {
          if (credit.criterionId !== criterion.id) continue;
          if (credit.statedQuantity !== null || credit.kind === "quantity" || credit.kind === "length")
            sum += quantityIn(record, each, credit, { scene, project, ruleset });
          else if (credit.kind === "households")
            sum += deficit * partOwned(record, each, criterion.id, households, scene.householdRecord);
          else if (credit.kind === "buildings")
            sum += deficit * partOwned(record, each, criterion.id, buildings, scene.buildingRecord);
          else sum += deficit * areaPart(record, each, criterion.id, facts, scene);
        }
        return sum;
      });
      const sum = alone.reduce((total, each) => total + each, 0);
      alone.forEach((quantity, index) => {
        const workId = facts[index]?.work.id;
        if (quantity > 0)
          claims.set(`${workId} ${recordId} ${criterion.id}`, quantity * Math.min(1, deficit / sum));
      });
    }
  }

  const volumesAfter = new Map(
    scene.recordIds.map((recordId) => {
      const after: Record<string, number | null> = { ...project.records[recordId]?.volumes };
      for (const { id } of ruleset.criteria)
        for (const { work } of facts) {
          const before = after[id];
          const credited = claims.get(`${work.id} ${recordId} ${id}`);
          if (typeof before === "number" && credited !== undefined)
            after[id] = Math.max(0, before - credited);
        }
      return [recordId, after] as const;
    }),
  );
  const pointsOf = (owners: readonly Owner[], work: WorkFacts) =>
    owners.flatMap((owner, point) => (owner.some(({ facts: each }) => each === work) ? [point] : []));
  return {
    ownPoints: new Map(facts.map((each) => [each.work.id, pointsOf(households, each)])),
    ownBuildings: new Map(facts.map((each) => [each.work.id, pointsOf(buildings, each)])),
    credits: claims,
    volumesAfter,
  };
}

/** A row that is refused has no deficit that could be credited, and no weight among the RTs named. */
function deficitOf(survey: SurveyRecord | undefined, criterionId: string, ruleset: Ruleset): number {
  if (!survey || areColumnsShifted(survey.denominators, survey.volumes, ruleset)) return 0;
  return Math.max(0, survey.volumes[criterionId] ?? 0);
}

/** The owners of one point, at most one per service, and how far each is. */
type Owner = readonly { readonly facts: WorkFacts; readonly distanceM: number }[];

function ownersOf(
  kind: PointKind,
  scene: Scene,
  facts: readonly WorkFacts[],
  settings: Settings,
): readonly Owner[] {
  const lngLat = kind === "households" ? scene.householdLngLat : scene.buildingLngLat;
  const records = kind === "households" ? scene.householdRecord : scene.buildingRecord;
  const criteria = (each: WorkFacts) =>
    each.credits
      .filter((credit) => credit.kind === kind && credit.statedQuantity === null)
      .map(({ criterionId }) => criterionId)
      .sort()
      .join(" ");
  const serviceOf = (each: WorkFacts) => `${each.sectorId}: ${criteria(each)}`;
  const services = new Set(facts.filter((each) => criteria(each) !== "").map(serviceOf));

  const owners: { facts: WorkFacts; distanceM: number }[][] = Array.from(records, () => []);
  for (const service of services) {
    const members = facts.filter((each) => criteria(each) !== "" && serviceOf(each) === service);
    const reaches = members.map((each) => {
      const reached = new Map<number, number>();
      const byRoad = metresByRoad(each, scene, settings, lngLat);
      records.forEach((record, point) => {
        const [lng, lat] = [lngLat[2 * point] ?? 0, lngLat[2 * point + 1] ?? 0];
        const distance = toTenthMm(byRoad?.[point] ?? distanceM(each.work.geometry, lng, lat));
        const isReached = each.recordIds
          ? each.recordIds.includes(scene.recordIds[record] ?? "")
          : distance <= (reachOf(each) ?? -1);
        if (isReached) reached.set(point, distance);
      });
      return reached;
    });
    const limits = members.map(({ capacityKk }) => (kind === "households" ? capacityKk : null));
    for (const [point, member] of referenceAssign(reaches, limits)) {
      const each = members[member];
      if (each) owners[point]?.push({ facts: each, distanceM: reaches[member]?.get(point) ?? 0 });
    }
  }
  return owners;
}

/** Metres along the roads to every point; null where the work is measured in a straight line. */
function metresByRoad(
  { work, recordIds }: WorkFacts,
  { roads }: Scene,
  { networkComponentIds }: Settings,
  lngLat: Float64Array,
): Float64Array | null {
  if (recordIds || wishedMeasure(work, networkComponentIds) === "straight") return null;
  const network = createRoadNetwork(roads);
  return network && plainNetworkMetres(network, work.geometry, lngLat);
}

const reachOf = ({ reachM, work }: WorkFacts): number | null => reachM ?? (isAreal(work.geometry) ? 0 : null);

function partOwned(
  record: number,
  work: WorkFacts,
  criterionId: string,
  owners: readonly Owner[],
  records: Int32Array,
): number {
  let [owned, all] = [0, 0];
  records.forEach((own, point) => {
    if (own !== record) return;
    all++;
    const crediting = (owners[point] ?? []).filter(({ facts }) =>
      facts.credits.some((credit) => credit.criterionId === criterionId && credit.statedQuantity === null),
    );
    const [first] = [...crediting].sort((a, b) => a.distanceM - b.distanceM || byWorkId(a.facts, b.facts));
    if (first?.facts === work) owned++;
  });
  return all === 0 ? 0 : owned / all;
}

function quantityIn(
  record: number,
  { work, quantity, recordIds, unit }: WorkFacts,
  { criterionId, kind, statedQuantity }: ActiveCredit,
  { scene, project, ruleset }: Pick<PlanInput, "scene" | "project" | "ruleset">,
): number {
  const { geometry } = work;
  const isLength = statedQuantity === null && kind === "length";
  if (isLength && unit !== "m") return 0;
  const measured = isLinear(geometry) ? lengthM(geometry) : 0;
  const whole = statedQuantity ?? (isLength ? (work.quantity ?? measured) : quantity);
  if (recordIds) {
    const deficit = (id: string) => deficitOf(project.records[id], criterionId, ruleset);
    const named = scene.recordIds.filter((id) => recordIds.includes(id));
    const sum = named.reduce((total, id) => total + deficit(id), 0);
    const own = scene.recordIds[record] ?? "";
    return named.includes(own) && sum > 0 ? (whole * deficit(own)) / sum : 0;
  }
  if (isLinear(geometry)) {
    const metres = lengthByAreaM(geometry, scene.shapes);
    const inAll = [...metres.values()].reduce((total, each) => total + each, 0);
    const inside = metres.get(record) ?? 0;
    if (isLength) return inside;
    return inAll > 0 ? (whole * inside) / inAll : 0;
  }
  const [lng, lat] = geometry.type === "Point" ? geometry.coordinates : largestCircle(geometry).position;
  const drawn = scene.shapes.flatMap((areal, index) => (areal ? [{ areal, index }] : []));
  return holderAt(drawn, lng, lat)?.index === record ? whole : 0;
}

function areaPart(
  record: number,
  work: WorkFacts,
  criterionId: string,
  all: readonly WorkFacts[],
  scene: Scene,
): number {
  const shape = scene.shapes[record] ?? null;
  const recordId = scene.recordIds[record] ?? "";
  const influenceOf = (each: WorkFacts) => {
    const reachM = reachOf(each);
    return each.recordIds || reachM === null ? [] : [{ geometry: each.work.geometry, reachM }];
  };
  const shareOf = (each: WorkFacts) => {
    if (each.recordIds) return each.recordIds.includes(recordId) ? 1 : 0;
    return shape ? shareWithinReach(shape, influenceOf(each)) : 0;
  };
  const own = shareOf(work);
  if (own === 0) return 0;
  const crediting = all.filter((each) =>
    each.credits.some(
      (credit) =>
        credit.criterionId === criterionId && credit.kind === "area" && credit.statedQuantity === null,
    ),
  );
  const sum = crediting.reduce((total, each) => total + shareOf(each), 0);
  const isNamed = crediting.some((each) => each.recordIds?.includes(recordId));
  const union = isNamed || !shape ? 1 : shareWithinReach(shape, crediting.flatMap(influenceOf));
  return (union * own) / sum;
}
