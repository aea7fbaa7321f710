import * as z from "zod/mini";
import { workCategorySchema } from "../catalogue/component";
import { arealSchema, pointSchema, positionSchema, workGeometrySchema } from "../geo/schema";
import { targetOperatorSchema } from "../rules/ruleset";
import { sectorSchema } from "../sectors";
import { type ImportRecord, importSchema } from "./import-schema";

const id = z.string().check(z.minLength(1));
const nullableNumber = z.nullable(z.number());
const nullableText = z.nullable(z.string());

export const areaLevels = ["kelurahan", "rw", "rt", "slum"] as const;
const areaLevelSchema = z.enum(areaLevels);
export type AreaLevel = z.infer<typeof areaLevelSchema>;

/** A boundary. RT and RW numbers repeat, so an RT is known by kelurahan + RW + RT. */
export const areaSchema = z.object({
  id,
  level: areaLevelSchema,
  name: z.string(),
  /** Always text: a code read as a number loses zeros. */
  code: nullableText,
  parentId: nullableText,
  kelurahan: nullableText,
  /** "05", or what the file says where it is no number ("23/24"). */
  rw: nullableText,
  rt: nullableText,
  /** Null: the file had the row but no shape. */
  geometry: z.nullable(arealSchema),
  /** Estimated from survey points, until a real boundary replaces it. Absent: as the file had it. */
  isApproximate: z.optional(z.boolean()),
});

/** One RT's survey in one round (0 = baseline). Null is "not surveyed", never 0. */
export const recordSchema = z.object({
  id,
  areaId: nullableText,
  round: z.int(),
  year: z.nullable(z.int()),
  kelurahan: nullableText,
  kelurahanCode: nullableText,
  rw: nullableText,
  rt: nullableText,
  /** As written in the file: "RT001-RW002". */
  rawLabel: z.string(),
  slumArea: nullableText,
  denominators: z.object({
    areaHa: nullableNumber,
    buildings: nullableNumber,
    population: nullableNumber,
    households: nullableNumber,
    roadIdealM: nullableNumber,
    drainIdealM: nullableNumber,
  }),
  /** Deficit by criterion id, in the criterion's unit. A criterion that is absent was not surveyed. */
  volumes: z.record(z.string(), nullableNumber),
  /** Columns of the file that are not part of the score, kept as they came. */
  support: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  point: z.nullable(positionSchema),
});

export const planSchema = z.object({
  id,
  name: z.string().check(z.minLength(1)),
  /** The plan this one is compared with; null: the baseline. */
  basePlanId: nullableText,
  note: z.string(),
});

/** One planned work. A null quantity is measured from the geometry; other nulls take the catalogue's default. */
export const interventionSchema = z.object({
  id,
  planId: id,
  componentId: z.string(),
  name: z.string(),
  geometry: workGeometrySchema,
  quantity: nullableNumber,
  reachM: nullableNumber,
  /** How its reach is measured; null: as `Settings.networkComponentIds` says for its component. */
  reachAlong: z._default(z.nullable(z.enum(["network", "straight"])), null),
  /** Households the whole work can serve; null: catalogue default x quantity, or no limit where the catalogue has none. */
  capacityKk: nullableNumber,
  unitCostIdr: nullableNumber,
  /** A total that replaces quantity x unit cost. */
  costIdr: nullableNumber,
  year: z.int().check(z.gte(1), z.lte(5)),
  /** The source that pays what `cofundingIdr` leaves. */
  fundId: nullableText,
  /** Rupiah from further sources by fund id, part of the total; absent or empty: one source pays all. */
  cofundingIdr: z.optional(z.record(z.string(), z.number().check(z.positive()))),
  category: workCategorySchema,
  /** RTs the work serves by name instead of by reach (piped systems) or is credited in (quantities): record ids. */
  recordIds: z.nullable(z.array(z.string())),
  /**
   * Criterion id -> credited quantity in its unit, as recorded or stated by the team; null = by the kind's own rule.
   * An optional credit of the component counts only where it is named here; any other may be stated here.
   */
  optionalCredits: z.record(z.string(), nullableNumber),
  author: z.string(),
  note: z.string(),
});

export const noteSchema = z.object({
  id,
  kind: z.enum(["problem", "potential"]),
  place: z.nullable(pointSchema),
  words: z.string(),
  sectorId: z.nullable(sectorSchema),
  votes: z.int(),
  photoDatasetId: nullableText,
});

export const targetSchema = z.object({
  id,
  /** "t100_water" of the rule set, or own text. */
  name: z.string(),
  /** Null: slum area that remains, in percent of the slum area before. */
  serviceId: z.nullable(sectorSchema),
  operator: targetOperatorSchema,
  percent: z.number(),
  source: z.string(),
});

/** The project's own price of one component, in force instead of the catalogue's example. */
export const priceSchema = z.object({
  /** The component's id: one price per component. */
  id,
  /** Rupiah per native unit built. Above 0: an unknown price is absent, never 0. */
  unitCostIdr: z.number().check(z.positive()),
  /** Where it comes from ("SHBJ Kota Contoh 2026"); may be empty. */
  source: z.string(),
});

/** Something the survey check found that the team leaves as it is. */
export const acceptanceSchema = z.object({
  /** The finding's own: rule and what it concerns, so that a finding is accepted once. */
  id,
  ruleId: z.string(),
  /** The figures that were accepted: with others the finding is open again. */
  figures: z.string(),
  by: z.string().check(z.minLength(1)),
  reason: z.string().check(z.minLength(1)),
  /** ISO 8601. */
  at: z.string(),
});

/** A large input that nobody edits; its bytes lie beside the document. */
export const datasetRefSchema = z.object({
  id,
  kind: z.enum(["buildings", "roads", "water", "green", "other"]),
  name: z.string(),
  featureCount: z.int(),
});

const basemapSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("osm") }),
  z.object({ kind: z.literal("xyz"), url: z.string(), attribution: z.string() }),
]);

const settingsSchema = z.object({
  rulesetId: z.string(),
  cityClass: z.nullable(z.enum(["metropolitan", "large", "medium", "small"])),
  /** Percents that score 0 count as 0 in the sector mean (a variant seen in 9 of 382 published rows). */
  zeroBelowThreshold: z.boolean(),
  /** Components whose reach is measured along the roads instead of in a straight line. */
  networkComponentIds: z._default(z.array(z.string()), []),
  basemap: basemapSchema,
});

const collection = <Item extends z.core.$ZodType>(item: Item) => z.record(z.string(), item);

export const projectSchema = z.object({
  version: z.literal(1),
  id,
  name: z.string().check(z.minLength(1)),
  /** Kota or kabupaten, free text. */
  place: z.string(),
  isSample: z.boolean(),
  createdAt: z.string(),
  settings: settingsSchema,
  areas: collection(areaSchema),
  records: collection(recordSchema),
  plans: collection(planSchema),
  interventions: collection(interventionSchema),
  notes: collection(noteSchema),
  targets: collection(targetSchema),
  /** Absent in projects saved before there were own prices. */
  prices: z._default(collection(priceSchema), {}),
  /** Absent in projects saved before the survey checked itself. */
  acceptances: z._default(collection(acceptanceSchema), {}),
  /** Absent in projects saved before imports were listed. */
  imports: z._default(collection(importSchema), {}),
  datasets: collection(datasetRefSchema),
});

type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;

export type Area = Readonly<z.infer<typeof areaSchema>>;
export type SurveyRecord = Deep<z.infer<typeof recordSchema>>;
export type Denominators = SurveyRecord["denominators"];
export type Volumes = SurveyRecord["volumes"];
export type Plan = Readonly<z.infer<typeof planSchema>>;
export type Intervention = Readonly<z.infer<typeof interventionSchema>>;
type Note = Readonly<z.infer<typeof noteSchema>>;
export type Target = Readonly<z.infer<typeof targetSchema>>;
export type Price = Readonly<z.infer<typeof priceSchema>>;
export type Acceptance = Readonly<z.infer<typeof acceptanceSchema>>;
export type DatasetRef = Readonly<z.infer<typeof datasetRefSchema>>;
export type Basemap = Readonly<z.infer<typeof basemapSchema>>;
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

type Collections = {
  readonly areas: Readonly<Record<string, Area>>;
  readonly records: Readonly<Record<string, SurveyRecord>>;
  readonly plans: Readonly<Record<string, Plan>>;
  readonly interventions: Readonly<Record<string, Intervention>>;
  readonly notes: Readonly<Record<string, Note>>;
  readonly targets: Readonly<Record<string, Target>>;
  readonly prices: Readonly<Record<string, Price>>;
  readonly acceptances: Readonly<Record<string, Acceptance>>;
  readonly imports: Readonly<Record<string, ImportRecord>>;
  readonly datasets: Readonly<Record<string, DatasetRef>>;
};
export type CollectionName = keyof Collections;

/** What a project is besides its collections: one record of its own. */
export type ProjectHead = {
  readonly version: 1;
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly isSample: boolean;
  readonly createdAt: string;
  readonly settings: Settings;
};

/** The document: immutable; every edit is a pure function Project -> Project. */
export type Project = ProjectHead & Collections;

export const currentVersion = 1;
export const collectionNames = [
  "areas",
  "records",
  "plans",
  "interventions",
  "notes",
  "targets",
  "prices",
  "acceptances",
  "imports",
  "datasets",
] as const satisfies readonly CollectionName[];

/** A dataset with its features in memory. Not part of the document, not undoable. */
export type Dataset = { readonly ref: DatasetRef; readonly features: GeoJSON.FeatureCollection };
