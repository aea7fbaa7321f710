import type { Denominators } from "../project/schema";
import type { SectorId } from "../sectors";
import type { PointKind, Service } from "./services";
import type { Served } from "./types";
import type { WorkFacts } from "./work-facts";

/** People per household where the survey does not say: the national figure used by the programme. */
const assumedPeoplePerKk = 4;

export type PeoplePerKk = { readonly value: number; readonly isEstimated: boolean };

/** Population / households of the RT; 4, marked as estimated, where one of them is unknown or zero. */
export function peoplePerKk({ population, households }: Denominators): PeoplePerKk {
  const isKnown = population !== null && households !== null && population > 0 && households > 0;
  return isKnown
    ? { value: population / households, isEstimated: false }
    : { value: assumedPeoplePerKk, isEstimated: true };
}

/** Households by record index, and buildings. */
type Tally = { readonly kkByRecord: ReadonlyMap<number, number>; readonly buildings: number };

/** People of so many households per RT; estimated as soon as one RT's is. */
export function peopleOf(
  kkByRecord: ReadonlyMap<number, number>,
  perKk: readonly PeoplePerKk[],
): { readonly kk: number; readonly people: number; readonly isPeopleEstimated: boolean } {
  let [kk, people, isPeopleEstimated] = [0, 0, false];
  for (const [record, count] of kkByRecord) {
    const per = perKk[record];
    if (!per || count === 0) continue;
    kk += count;
    people += count * per.value;
    isPeopleEstimated ||= per.isEstimated;
  }
  return { kk, people, isPeopleEstimated };
}

export type ServedInput = {
  readonly services: readonly Service[];
  /** Households that works in KK credit in each RT (house connections, toilets), without points. */
  readonly builtKk: ReadonlyMap<WorkFacts, ReadonlyMap<number, number>>;
  readonly works: readonly WorkFacts[];
  readonly householdRecord: Int32Array;
  readonly householdsOf: (record: number) => number;
  readonly perKk: readonly PeoplePerKk[];
};

/**
 * Who each sector serves, every household and building once, whatever the number of its works that serve it. Built
 * connections and toilets come on top, since they are planned for others, up to all households of the RT.
 */
export function servedBySector(input: ServedInput): ReadonlyMap<SectorId, Served> {
  const sectors = new Set(input.works.flatMap(({ sectorId }) => (sectorId ? [sectorId] : [])));
  return new Map(
    [...sectors].map((sectorId) => [sectorId, served(input, (facts) => facts.sectorId === sectorId)]),
  );
}

function served(input: ServedInput, isMeant: (facts: WorkFacts) => boolean): Served {
  const { kkByRecord, buildings } = kkOf(input, isMeant);
  return { ...peopleOf(kkByRecord, input.perKk), buildings };
}

function kkOf(input: ServedInput, isMeant: (facts: WorkFacts) => boolean): Tally {
  const services = input.services.filter(({ members }) => members[0] && isMeant(members[0]));
  const { kkByRecord, buildings } = tally(services, input.householdRecord);
  const all = new Map(kkByRecord);
  for (const [facts, built] of input.builtKk)
    if (isMeant(facts)) for (const [record, kk] of built) all.set(record, (all.get(record) ?? 0) + kk);
  for (const [record, kk] of all)
    all.set(record, Math.min(kk, Math.max(input.householdsOf(record), kkByRecord.get(record) ?? 0)));
  return { kkByRecord: all, buildings };
}

function tally(services: readonly Service[], householdRecord: Int32Array): Tally {
  const kkByRecord = new Map<number, number>();
  for (const point of onceEach(services, "households")) {
    const record = householdRecord[point] ?? 0;
    kkByRecord.set(record, (kkByRecord.get(record) ?? 0) + 1);
  }
  return { kkByRecord, buildings: onceEach(services, "buildings").length };
}

// Every point that any of the services gave to a work.
function onceEach(services: readonly Service[], kind: PointKind): readonly number[] {
  const ofKind = services.filter((service) => service.kind === kind);
  const isSeen = new Uint8Array(ofKind[0]?.owner.length ?? 0);
  const points: number[] = [];
  for (const { shares } of ofKind)
    for (const { ownPoints } of shares)
      for (const point of ownPoints) {
        if (isSeen[point]) continue;
        isSeen[point] = 1;
        points.push(point);
      }
  return points;
}
