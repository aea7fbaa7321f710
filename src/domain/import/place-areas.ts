import type { Area, Project } from "../project/schema";
import { kelurahanFinder, rwFinder, withParent } from "./parents";
import { areaKey, createSameFinder } from "./same";

export type PlacedAreas = {
  /** Every area of the project after the import. */
  readonly all: readonly Area[];
  /** Those that are new, replaced or newly linked. */
  readonly changed: readonly Area[];
  /** The id an added area ends up with: its own, or that of the one it replaces. */
  readonly finalIds: ReadonlyMap<string, string>;
  readonly sameCount: number;
};

/**
 * Puts new areas among the project's, from kelurahan down, so that an RT finds its RW and kelurahan whichever file
 * came first, today or yesterday. Under "replace" an area of the same name keeps its id, and with it its survey.
 */
export function placeAreas(
  added: readonly Area[],
  existing: Project["areas"],
  onSame: "replace" | "keep",
): PlacedAreas {
  const before = Object.values(existing);
  const changed = new Map<string, Area>();
  const finalIds = new Map<string, string>();
  const placed: Record<Area["level"], readonly Area[]> = { kelurahan: [], rw: [], rt: [], slum: [] };
  let sameCount = 0;

  for (const level of ["kelurahan", "rw", "rt", "slum"] as const) {
    const inKelurahan = kelurahanFinder(placed.kelurahan);
    const inRw = rwFinder(placed.rw);
    const link = (area: Area) => (level === "kelurahan" ? area : withParent(area, inKelurahan, inRw));
    const here = new Map<string, Area>();
    for (const area of before.filter((one) => one.level === level)) {
      const linked = link(area);
      here.set(area.id, linked);
      if (linked !== area) changed.set(area.id, linked);
    }
    const findSame = createSameFinder([...here.values()], areaKey);
    for (const area of added.filter((one) => one.level === level)) {
      const linked = link(area);
      const same = findSame(linked);
      // An estimate has had its day when the real boundary comes: nobody is asked.
      const isReplaced = same !== null && (onSame === "replace" || same.isApproximate === true);
      if (same && !same.isApproximate) sameCount++;
      const final = isReplaced ? replaced(same, linked) : linked;
      finalIds.set(area.id, final.id);
      here.set(final.id, final);
      changed.set(final.id, final);
    }
    placed[level] = [...here.values()];
  }
  return { all: Object.values(placed).flat(), changed: [...changed.values()], finalIds, sameCount };
}

/** A row without a shape does not wipe the shape that is there, nor that it is approximate. */
const replaced = (old: Area, next: Area): Area => ({
  ...next,
  ...(next.geometry === null && old.isApproximate && { isApproximate: true }),
  id: old.id,
  parentId: next.parentId ?? old.parentId,
  code: next.code ?? old.code,
  geometry: next.geometry ?? old.geometry,
});
