import type { PlanEffects } from "../coverage/types";
import type { WorkGeometry } from "../geo/schema";
import type { Intervention } from "../project/schema";
import { newWork } from "../project/works";
import type { RtSite } from "./offers";
import { lineInside, shortLine, squareInside } from "./placeholder-shapes";
import { type Spot, spotBeside } from "./site-of";
import { type PlannedAmount, plannedAmount } from "./ways";

/** What a work must bring about: no criterion named may score more than this. */
export type Goal = { readonly criterionId: string; readonly toScore: number };

export type WorkInRt = {
  readonly recordId: string;
  readonly spot: Spot;
  /** How many works stand there already; each gets a place of its own. */
  readonly nth: number;
  readonly site: RtSite;
  readonly id: string;
  readonly planId: string;
  readonly name: string;
  readonly year: number;
  readonly note: string;
};

/**
 * The work that a planned amount becomes in an RT, tried out: `effectsWith` reckons the plan with it. Other works can
 * be in the way (households served already, overlapping boundaries), so it is drawn where it is credited by its
 * place, else names the RT, and serves more households until the goals are met. Null: it cannot be.
 */
export function makeWork(
  planned: PlannedAmount,
  rt: WorkInRt,
  goals: readonly Goal[],
  effectsWith: (work: Intervention) => PlanEffects,
): Intervention | null {
  for (const amount of growing(planned, rt.site.householdPoints))
    for (const work of variants(amount, rt)) if (areMet(effectsWith(work), rt.recordId, goals)) return work;
  return null;
}

/** Whether every goal is met in an RT of the plan. */
export function areMet({ byRecord }: PlanEffects, recordId: string, goals: readonly Goal[]): boolean {
  const criteria = byRecord.get(recordId)?.after.criteria ?? [];
  return goals.every(({ criterionId, toScore }) => {
    const score = criteria.find((result) => result.criterionId === criterionId)?.score ?? null;
    return score !== null && score <= toScore;
  });
}

/** The amount itself; where households are served, then more and more of them, at last all of the RT. */
function* growing(planned: PlannedAmount, householdPoints: number): Generator<PlannedAmount> {
  yield planned;
  const { offer, servedKk } = planned;
  if (servedKk === null) return;
  const perUnit = offer.kkPerUnit ?? 1;
  const start = Math.ceil(servedKk / perUnit);
  const last = Math.ceil(householdPoints / perUnit);
  for (let more = 1; ; more *= 2) {
    const units = Math.min(last, start + more);
    const kk = Math.min(householdPoints, units * perUnit);
    yield plannedAmount(offer, offer.kkPerUnit === null ? 1 : units, kk);
    if (units === last) return;
  }
}

function variants(planned: PlannedAmount, rt: WorkInRt): readonly Intervention[] {
  const { offer, amount } = planned;
  const bare = {
    ...newWork({ ...rt, component: offer.component, geometry: geometryOf(planned, rt) }),
    category: offer.category,
    note: rt.note,
  };
  const naming = { ...bare, recordIds: [rt.recordId] };
  switch (offer.kind) {
    case "households":
      return [
        offer.kkPerUnit === null
          ? { ...naming, capacityKk: planned.servedKk }
          : { ...naming, quantity: amount },
      ];
    case "buildings":
    case "area":
      return [...stating(planned, rt, bare), naming];
    case "length":
      return placedFirst(rt, bare, { ...naming, quantity: amount });
    case "quantity":
      return placedFirst(rt, { ...bare, quantity: amount }, { ...naming, quantity: amount });
  }
}

/**
 * A work that states what it takes off, as a record would: how far a hydrant or a levee helps no source says, and the
 * whole RT would be too much. Row housing counts the part of the buildings that stands on its part of the area.
 */
function stating(
  { offer, amount }: PlannedAmount,
  rt: WorkInRt,
  bare: Intervention,
): readonly Intervention[] {
  const { volumes, buildingPoints } = rt.site;
  const [first = ""] = offer.criterionIds;
  const part = Math.min(1, amount / (volumes[first] || amount));
  const isHousing =
    offer.kind === "area" && offer.component.unit === "unit" && bare.geometry.type === "Polygon";
  const stated = {
    ...bare,
    quantity: isHousing ? Math.ceil(buildingPoints * part) : null,
    optionalCredits: Object.fromEntries(offer.criterionIds.map((id) => [id, amount])),
  };
  return placedFirst(rt, stated, { ...stated, recordIds: [rt.recordId] });
}

// A work that is credited where it lies keeps being so when it is moved; naming its RT is the way where that fails.
const placedFirst = ({ spot }: WorkInRt, placed: Intervention, naming: Intervention) =>
  spot.radiusM > 0 ? [placed, naming] : [naming];

function geometryOf({ offer, amount }: PlannedAmount, { spot, nth }: WorkInRt): WorkGeometry {
  const { geometries } = offer.component;
  const beside = spotBeside(spot, nth);
  if (offer.kind === "length" && geometries.includes("line"))
    return spot.radiusM > 0 ? lineInside(spot, amount, nth % 2 === 1) : shortLine(beside);
  if (geometries.includes("point")) return { type: "Point", coordinates: beside.centre };
  return geometries.includes("polygon") ? squareInside(beside) : shortLine(beside);
}
