import type { Area } from "../project/schema";
import { groupBy } from "./group-by";
import { createLocator, insidePoint, type Locator } from "./locate";
import { placeKey } from "./rt-label";

export type FindParent = (area: Area) => Area | null;

/** The kelurahan an area lies in: by name, else by position. */
export const kelurahanFinder = (kelurahan: readonly Area[]): FindParent =>
  parentFinder(kelurahan, (area) => placeKey(area.kelurahan));

/** The RW of an RT: by kelurahan and number, else by position; none for an RT whose file names no RW. */
export function rwFinder(rws: readonly Area[]): FindParent {
  const find = parentFinder(rws, (area) =>
    area.rw === null ? "" : `${placeKey(area.kelurahan)}|${area.rw}`,
  );
  return (area) => (area.rw === null ? null : find(area));
}

/** The area with its parent, and with the kelurahan's name where the file did not say it; the same object where nothing is found. */
export function withParent(area: Area, inKelurahan: FindParent, inRw: FindParent): Area {
  if (area.parentId !== null && area.kelurahan !== null) return area;
  const kelurahan = inKelurahan(area);
  const named = kelurahan && area.kelurahan === null ? { ...area, kelurahan: kelurahan.kelurahan } : area;
  const parent = named.level === "rt" ? (inRw(named) ?? kelurahan) : kelurahan;
  return parent && named.parentId === null ? { ...named, parentId: parent.id } : named;
}

/** By name where it is the only one of that name, or holds the area; without such a name by position alone. */
function parentFinder(parents: readonly Area[], keyOf: (area: Area) => string): FindParent {
  const byKey = groupBy(parents, keyOf);
  let locate: Locator | null = null;
  const holders = (area: Area) => {
    const inside = area.geometry && insidePoint(area.geometry);
    if (!inside) return [];
    locate ??= createLocator(parents);
    return locate(inside);
  };
  return (area) => {
    const key = keyOf(area);
    const named = key === "" ? [] : (byKey.get(key) ?? []);
    if (named.length === 1) return named[0] ?? null;
    const around = holders(area);
    if (named.length > 1) return around.find((parent) => named.includes(parent)) ?? named[0] ?? null;
    return around[0] ?? null;
  };
}
