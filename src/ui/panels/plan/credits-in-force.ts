import type { Component, ComponentCredit } from "../../../domain/catalogue/component";
import type { Intervention } from "../../../domain/project/schema";

/** The credits a work gives: those of its category, and the optional ones that were turned on. */
export const creditsInForce = (component: Component, work: Intervention): readonly ComponentCredit[] =>
  component.credits.filter(
    (credit) =>
      (credit.categories?.includes(work.category) ?? true) &&
      (credit.isOptional !== true || credit.criterionId in work.optionalCredits),
  );
