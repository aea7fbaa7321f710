import * as z from "zod/mini";

/** The seven aspects of the regulation and the "+1" (open space): what works, aspects and colours are grouped by. */
export const sectorIds = [
  "water",
  "wastewater",
  "road",
  "drainage",
  "waste",
  "fire",
  "building",
  "open_space",
] as const;
export const sectorSchema = z.enum(sectorIds);
export type SectorId = z.infer<typeof sectorSchema>;
