import type { Position } from "../geo/schema";
import { groupBy } from "../import/group-by";
import { createLocator } from "../import/locate";
import { placeKey } from "../import/rt-label";
import { type RtUnit, rtUnits } from "../project/rt-units";
import type { Area, Project } from "../project/schema";

/** An RT that would share its kelurahan's ground, and where it was surveyed. */
export type Seed = { readonly unit: RtUnit; readonly point: Position };

export type ApproximateOffer = {
  /** The kelurahan without a single real RT boundary, and the RTs surveyed inside each. */
  readonly grounds: readonly { readonly kelurahan: Area; readonly seeds: readonly Seed[] }[];
  /** How many RTs would get a boundary that they do not have. */
  readonly count: number;
  /** RTs without a boundary whose point lies in none of these kelurahan, or in another than they name. */
  readonly outside: readonly RtUnit[];
  /** RTs whose point is another RT's too: most likely one of them is wrong. */
  readonly sharing: readonly RtUnit[];
};

type Documented = Pick<Project, "areas" | "records">;

/**
 * The RTs that were surveyed at a point, have no boundary, and lie in a kelurahan whose ground they could share.
 * A kelurahan where even one RT has a real boundary is left alone: an estimate would lie over what is known.
 * Approximate ones that are there take part, so that RTs which came later get their share of the ground.
 */
export function approximateOffer(project: Documented): ApproximateOffer {
  const units = rtUnits(project);
  const grounds = openGrounds(project, units);
  const locate = createLocator([...grounds.keys()]);
  const known = new Set(Object.values(project.areas).flatMap(kelurahanKeys));
  const outside: RtUnit[] = [];
  for (const unit of units) {
    const point = seedPoint(unit);
    if (!point) continue;
    const kelurahan = locate(point).find((area) => agrees(unit, area, known));
    if (kelurahan) grounds.get(kelurahan)?.push({ unit, point });
    else if (!unit.area?.geometry) outside.push(unit);
  }
  const open = [...grounds]
    .map(([kelurahan, seeds]) => ({ kelurahan, seeds }))
    .filter(({ seeds }) => seeds.some(isShapeless));
  const seeds = open.flatMap((ground) => ground.seeds);
  return { grounds: open, count: seeds.filter(isShapeless).length, outside, sharing: sharingPlace(seeds) };
}

const isShapeless = ({ unit }: Seed) => !unit.area?.geometry;

/** Where an RT without a real boundary was surveyed. */
function seedPoint({ area, record }: RtUnit): Position | null {
  if (area?.geometry && !area.isApproximate) return null;
  return record?.point ? [record.point[0], record.point[1]] : null;
}

function openGrounds({ areas }: Documented, units: readonly RtUnit[]): Map<Area, Seed[]> {
  const list = Object.values(areas);
  const kelurahan = list.filter(({ level, geometry }) => level === "kelurahan" && geometry !== null);
  const real = units.flatMap(({ area }) => (area?.geometry && !area.isApproximate ? [area] : []));
  const taken = new Set(real.flatMap((area) => kelurahanId(area, areas) ?? []));
  const named = new Set(real.map((area) => placeKey(area.kelurahan)));
  const isOpen = (area: Area) => !taken.has(area.id) && !named.has(placeKey(area.kelurahan ?? area.name));
  return new Map(kelurahan.filter(isOpen).map((area) => [area, []]));
}

/** The kelurahan an RT stands under, be it through its RW. */
function kelurahanId(area: Area, areas: Documented["areas"]): string | null {
  const parent = area.parentId === null ? undefined : areas[area.parentId];
  return parent?.level === "rw" ? parent.parentId : (parent?.id ?? null);
}

/** A survey that names a kelurahan on the map has a wrong point where this lies in another one. */
function agrees({ kelurahan }: RtUnit, area: Area, known: ReadonlySet<string>): boolean {
  const key = placeKey(kelurahan);
  return !known.has(key) || kelurahanKeys(area).includes(key);
}

const kelurahanKeys = ({ level, kelurahan, name }: Area): readonly string[] =>
  level === "kelurahan" ? [placeKey(kelurahan), placeKey(name)].filter((key) => key !== "") : [];

function sharingPlace(seeds: readonly Seed[]): readonly RtUnit[] {
  const places = groupBy(seeds, ({ point }) => point.join());
  return [...places.values()].flatMap((group) => (group.length > 1 ? group.map(({ unit }) => unit) : []));
}
