import * as z from "zod/mini";
import { sectorSchema } from "../sectors";
import { confidenceSchema, textSchema } from "../text";

/** The six quantities of an RT that deficits are divided by, or people are counted with. */
export const denominatorIds = [
  "areaHa",
  "buildings",
  "population",
  "households",
  "roadIdealM",
  "drainIdealM",
] as const;
const denominatorSchema = z.enum(denominatorIds);
export type DenominatorId = z.infer<typeof denominatorSchema>;

const criterionUnitSchema = z.enum(["unit", "ha", "m", "KK"]);
export type CriterionUnit = z.infer<typeof criterionUnitSchema>;

const criterionSchema = z.object({
  id: z.string(),
  /** As printed in the regulation's tables: "1a". */
  code: z.string(),
  aspectId: z.string(),
  /** The official name. */
  name: textSchema,
  /** Two or three plain words for a dense row: "Bangunan tak teratur". */
  shortName: textSchema,
  unit: criterionUnitSchema,
  denominator: denominatorSchema,
  /** What counts as bad. */
  definition: textSchema,
  source: z.string(),
  confidence: confidenceSchema,
});

const aspectSchema = z.object({
  id: sectorSchema,
  code: z.string(),
  name: textSchema,
  shortName: textSchema,
});

const bandSchema = z.object({ fromPercent: z.number(), score: z.number() });

const levelSchema = z.object({
  id: z.enum(["heavy", "moderate", "light", "not_slum"]),
  letters: z.enum(["KB", "KS", "KR", "TK"]),
  name: textSchema,
  fromTotal: z.number(),
  toTotal: z.number(),
});

/** How the share of people served in a sector follows from its criteria (domain 2.5). */
const serviceSchema = z.object({
  id: sectorSchema,
  name: textSchema,
  criteria: z.array(z.string()).check(z.minLength(1)),
  /** `worst`: the least of `100 - percent` over the criteria; `sum`: `100 - (sum of volumes) / denominator`. */
  combine: z.enum(["worst", "sum"]),
  source: z.string(),
  confidence: confidenceSchema,
});

export const targetOperatorSchema = z.enum([">=", ">", "<=", "<"]);

/** What a plan is measured against. `serviceId` null: remaining slum area in percent of the slum area before. */
const presetTargetSchema = z.object({
  id: z.string(),
  name: textSchema,
  serviceId: z.nullable(sectorSchema),
  operator: targetOperatorSchema,
  percent: z.number(),
  source: z.string(),
});
const targetSetSchema = z.object({
  id: z.string(),
  name: textSchema,
  targets: z.array(presetTargetSchema).check(z.minLength(1)),
});

export const rulesetSchema = z.object({
  id: z.string(),
  name: textSchema,
  source: z.string(),
  aspects: z.array(aspectSchema),
  criteria: z.array(criterionSchema),
  /** From the highest to the lowest; below the last band the score is 0. */
  bands: z.array(bandSchema),
  /** From the worst to the best. */
  levels: z.array(levelSchema),
  services: z.array(serviceSchema),
  notSlum: z.object({
    belowTotal: z.number(),
    serviceOperator: targetOperatorSchema,
    servicePercent: z.number(),
    services: z.array(sectorSchema),
    source: z.string(),
    confidence: confidenceSchema,
  }),
  /** Deficits that are disjoint parts of one length: their sum cannot pass the denominator. */
  disjointSums: z.array(z.object({ criteria: z.array(z.string()), denominator: denominatorSchema })),
  /** Building density above which 1b is suggested, by size class of the city (domain 1.1). */
  densityLimits: z.array(
    z.object({
      cityClass: z.enum(["metropolitan", "large", "medium", "small"]),
      name: textSchema,
      buildingsPerHa: z.number(),
    }),
  ),
  targetSets: z.array(targetSetSchema),
});

export type Ruleset = z.infer<typeof rulesetSchema>;
export type Criterion = Ruleset["criteria"][number];
export type Aspect = Ruleset["aspects"][number];
export type Level = Ruleset["levels"][number];
export type LevelId = Level["id"];
export type Service = Ruleset["services"][number];
