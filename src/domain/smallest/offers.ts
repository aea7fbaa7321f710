import type { Catalogue, Component, ComponentCredit, CreditKind } from "../catalogue/component";
import type { Intervention, Volumes } from "../project/schema";

/** One kind of credit that a component gives when it is built in one category: "paving, new: metres of 2a". */
export type Offer = {
  readonly component: Component;
  readonly category: Intervention["category"];
  readonly kind: CreditKind;
  /** The criteria it credits at once, in the order of the catalogue. */
  readonly criterionIds: readonly string[];
  /** Rupiah per unit built; null where no price is known, or where no source says how many units a deficit needs. */
  readonly unitCostIdr: number | null;
  /** Whole households that one unit serves; null where no source says it. */
  readonly kkPerUnit: number | null;
};

/** What decides which works can be put into an RT. */
export type RtSite = {
  /** Deficits as surveyed, in each criterion's unit: what credits through points and areas are parts of. */
  readonly volumes: Volumes;
  /** Household and building points laid in the RT. */
  readonly householdPoints: number;
  readonly buildingPoints: number;
  /** Its boundary is known: a drawing is credited where it lies. Else the work must name the RT. */
  readonly hasShape: boolean;
};

const categories = ["new", "rehab", "maintenance"] as const;

/**
 * What the catalogue offers an RT. Optional credits stay out: they are off until the planner turns them on. A
 * component that credits the same in several categories is offered in its default one.
 *
 * A unit price counts only where the amount is known: lengths and quantities are the deficit itself, households
 * need a sourced capacity per unit. How many hydrants or metres of levee a deficit needs no source says, so
 * works that credit buildings or areas have no known price here (domain 4.2: a price per credited unit is not a
 * price per unit built).
 */
export function offersOf({ components }: Catalogue, site: RtSite): readonly Offer[] {
  return components.flatMap((component) => {
    const seen = new Set<string>();
    return [component.defaultCategory, ...categories].flatMap((category) =>
      offersIn(component, category, site).filter(({ kind, criterionIds }) => {
        const key = `${kind} ${criterionIds.join(" ")}`;
        return !seen.has(key) && seen.add(key);
      }),
    );
  });
}

function offersIn(component: Component, category: Offer["category"], site: RtSite): readonly Offer[] {
  const credits = component.credits.filter(
    ({ isOptional, categories: only }) => !isOptional && (!only || only.includes(category)),
  );
  const kinds = [...new Set(credits.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    if (!isPossible(component, credits, kind, site)) return [];
    const criterionIds = credits.filter((credit) => credit.kind === kind).map((credit) => credit.criterionId);
    const kkPerUnit = kind === "households" ? wholeKk(component) : null;
    const isAmountKnown = kind === "quantity" || kind === "length" || kkPerUnit !== null;
    const unitCostIdr = isAmountKnown ? (component.unitCostIdr?.value ?? null) : null;
    return [{ component, category, kind, criterionIds, unitCostIdr, kkPerUnit }];
  });
}

function isPossible(
  component: Component,
  credits: readonly ComponentCredit[],
  kind: CreditKind,
  { volumes, householdPoints, buildingPoints, hasShape }: RtSite,
): boolean {
  if (kind === "households") return householdPoints > 0;
  if (kind === "buildings") return buildingPoints > 0;
  if (kind === "area") return true;
  if (kind === "length" && component.unit !== "m") return false;
  // Without a boundary the work names its RT, and an RT that is named counts whole for areas: flooding would go for nothing.
  return (
    hasShape || !credits.some((credit) => credit.kind === "area" && (volumes[credit.criterionId] ?? 0) > 0)
  );
}

function wholeKk({ capacityKkPerUnit }: Component): number | null {
  const whole = Math.floor(capacityKkPerUnit?.value ?? 0);
  return whole >= 1 ? whole : null;
}
