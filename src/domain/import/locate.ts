import { boundsOf } from "../geo/bounds";
import { createBoxIndex } from "../geo/box-index";
import { contains, crossingLng, polygonsOf, spansLat } from "../geo/contains";
import type { Areal, Position } from "../geo/schema";
import type { Area } from "../project/schema";

export type Locator = (position: Readonly<Position>) => readonly Area[];

/** Finds the areas whose shape holds a place; in the order given. */
export function createLocator(areas: readonly Area[]): Locator {
  const index = createBoxIndex(areas.map(({ geometry }) => (geometry ? boundsOf(geometry) : null)));
  return ([lng, lat]) =>
    index.at(lng, lat).flatMap((at) => {
      const area = areas[at];
      return area?.geometry && contains(area.geometry, lng, lat) ? [area] : [];
    });
}

/** A place that is surely inside: the middle of the widest stretch at half height. Null for a shape without width. */
export function insidePoint(areal: Areal): Position | null {
  const [, south, , north] = boundsOf(areal);
  const lat = (south + north) / 2;
  const crossings = polygonsOf(areal)
    .flat()
    .flatMap((ring) =>
      ring.flatMap((from, at) => {
        const to = ring[at + 1];
        return to && spansLat(from, to, lat) ? [crossingLng(from, to, lat)] : [];
      }),
    )
    .sort((a, b) => a - b);
  let widest: Position | null = null;
  let width = 0;
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [from, to] = [crossings[at], crossings[at + 1]];
    if (from === undefined || to === undefined || to - from <= width) continue;
    width = to - from;
    widest = [(from + to) / 2, lat];
  }
  return widest;
}
