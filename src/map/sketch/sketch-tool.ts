import type { Map as MapLibreMap } from "maplibre-gl";
import {
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
} from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import { areaM2 } from "../../domain/geo/area";
import { lengthM } from "../../domain/geo/length";
import { type Position, type WorkGeometry, workGeometrySchema } from "../../domain/geo/schema";
import { rounded } from "../reshape";

export type SketchKind = "point" | "line" | "polygon";

export type SketchOptions = {
  readonly map: MapLibreMap;
  readonly snap: (at: Position) => Position | null;
  readonly colour: string;
  readonly paper: string;
  /** Told after every corner set or taken back. */
  readonly onCorners: (count: number) => void;
  /** Told as the pointer moves: metres of the line or square metres of the area, null where there is none. */
  readonly onSize: (size: number | null) => void;
  readonly onFinish: (geometry: WorkGeometry) => void;
};

const modeNames: Readonly<Record<SketchKind, string>> = {
  point: "point",
  line: "linestring",
  polygon: "polygon",
};
/** A finger or a pen on a shaking table: closing a shape must be easy. */
const pointerDistance = 24;

export type Sketch = ReturnType<typeof startSketch>;

/** Terra Draw as an input device: its store is a draft that is emptied as soon as a shape is finished. */
export function startSketch(
  kind: SketchKind,
  { map, snap, colour, paper, onCorners, onSize, onFinish }: SketchOptions,
) {
  const snapping = {
    toCustom: ({ lng, lat }: { readonly lng: number; readonly lat: number }) => snap([lng, lat]) ?? undefined,
  };
  const hex = colour as `#${string}`;
  const white = paper as `#${string}`;
  const guides = {
    closingPointColor: white,
    closingPointOutlineColor: hex,
    closingPointWidth: 7,
    closingPointOutlineWidth: 2.5,
    snappingPointColor: white,
    snappingPointOutlineColor: hex,
    snappingPointWidth: 5,
    snappingPointOutlineWidth: 2,
    coordinatePointColor: white,
    coordinatePointOutlineColor: hex,
    coordinatePointWidth: 4,
    coordinatePointOutlineWidth: 2,
  } as const;
  // Escape is ours: it first empties the sketch, then puts the tool away.
  const keyEvents = { cancel: null, finish: "Enter" } as const;
  const line = new TerraDrawLineStringMode({
    snapping,
    pointerDistance,
    keyEvents,
    showCoordinatePoints: true,
    styles: { lineStringColor: hex, lineStringWidth: 3, ...guides },
  });
  const polygon = new TerraDrawPolygonMode({
    snapping,
    pointerDistance,
    keyEvents,
    showCoordinatePoints: true,
    styles: { fillColor: hex, fillOpacity: 0.2, outlineColor: hex, outlineWidth: 3, ...guides },
  });
  const shape = kind === "point" ? null : kind === "line" ? line : polygon;
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 }),
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    modes: [
      new TerraDrawPointMode({ styles: { pointColor: hex, pointWidth: 8, pointOutlineColor: white } }),
      line,
      polygon,
    ],
  });
  draw.start();
  draw.setMode(modeNames[kind]);

  // Each corner is one step of the mode's own undo, which is written just after the change is told.
  draw.on("change", () =>
    queueMicrotask(() => {
      if (!shape || !draw.enabled) return;
      onCorners(shape.undoSize());
      onSize(sizeOf(draw.getSnapshot()));
    }),
  );
  draw.on("finish", (id) => {
    const geometry = workGeometrySchema.safeParse(draw.getSnapshotFeature(id)?.geometry);
    // Emptied in the next turn: the mode is still busy with what it has just finished.
    queueMicrotask(() => {
      if (draw.enabled) draw.clear();
      if (geometry.success) onFinish(rounded(snappedPoint(geometry.data, snap)));
    });
  });

  return {
    isDrawing: () => draw.getModeState() === "drawing",
    undoCorner: () => (draw.canUndo() ? draw.undo() : false),
    /** Ends the shape with the corners it has, as its key does; one with too few goes on. */
    finish: () => shape?.onKeyUp({ key: keyEvents.finish, heldKeys: [], preventDefault: () => undefined }),
    /** Forgets the corners drawn so far and stays ready. */
    restart() {
      draw.clear();
      draw.setMode("static");
      draw.setMode(modeNames[kind]);
    },
    stop() {
      if (draw.enabled) draw.stop();
    },
  };
}

/** What the shape in hand measures; the mode's own guide points are no part of it. */
function sizeOf(features: readonly { readonly geometry: unknown }[]): number | null {
  for (const { geometry } of features) {
    const shape = workGeometrySchema.safeParse(geometry);
    if (!shape.success) continue;
    if (shape.data.type === "LineString") return lengthM(shape.data);
    if (shape.data.type === "Polygon") return areaM2(shape.data);
  }
  return null;
}

/** Terra Draw's point mode does not snap. */
const snappedPoint = (geometry: WorkGeometry, snap: SketchOptions["snap"]): WorkGeometry =>
  geometry.type === "Point"
    ? { ...geometry, coordinates: snap(geometry.coordinates) ?? geometry.coordinates }
    : geometry;
