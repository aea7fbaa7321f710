import type { Catalogue } from "../catalogue/component";
import type { WorkGeometry } from "../geo/schema";
import type { Intervention, Project } from "../project/schema";
import type { Ruleset } from "../rules/ruleset";
import { type Streets, wishedMeasure } from "./along-roads";
import { type Credited, recordEffect } from "./assemble";
import type { Owned } from "./assign";
import { type Baseline, baselineOf } from "./baseline";
import { type ClaimInput, type Measures, plainMeasures, type RememberClaims } from "./claims";
import { type Claim, type Deficits, limitToDeficits } from "./credits";
import { withOneMore } from "./one-more";
import type { PeoplePerKk } from "./people";
import type { Reach } from "./reach";
import { createRecent, createRecentByKey, type Recent } from "./recent";
import { indexOfScene, type SceneIndex } from "./scene-index";
import {
  type MemberShare,
  memberShare,
  type PointKind,
  type Service,
  type ServiceGroup,
  shareOut,
} from "./services";
import type { Credit, RecordEffect, Scene, WorkEffect } from "./types";
import { type WorkEffectInput, workEffect } from "./work-effect";
import { type WorkFacts, workFacts } from "./work-facts";
import { workReach } from "./work-reach";

/**
 * What the live engine remembers between two frames. Everything hangs on the identity of what it was computed
 * from (a geometry, a work, a scene), so nothing has to be told when something changes, and what is gone is freed.
 */
export type Memory = ClaimInput & {
  readonly baselines: readonly (Baseline | null)[];
  readonly factsOf: (work: Intervention, catalogue: Catalogue) => WorkFacts;
  readonly serviceOf: (group: ServiceGroup) => Service;
  /** Takes over shares that were worked out elsewhere; in the order of the members. */
  readonly adopt: (
    group: ServiceGroup,
    shares: readonly { readonly reach: Reach; readonly owned: Owned }[],
  ) => void;
  readonly perKk: readonly PeoplePerKk[];
  readonly creditedOf: (baseline: Baseline, claims: readonly Claim[]) => Credited;
  readonly workEffectOf: (input: WorkEffectInput) => WorkEffect;
};

type Basis = Pick<Project, "records" | "settings">;
type Kept = { readonly memory: Memory; readonly basis: readonly unknown[] };

const memories = new WeakMap<Scene, Kept>();

export function memoryOf(scene: Scene, { records, settings }: Basis, ruleset: Ruleset): Memory {
  const basis = [records, ruleset, settings.zeroBelowThreshold, settings.networkComponentIds];
  const kept = memories.get(scene);
  if (kept?.basis.every((part, index) => part === basis[index])) return kept.memory;
  const memory = createMemory(scene, { records, settings }, ruleset);
  memories.set(scene, { memory, basis });
  return memory;
}

function createMemory(scene: Scene, { records, settings }: Basis, ruleset: Ruleset): Memory {
  const index = indexOfScene(scene);
  const baselines = scene.recordIds.map((id) => {
    const record = records[id];
    return record ? baselineOf(record, ruleset, settings.zeroBelowThreshold) : null;
  });
  const credited = createRecentByKey<Baseline, Credited>();
  const recordEffects = createRecentByKey<Baseline, RecordEffect>();
  // Other claims may come to the same: then nothing has happened in this RT.
  const effectOf = (baseline: Baseline, credits: readonly Credit[]): RecordEffect =>
    recordEffects(baseline)(
      credits.flatMap(({ criterionId, quantity }) => [criterionId, quantity]),
      () => recordEffect(baseline, credits),
    );
  const workEffects = new WeakMap<WorkFacts, Recent<WorkEffect>>();
  return {
    index,
    baselines,
    deficits: baselines.map((baseline): Deficits => baseline?.deficits ?? new Map()),
    measures: rememberedMeasures(index),
    factsOf: rememberedFacts(),
    ...rememberedServices(index, { lines: scene.roads, componentIds: settings.networkComponentIds }),
    perKk: baselines.map((baseline) => baseline?.perKk ?? nobody),
    rememberClaims: rememberedClaims(),
    creditedOf: (baseline, claims) =>
      credited(baseline)(claims, () => {
        const credits = limitToDeficits(claims, baseline.deficits, baseline.record.id);
        return { credits, effect: effectOf(baseline, credits) };
      }),
    workEffectOf: (input) =>
      remembered(workEffects, input.facts, () => createRecent())(
        [input.householdShare, input.buildingShare, ...input.credits],
        () => workEffect(input),
      ),
  };
}

const nobody: PeoplePerKk = { value: 0, isEstimated: true };

function rememberedClaims(): RememberClaims {
  const bySource = new WeakMap<WorkFacts | MemberShare, Map<string, readonly Claim[]>>();
  return (source, credit, compute) => {
    const own = remembered(bySource, source, () => new Map());
    const known = own.get(credit);
    if (known) return known;
    const claims = compute();
    own.set(credit, claims);
    return claims;
  };
}

function rememberedFacts(): Memory["factsOf"] {
  const byCatalogue = new WeakMap<Catalogue, WeakMap<Intervention, WorkFacts>>();
  return (work, catalogue) =>
    remembered(
      remembered(byCatalogue, catalogue, () => new WeakMap()),
      work,
      () => workFacts(work, catalogue),
    );
}

// A reach also depends on metres, named RTs or the way it is measured: a few of each per drawing.
function rememberedServices(
  { recordIndex, households, buildings }: SceneIndex,
  streets: Streets,
): Pick<Memory, "serviceOf" | "adopt"> {
  const reaches = { households: perGeometry<Reach>(), buildings: perGeometry<Reach>() };
  const services = createRecentByKey<string, Service>();
  const latest = new Map<string, ServiceGroup>();
  const setOf = (kind: PointKind) => (kind === "households" ? households : buildings);
  const reachOf = (
    { kind }: ServiceGroup,
    facts: WorkFacts,
    measure = () => workReach(setOf(kind), facts, recordIndex, streets),
  ): Reach =>
    reaches[kind](facts.work.geometry)(
      [facts.reachM, facts.work.recordIds, wishedMeasure(facts.work, streets.componentIds)],
      measure,
    );
  const whole = (group: ServiceGroup): Service =>
    services(group.key)(group.members, () =>
      shareOut(
        group,
        setOf(group.kind),
        group.members.map((facts) => reachOf(group, facts)),
      ),
    );
  const adopt: Memory["adopt"] = (group, solved) => {
    const set = setOf(group.kind);
    const shares = group.members.flatMap((facts, index) => {
      const share = solved[index];
      return share
        ? [
            memberShare(
              facts,
              reachOf(group, facts, () => share.reach),
              share.owned,
              set,
            ),
          ]
        : [];
    });
    services(group.key)(group.members, () => ({ ...group, pointCount: set.record.length, shares }));
  };
  const serviceOf = (group: ServiceGroup): Service =>
    services(group.key)(group.members, () => {
      const before = latest.get(group.key);
      latest.set(group.key, group);
      const member = before ? theChanged(before, group) : -1;
      const facts = group.members[member];
      if (!facts) return whole(group);
      const others = { ...group, members: group.members.filter((each) => each !== facts) };
      const oneMore = { base: whole(others), group, member, reach: reachOf(group, facts) };
      return withOneMore(oneMore, setOf(group.kind));
    });
  return { serviceOf, adopt };
}

/** The one work that differs, being the same work moved or resized; -1 where more than that has changed. */
function theChanged(before: ServiceGroup, after: ServiceGroup): number {
  if (before.members.length !== after.members.length) return -1;
  const changed = after.members.flatMap((facts, index) => (facts === before.members[index] ? [] : [index]));
  const [only, second] = changed;
  if (only === undefined || second !== undefined) return -1;
  return before.members[only]?.work.id === after.members[only]?.work.id ? only : -1;
}

function rememberedMeasures(index: SceneIndex): Measures {
  const plain = plainMeasures(index);
  const metres = perGeometry<ReadonlyMap<number, number>>();
  const parts = perGeometry<ReadonlyMap<number, number>>();
  const shares = perGeometry<ReadonlyMap<number, number>>();
  const unions = createRecentByKey<number, number>();
  return {
    metresInside: (facts) => metres(facts.work.geometry)([], () => plain.metresInside(facts)),
    partsHeld: (facts) => parts(facts.work.geometry)([], () => plain.partsHeld(facts)),
    sharesReached: (influence) =>
      shares(influence.geometry)([influence.reachM], () => plain.sharesReached(influence)),
    unionShare: (record, influences) =>
      unions(record)(
        influences.flatMap(({ geometry, reachM }) => [geometry, reachM]),
        () => plain.unionShare(record, influences),
      ),
  };
}

function perGeometry<Value>(): (geometry: WorkGeometry) => Recent<Value> {
  const byGeometry = new WeakMap<WorkGeometry, Recent<Value>>();
  return (geometry) => remembered(byGeometry, geometry, () => createRecent<Value>());
}

function remembered<Key extends WeakKey, Value>(
  map: WeakMap<Key, Value>,
  key: Key,
  compute: () => Value,
): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = compute();
  map.set(key, value);
  return value;
}
