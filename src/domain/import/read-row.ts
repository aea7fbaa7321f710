import type { Areal, Position } from "../geo/schema";
import type { Area, AreaLevel, Denominators, SurveyRecord } from "../project/schema";
import { denominatorIds } from "../rules/ruleset";
import { deficitsFromGood } from "./good-counts";
import { type ColumnRole, columnWith, hectaresPer, type LayerMapping } from "./layer-mapping";
import { parseNumber } from "./parse-number";
import { eachPosition, isOnEarth, isSwapped, swapAxes } from "./positions";
import { parseRtRw, parseUnitNumber, rwName } from "./rt-label";
import type { SourceGeometry, SourceRow, SourceValue } from "./source-layer";

/** A row of a file in the words of the field. */
export type ReadRow = {
  readonly number: number;
  readonly name: string | null;
  readonly code: string | null;
  readonly kelurahan: string | null;
  readonly rw: string | null;
  readonly rt: string | null;
  readonly rawLabel: string;
  readonly slumArea: string | null;
  readonly year: number | null;
  readonly geometry: SourceGeometry | null;
  readonly areal: Areal | null;
  readonly point: Position | null;
  readonly denominators: Denominators;
  readonly volumes: Readonly<Record<string, number | null>>;
  /** Columns whose text is no number though their role asks for one. */
  readonly unreadable: readonly string[];
  /** Criteria whose good count could not be turned into a deficit. */
  readonly goodWithoutTotal: readonly string[];
  readonly goodAboveTotal: readonly string[];
  readonly support: Readonly<Record<string, SourceValue>>;
};

/** Reads rows by a mapping. The mapping is looked up once, for files have a hundred thousand rows. */
export function createRowReader(mapping: LayerMapping, fileYear: number | null) {
  const roles = new Map<ColumnRole, string>();
  for (const { column, role } of mapping.columns) roles.set(role, column);
  const volumeColumns = mapping.columns.flatMap(({ column, role }) =>
    role.startsWith("volume:") ? [[role.slice("volume:".length), column] as const] : [],
  );
  const kept = mapping.columns.filter(({ role }) => role === "keep").map(({ column }) => column);

  return (row: SourceRow): ReadRow => {
    const raw = (role: ColumnRole): SourceValue => {
      const column = roles.get(role);
      return column === undefined ? null : (row.properties[column] ?? null);
    };
    const unreadable: string[] = [];
    const figure = (column: string | undefined): number | null => {
      if (column === undefined) return null;
      const { value, isReadable } = parseNumber(row.properties[column] ?? null, mapping.numberStyle);
      if (!isReadable) unreadable.push(column);
      return value;
    };
    const areaInUnit = figure(roles.get("areaHa"));
    const place = placeOf(raw);
    const geometry = drawable(mapping.areAxesSwapped ? unswapped(row.geometry) : row.geometry);
    const denominators = {
      ...(Object.fromEntries(denominatorIds.map((id) => [id, figure(roles.get(id))])) as Denominators),
      areaHa: areaInUnit === null ? null : toHectares(areaInUnit, mapping),
    };
    const counts = Object.fromEntries(volumeColumns.map(([id, column]) => [id, figure(column)]));
    const deficits = mapping.goodOf
      ? deficitsFromGood(counts, denominators, mapping.goodOf)
      : { volumes: counts, withoutTotal: [], aboveTotal: [] };
    return {
      number: row.number,
      name: text(raw("name")),
      code: codeOf(raw("code")),
      kelurahan: text(raw("kelurahan")),
      ...place,
      slumArea: text(raw("slumArea")),
      year: yearOf(raw("year")) ?? fileYear,
      geometry,
      areal: geometry?.type === "Polygon" || geometry?.type === "MultiPolygon" ? geometry : null,
      point:
        geometry?.type === "Point"
          ? geometry.coordinates
          : geometry?.type === "MultiPoint"
            ? (geometry.coordinates[0] ?? null)
            : null,
      denominators,
      volumes: deficits.volumes,
      unreadable: [...new Set(unreadable)],
      goodWithoutTotal: deficits.withoutTotal,
      goodAboveTotal: deficits.aboveTotal,
      support: Object.fromEntries(kept.map((column) => [column, row.properties[column] ?? null])),
    };
  };
}

/** The year a file name tells: "titik_survei_rt_2019" -> 2019. */
export function yearInName(fileName: string): number | null {
  const found = /(?:^|\D)(20[0-4]\d)(?:\D|$)/.exec(fileName)?.[1];
  return found === undefined ? null : Number(found);
}

export function areaOf(row: ReadRow, level: AreaLevel, id: string, nameIfMissing: string): Area {
  const kelurahan = level === "kelurahan" ? (row.kelurahan ?? row.name ?? nameIfMissing) : row.kelurahan;
  return {
    id,
    level,
    name: areaName(row, level, kelurahan, nameIfMissing),
    code: row.code,
    parentId: null,
    kelurahan: level === "slum" ? row.kelurahan : kelurahan,
    rw: level === "kelurahan" || level === "slum" ? null : row.rw,
    rt: level === "rt" ? row.rt : null,
    geometry: row.areal,
  };
}

function areaName(row: ReadRow, level: AreaLevel, kelurahan: string | null, nameIfMissing: string): string {
  switch (level) {
    case "kelurahan":
      return kelurahan ?? nameIfMissing;
    case "rw":
      return row.rw === null ? (row.name ?? nameIfMissing) : rwName(row.rw);
    case "rt":
      return rtName(row) ?? row.name ?? nameIfMissing;
    case "slum":
      return row.slumArea ?? row.name ?? row.kelurahan ?? nameIfMissing;
  }
}

export function rtName({
  rt,
  rw,
}: {
  readonly rt: string | null;
  readonly rw: string | null;
}): string | null {
  if (rt === null) return rw === null ? null : rwName(rw);
  return rw === null ? `RT ${rt}` : `RT ${rt} ${rwName(rw)}`;
}

export function recordOf(row: ReadRow, id: string): SurveyRecord {
  return {
    id,
    areaId: null,
    round: 0,
    year: row.year,
    kelurahan: row.kelurahan,
    kelurahanCode: row.code,
    rw: row.rw,
    rt: row.rt,
    rawLabel: row.rawLabel,
    slumArea: row.slumArea,
    denominators: row.denominators,
    volumes: row.volumes,
    support: row.support,
    point: row.point,
  };
}

/** Square metres or square kilometres as hectares, without the dust of binary fractions. */
const toHectares = (value: number, mapping: LayerMapping) =>
  mapping.areaUnit === "ha" ? value : Number((value * hectaresPer[mapping.areaUnit]).toPrecision(12));

function placeOf(raw: (role: ColumnRole) => SourceValue) {
  const both = parseRtRw(raw("rtRw"));
  const fromRt = raw("rt");
  // A whole label in the RT column ("RT001-RW002") tells the RW too.
  const inRt = typeof fromRt === "string" && /rt.*rw|rw.*rt/i.test(fromRt) ? parseRtRw(fromRt) : null;
  const rt = inRt?.rt ?? parseUnitNumber(fromRt) ?? both.rt;
  const rw = parseUnitNumber(raw("rw")) ?? inRt?.rw ?? both.rw;
  const label = text(raw("rtRw")) ?? text(fromRt);
  return { rt, rw, rawLabel: label ?? rtName({ rt, rw }) ?? "" };
}

function text(value: SourceValue): string | null {
  if (value === null || typeof value === "boolean") return null;
  const trimmed = String(value).trim();
  return trimmed === "" ? null : trimmed;
}

/** Codes stay text; HDX writes "id" before the BPS number. */
const codeOf = (value: SourceValue) => text(value)?.replace(/^id(?=\d{4,})/, "") ?? null;

function yearOf(value: SourceValue): number | null {
  const year = Number(value);
  return value !== null && Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : null;
}

function unswapped(geometry: SourceGeometry | null): SourceGeometry | null {
  const first = geometry && firstPosition(geometry.coordinates);
  return geometry && first && isSwapped(first) ? swapAxes(geometry) : geometry;
}

/** Shapes beyond the poles come in as rows without a place. */
function drawable(geometry: SourceGeometry | null): SourceGeometry | null {
  let isDrawable = true;
  if (geometry)
    eachPosition(geometry, (position) => {
      if (!isOnEarth(position)) isDrawable = false;
    });
  return isDrawable ? geometry : null;
}

function firstPosition(coordinates: SourceGeometry["coordinates"]): Position | null {
  let at: unknown = coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  return Array.isArray(at) && typeof at[0] === "number" ? (at as Position) : null;
}

/** True where a mapping gives survey figures at all. */
export const hasFigures = (mapping: LayerMapping): boolean =>
  denominatorIds.some((id) => id !== "areaHa" && columnWith(mapping, id) !== null) ||
  mapping.columns.some(({ role }) => role.startsWith("volume:"));
