import type { Bounds, WorkGeometry } from "../domain/geo/schema";
import type { SectorId } from "../domain/sectors";
import type { Language } from "../domain/text";
import type { SetState } from "./slice";

export const steps = ["data", "condition", "plan", "progress"] as const;
export type Step = (typeof steps)[number];

/** What the RTs are coloured by; chosen in one control. */
export type ColourBy =
  | { readonly kind: "total" }
  | { readonly kind: "aspect"; readonly id: string }
  | { readonly kind: "criterion"; readonly id: string }
  | { readonly kind: "service"; readonly id: SectorId }
  | { readonly kind: "density" };

export type Tool =
  | { readonly kind: "select" }
  | {
      readonly kind: "draw";
      readonly componentId: string;
      readonly geometry: "point" | "line" | "polygon";
      /** After a work is placed the pen stays in hand for the next one. */
      readonly keepsDrawing?: boolean;
      /** What is drawn is no work but the land on which places for one are searched. */
      readonly isLand?: boolean;
    };

/** A work while the hand moves it: shown and counted, committed once on release. */
export type Draft = { readonly workId: string; readonly geometry: WorkGeometry; readonly reachM?: number };

/** Where the map should go next; `seq` makes two equal wishes differ. */
type FlyTo = { readonly bounds: Bounds; readonly seq: number };

/** A plan's id; null: the survey. */
type SideId = string | null;

/** Two or three that are compared: left, right and, in the table alone, a third. `cameFrom` is where the end leads. */
type Comparing = { readonly sideIds: readonly SideId[]; readonly cameFrom: Step };

/** Where the map is now, for the scale plate and label rules. */
type MapView = { readonly metresPerPixel: number; readonly bearingDeg: number };

type Hover = { readonly unitId: string; readonly xPx: number; readonly yPx: number };

export type ViewSlice = {
  readonly step: Step;
  readonly language: Language;
  /** An RT unit's id (see `domain/project/rt-units`), or null. */
  readonly selectedUnitId: string | null;
  readonly selectedWorkId: string | null;
  readonly hover: Hover | null;
  readonly colourBy: ColourBy;
  readonly tool: Tool;
  readonly draft: Draft | null;
  /** Corners set so far of the line or area being drawn. */
  readonly sketchedCorners: number;
  /** Metres of the line, or square metres of the area, drawn so far up to the pointer; null before there is any. */
  readonly sketchedSize: number | null;
  readonly planId: string | null;
  /** Works of years 1..throughYear are counted; 5 is the whole plan. */
  readonly throughYear: number;
  /** True while "before" is shown: the baseline, whatever the plan. */
  readonly isBeforeShown: boolean;
  readonly areHouseholdsShown: boolean;
  /** What was asked to be compared, see `selectSideIds`; null: nothing. */
  readonly comparing: Comparing | null;
  readonly flyTo: FlyTo | null;
  readonly mapView: MapView;
  /** Set when the tiles' host cannot be reached. */
  readonly isBasemapUnreachable: boolean;

  /** Looks at a project afresh: nothing of the last one stays chosen. */
  readonly startView: (step: Step) => void;
  readonly goToStep: (step: Step) => void;
  readonly setLanguage: (language: Language) => void;
  readonly selectUnit: (unitId: string | null) => void;
  readonly selectWork: (workId: string | null) => void;
  readonly setHover: (hover: Hover | null) => void;
  readonly setColourBy: (colourBy: ColourBy) => void;
  readonly setTool: (tool: Tool) => void;
  readonly setDraft: (draft: Draft | null) => void;
  readonly setSketchedCorners: (sketchedCorners: number) => void;
  readonly setSketchedSize: (sketchedSize: number | null) => void;
  readonly choosePlan: (planId: string | null) => void;
  readonly setThroughYear: (year: number) => void;
  readonly showBefore: (isBeforeShown: boolean) => void;
  readonly showHouseholds: (areHouseholdsShown: boolean) => void;
  /** Begins to compare these sides, or goes on with others. */
  readonly compare: (sideIds: readonly SideId[]) => void;
  /** Back to the step in which the comparison began. */
  readonly stopComparing: () => void;
  readonly fly: (bounds: Bounds) => void;
  readonly setMapView: (mapView: MapView) => void;
  readonly setBasemapUnreachable: (isUnreachable: boolean) => void;
};

const selecting: Tool = { kind: "select" };

const untouched = {
  selectedUnitId: null,
  selectedWorkId: null,
  hover: null,
  colourBy: { kind: "total" },
  tool: selecting,
  draft: null,
  sketchedCorners: 0,
  sketchedSize: null,
  planId: null,
  throughYear: 5,
  isBeforeShown: false,
  areHouseholdsShown: false,
  comparing: null,
  isBasemapUnreachable: false,
} as const satisfies Partial<ViewSlice>;

export const createViewSlice = (set: SetState<ViewSlice>, language: Language): ViewSlice => ({
  ...untouched,
  step: "data",
  language,
  flyTo: null,
  mapView: { metresPerPixel: 1, bearingDeg: 0 },

  startView: (step) => set({ ...untouched, step }),
  goToStep: (step) => set({ step, tool: selecting, draft: null, hover: null, comparing: null }),
  setLanguage: (language) => set({ language }),
  selectUnit: (selectedUnitId) => set({ selectedUnitId, selectedWorkId: null }),
  selectWork: (selectedWorkId) => set({ selectedWorkId, tool: selecting, draft: null }),
  setHover: (hover) => set({ hover }),
  setColourBy: (colourBy) => set({ colourBy }),
  setTool: (tool) => set(tool.kind === "draw" ? { tool, selectedWorkId: null, draft: null } : { tool }),
  setDraft: (draft) => set({ draft }),
  setSketchedCorners: (sketchedCorners) => set({ sketchedCorners }),
  setSketchedSize: (sketchedSize) => set({ sketchedSize }),
  choosePlan: (planId) => set({ planId, selectedWorkId: null, draft: null, tool: selecting }),
  setThroughYear: (throughYear) => set({ throughYear }),
  showBefore: (isBeforeShown) => set({ isBeforeShown }),
  showHouseholds: (areHouseholdsShown) => set({ areHouseholdsShown }),
  compare: (sideIds) =>
    set(({ comparing, step }) => ({
      comparing: { sideIds, cameFrom: comparing?.cameFrom ?? step },
      // Its figures are those of Capaian.
      step: "progress",
      tool: selecting,
      draft: null,
      selectedWorkId: null,
      isBeforeShown: false,
    })),
  stopComparing: () =>
    set(({ comparing }) => (comparing ? { comparing: null, step: comparing.cameFrom, hover: null } : {})),
  fly: (bounds) => set(({ flyTo }) => ({ flyTo: { bounds, seq: (flyTo?.seq ?? 0) + 1 } })),
  setMapView: (mapView) => set({ mapView }),
  setBasemapUnreachable: (isBasemapUnreachable) => set({ isBasemapUnreachable }),
});
