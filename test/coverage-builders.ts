import { metresPerDegreeLat, metresPerDegreeLng } from "../src/domain/geo/metres";
import type { Line, Point, Polygon, Position } from "../src/domain/geo/schema";
import type { Area, SurveyRecord } from "../src/domain/project/schema";
import { aRecord } from "./plan-builders";

const origin: Position = [109.68, -6.88];
const perLng = metresPerDegreeLng(origin[1]);
const perLat = metresPerDegreeLat(origin[1]);

/** A place so many metres east and north of a spot in Pekalongan. */
export const at = (eastM: number, northM: number): Position => [
  origin[0] + eastM / perLng,
  origin[1] + northM / perLat,
];

export const pointAt = (eastM: number, northM: number): Point => ({
  type: "Point",
  coordinates: at(eastM, northM),
});

export const lineAt = (...path: readonly (readonly [number, number])[]): Line => ({
  type: "LineString",
  coordinates: path.map(([eastM, northM]) => at(eastM, northM)),
});

export const ringAt = (path: readonly (readonly [number, number])[]): Position[] =>
  [...path, ...path.slice(0, 1)].map(([eastM, northM]) => at(eastM, northM));

/** A box from its south-west to its north-east corner, in metres. */
export const boxAt = (west: number, south: number, east: number, north: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    ringAt([
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ]),
  ],
});

export const anArea = (parts: Partial<Area> & Pick<Area, "id">): Area => ({
  level: "rt",
  name: parts.id,
  code: null,
  parentId: null,
  kelurahan: null,
  rw: null,
  rt: null,
  geometry: null,
  ...parts,
});

export const byId = <Item extends { readonly id: string }>(items: readonly Item[]): Record<string, Item> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

/** RTs in a row, each a square of 100 m with its survey; RT k lies from 100 k to 100 (k + 1) metres east. */
export function aRowOfRts(surveys: readonly Partial<SurveyRecord>[]) {
  const areas = surveys.map((_, k) =>
    anArea({ id: `area-${k}`, geometry: boxAt(100 * k, 0, 100 * k + 100, 100) }),
  );
  const records = surveys.map((parts, k) =>
    aRecord({ id: `rt-${k}`, areaId: `area-${k}`, point: null, ...parts }),
  );
  return { areas: byId(areas), records: byId(records) };
}
