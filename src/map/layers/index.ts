import type { DrawLayers } from "../layer";
import { boundaries, selection } from "./boundaries";
import { green, ground, groundNames, other, roads, roadsOver, water } from "./ground";
import { buildings, rtFill, rtHover, rtLabels, rtPoints } from "./rt";
import { sites } from "./sites";
import { editHandles, ghost, households, reach, reachedRoads, workShapes, workSymbols } from "./works";

/** Place in this list is the z-order, from the ground up. */
export const mapLayers: readonly DrawLayers[] = [
  ground,
  green,
  water,
  other,
  roads,
  rtFill,
  roadsOver,
  buildings,
  boundaries,
  rtPoints,
  rtHover,
  selection,
  reach,
  reachedRoads,
  workShapes,
  households,
  groundNames,
  rtLabels,
  ghost,
  workSymbols,
  sites,
  editHandles,
];
