import type { Bounds } from "../geo/schema";

/** An error makes a figure wrong or impossible; a warning is unusual; an info is to be known. */
export const severities = ["error", "warn", "info"] as const;
export type Severity = (typeof severities)[number];

/** What a rule says about one place; `part` tells apart several findings about the same RT. */
export type Found = {
  readonly recordIds?: readonly string[];
  readonly areaIds?: readonly string[];
  readonly part?: string;
  /** Another than the rule's own. */
  readonly severity?: Severity;
  /** Where to look; left out: at the areas and records it names. */
  readonly bounds?: Bounds;
  /** In the order of the rule's sentence, and what makes an acceptance hold. */
  readonly figures?: readonly number[];
  /** Codes of criteria, or names, in the order of the sentence. */
  readonly names?: readonly string[];
  /** True where the rule's one-tap cure can be used here. */
  readonly isCurable?: boolean;
};

/** Something in the survey to be looked at; never changed by the app itself. */
export type Finding = {
  /** The same for the same thing in every run. */
  readonly id: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly recordIds: readonly string[];
  readonly areaIds: readonly string[];
  readonly part: string;
  /** Degrees; null: it has no place on the map. */
  readonly bounds: Bounds | null;
  readonly figures: readonly number[];
  readonly names: readonly string[];
  readonly isCurable: boolean;
};
