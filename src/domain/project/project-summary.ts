import * as z from "zod/mini";
import type { Areal, Position } from "../geo/schema";
import { rulesetById } from "../rules/rulesets";
import { assessRecord } from "../scoring/assess";
import { rtUnits } from "./rt-units";
import type { Project } from "./schema";

const count = z.int().check(z.gte(0));
const shapeSchema = z.object({
  label: z.string(),
  /** Null: the survey is incomplete or absent. */
  level: z.nullable(z.enum(["heavy", "moderate", "light", "not_slum"])),
  /** SVG path data in picture units. */
  path: z.string(),
  /** Where a label stands, and how wide the shape is there; picture units. */
  x: z.number(),
  y: z.number(),
  width: z.number(),
});

/** What the list of projects shows of a project without opening it: counts by level and a small picture. */
export const projectSummarySchema = z.object({
  /** RTs by level; `unknown` counts those without a full survey. */
  counts: z.object({ heavy: count, moderate: count, light: count, not_slum: count, unknown: count }),
  widthUnits: z.number(),
  heightUnits: z.number(),
  shapes: z.array(shapeSchema),
});
export type ProjectSummary = Readonly<z.infer<typeof projectSummarySchema>>;

/** The picture's longer side, in units; a corner nearer than `stepUnits` to the last is left out. */
const sideUnits = 600;
const stepUnits = 4;
/** Larger projects show their first shapes only: the picture must stay a few kB. */
const maxShapes = 150;

/** Sums up a project's baseline: an RT with an incomplete survey is unknown, not good. */
export function summariseProject(project: Project): ProjectSummary {
  const ruleset = rulesetById(project.settings.rulesetId);
  const units = rtUnits(project).map((unit) => ({
    unit,
    level: unit.record ? assessRecord(unit.record, ruleset, project.settings).levelId : null,
    rings: unit.area?.geometry ? outerRings(unit.area.geometry) : [],
  }));
  const counts = { heavy: 0, moderate: 0, light: 0, not_slum: 0, unknown: 0 };
  for (const { level } of units) counts[level ?? "unknown"] += 1;

  const drawn = units.filter(({ rings }) => rings.length > 0).slice(0, maxShapes);
  const frame = frameOf(drawn.flatMap(({ rings }) => rings.flat()));
  return {
    counts,
    widthUnits: frame.widthUnits,
    heightUnits: frame.heightUnits,
    shapes: drawn.map(({ unit, level, rings }) => ({
      label: `${unit.rt ?? "?"}/${unit.rw ?? "?"}`,
      level,
      path: rings.map((ring) => pathOf(ring, frame)).join(""),
      ...labelPlace(rings, frame),
    })),
  };
}

type Frame = {
  readonly widthUnits: number;
  readonly heightUnits: number;
  readonly place: (position: Position) => readonly [x: number, y: number];
};

const outerRings = (geometry: Areal): readonly (readonly Position[])[] =>
  (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).flatMap((rings) =>
    rings.slice(0, 1),
  );

/** Degrees to picture units, with north up and a degree of longitude as short as it is at that latitude. */
function frameOf(positions: readonly Position[]): Frame {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positions) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  if (positions.length === 0) return { widthUnits: 0, heightUnits: 0, place: () => [0, 0] };
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [width, height] = [(east - west) * squeeze, north - south];
  const scale = sideUnits / (Math.max(width, height) || 1);
  return {
    widthUnits: Math.ceil(width * scale),
    heightUnits: Math.ceil(height * scale),
    place: ([lng, lat]) => [Math.round((lng - west) * squeeze * scale), Math.round((north - lat) * scale)],
  };
}

function pathOf(ring: readonly Position[], frame: Frame): string {
  const kept: (readonly [number, number])[] = [];
  for (const position of ring) {
    const [x, y] = frame.place(position);
    const last = kept.at(-1);
    if (!last || Math.hypot(x - last[0], y - last[1]) >= stepUnits) kept.push([x, y]);
  }
  return kept.length === 0 ? "" : `M${kept.map(([x, y]) => `${x} ${y}`).join("L")}Z`;
}

/** The middle of the largest part, by its corners: good enough to hang a label on in a small picture. */
function labelPlace(rings: readonly (readonly Position[])[], frame: Frame) {
  const boxes = rings.map((ring) => {
    const places = ring.slice(1).map(frame.place);
    const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
    const width = Math.max(...xs) - Math.min(...xs);
    return {
      x: Math.round(mean(xs)),
      y: Math.round(mean(ys)),
      width,
      size: width * (Math.max(...ys) - Math.min(...ys)),
    };
  });
  const { x, y, width } = boxes.reduce((largest, box) => (box.size > largest.size ? box : largest));
  return { x, y, width };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
