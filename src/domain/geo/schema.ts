import * as z from "zod/mini";

/** Longitude, latitude in WGS84 degrees; always in this order. */
export const positionSchema = z.tuple([z.number(), z.number()]);
export type Position = z.infer<typeof positionSchema>;

const ringSchema = z.array(positionSchema).check(z.minLength(4));

export const pointSchema = z.object({ type: z.literal("Point"), coordinates: positionSchema });
const lineSchema = z.object({
  type: z.literal("LineString"),
  coordinates: z.array(positionSchema).check(z.minLength(2)),
});
const multiLineSchema = z.object({
  type: z.literal("MultiLineString"),
  coordinates: z.array(z.array(positionSchema).check(z.minLength(2))).check(z.minLength(1)),
});
const polygonSchema = z.object({
  type: z.literal("Polygon"),
  coordinates: z.array(ringSchema).check(z.minLength(1)),
});
const multiPolygonSchema = z.object({
  type: z.literal("MultiPolygon"),
  coordinates: z.array(z.array(ringSchema).check(z.minLength(1))).check(z.minLength(1)),
});

export const arealSchema = z.discriminatedUnion("type", [polygonSchema, multiPolygonSchema]);
export const workGeometrySchema = z.discriminatedUnion("type", [
  pointSchema,
  lineSchema,
  multiLineSchema,
  polygonSchema,
  multiPolygonSchema,
]);

export type Point = z.infer<typeof pointSchema>;
export type Line = z.infer<typeof lineSchema>;
type MultiLine = z.infer<typeof multiLineSchema>;
/** A road or drain; in several parts where a file has it so. */
export type Linear = Line | MultiLine;
export type Polygon = z.infer<typeof polygonSchema>;
export type MultiPolygon = z.infer<typeof multiPolygonSchema>;
/** What an area is made of. */
export type Areal = z.infer<typeof arealSchema>;
/** What a work is drawn as; in several parts where a file has it so. */
export type WorkGeometry = z.infer<typeof workGeometrySchema>;
/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
