import type { Catalogue, Component, ComponentCredit, CreditKind } from "../catalogue/component";
import { areaM2 } from "../geo/area";
import { lengthM } from "../geo/length";
import { isAreal, isLinear } from "../geo/parts";
import type { Intervention } from "../project/schema";
import type { SectorId } from "../sectors";

/** A credit that counts for one work: the category fits, and an optional one is turned on. */
export type ActiveCredit = {
  readonly criterionId: string;
  readonly kind: CreditKind;
  /** The quantity the planner stated, in the criterion's unit ("20 KK of 5a"); null: by the kind's own rule. */
  readonly statedQuantity: number | null;
};

/** A work with the catalogue's defaults filled in: all that its effect is reckoned from. */
export type WorkFacts = {
  readonly work: Intervention;
  /** Null where the catalogue does not know the component: such a work has a cost but no effect. */
  readonly sectorId: SectorId | null;
  readonly unit: Component["unit"] | null;
  readonly quantity: number;
  readonly costIdr: number | null;
  readonly reachM: number | null;
  readonly capacityKk: number | null;
  /** RTs named instead of a reach; null: none are named. */
  readonly recordIds: readonly string[] | null;
  readonly credits: readonly ActiveCredit[];
};

/**
 * Quantity: as stated, else the length (m) or area (m2, ha) of the drawing, else 1. Cost in rupiah: as stated, else
 * quantity x unit cost, null where no price is known. Capacity in KK: as stated, else the default x quantity, null where there is none.
 */
export function workFacts(work: Intervention, catalogue: Catalogue): WorkFacts {
  const component = componentsOf(catalogue).get(work.componentId);
  const quantity = work.quantity ?? measured(work, component);
  const unitCostIdr = work.unitCostIdr ?? component?.unitCostIdr?.value ?? null;
  const perUnit = component?.capacityKkPerUnit?.value ?? null;
  return {
    work,
    sectorId: component?.sectorId ?? null,
    unit: component?.unit ?? null,
    quantity,
    costIdr: work.costIdr ?? (unitCostIdr === null ? null : quantity * unitCostIdr),
    reachM: work.reachM ?? component?.reachM?.value ?? null,
    capacityKk: work.capacityKk ?? (perUnit === null ? null : perUnit * quantity),
    recordIds: work.recordIds && work.recordIds.length > 0 ? work.recordIds : null,
    credits: (component?.credits ?? []).flatMap((credit) => activeCredit(credit, work)),
  };
}

/** The order of works that breaks every tie: independent of how the plan lists them. */
export const byWorkId = (a: WorkFacts, b: WorkFacts): number =>
  a.work.id < b.work.id ? -1 : a.work.id > b.work.id ? 1 : 0;

const lookups = new WeakMap<Catalogue, ReadonlyMap<string, Component>>();

function componentsOf(catalogue: Catalogue): ReadonlyMap<string, Component> {
  const known = lookups.get(catalogue);
  if (known) return known;
  const byId = new Map(catalogue.components.map((component) => [component.id, component]));
  lookups.set(catalogue, byId);
  return byId;
}

function measured({ geometry }: Intervention, component: Component | undefined): number {
  if (component?.unit === "m" && isLinear(geometry)) return lengthM(geometry);
  if (component?.unit === "m2" && isAreal(geometry)) return areaM2(geometry);
  if (component?.unit === "ha" && isAreal(geometry)) return areaM2(geometry) / 10_000;
  return 1;
}

function activeCredit(credit: ComponentCredit, work: Intervention): readonly ActiveCredit[] {
  if (credit.categories && !credit.categories.includes(work.category)) return [];
  const statedQuantity = work.optionalCredits[credit.criterionId];
  if (credit.isOptional && statedQuantity === undefined) return [];
  return [{ criterionId: credit.criterionId, kind: credit.kind, statedQuantity: statedQuantity ?? null }];
}
