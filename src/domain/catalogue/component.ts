import * as z from "zod/mini";
import { sectorSchema } from "../sectors";
import { confidenceSchema, textSchema } from "../text";

/**
 * What a work of this component credits to a criterion (product: five kinds of credit).
 * - `households`: volume x reached households / households of the RT
 * - `buildings`: the same with buildings
 * - `length`: metres of the line inside the RT
 * - `area`: volume x share of the RT's area inside the influence area (`reachM` round the geometry)
 * - `quantity`: the built quantity, in the RT that holds the work or in the RTs named
 */
const creditKindSchema = z.enum(["households", "buildings", "length", "area", "quantity"]);
export type CreditKind = z.infer<typeof creditKindSchema>;

export const workCategorySchema = z.enum(["new", "rehab", "maintenance"]);

const creditSchema = z.object({
  criterionId: z.string(),
  kind: creditKindSchema,
  /** Categories of work that give this credit; a new road credits "missing", a rehabilitation "damaged". Absent: all. */
  categories: z.optional(z.array(workCategorySchema)),
  /** Off until the planner turns it on for a work: the sources disagree on it. */
  isOptional: z.optional(z.boolean()),
  confidence: confidenceSchema,
});

const geometryKindSchema = z.enum(["point", "line", "polygon"]);
export type GeometryKind = z.infer<typeof geometryKindSchema>;

/** A planner's default: a number with where it comes from, or null where no source gives one. */
const defaultSchema = z.nullable(
  z.object({
    value: z.number(),
    source: z.string(),
    confidence: confidenceSchema,
    note: z.optional(textSchema),
    /** The project's own figure, not the catalogue's. */
    isOwn: z.optional(z.boolean()),
  }),
);

const componentSchema = z.object({
  id: z.string(),
  sectorId: sectorSchema,
  name: textSchema,
  /** One or two words for the palette tile. */
  shortName: textSchema,
  /** What the row of the catalogue covers: "Tanggul, Pintu Air, Pompa & Rumah Pompa". */
  covers: z.optional(textSchema),
  /** Symbol id in `icons.svg`, e.g. "k-hidran-umum". */
  icon: z.string(),
  /** The first is the default. */
  geometries: z.array(geometryKindSchema).check(z.minLength(1)),
  unit: z.enum(["m", "unit", "KK", "m2", "ha"]),
  credits: z.array(creditSchema),
  /** Metres from the geometry within which a household, building or area is reached. */
  reachM: defaultSchema,
  /** Households (KK) one built unit can serve. */
  capacityKkPerUnit: defaultSchema,
  /** Rupiah per native unit built. Illustrative, never official. */
  unitCostIdr: defaultSchema,
  /** Illustrative price per credited unit, as found in the sources, shown as information. */
  priceNote: z.optional(textSchema),
  /** What the planner must state or know before its figures mean anything. */
  note: z.optional(textSchema),
  defaultCategory: workCategorySchema,
  source: z.string(),
  confidence: confidenceSchema,
});
export type Component = z.infer<typeof componentSchema>;
export type ComponentCredit = Component["credits"][number];

export const catalogueSchema = z.object({
  id: z.string(),
  source: z.string(),
  /** The funding sources a work may name (domain 4.1). */
  funds: z.array(z.object({ id: z.string(), name: textSchema })),
  components: z.array(componentSchema),
});
export type Catalogue = z.infer<typeof catalogueSchema>;
