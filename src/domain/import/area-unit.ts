import { areaM2 } from "../geo/area";
import { type AreaUnit, hectaresPer } from "./layer-mapping";
import { type NumberStyle, parseNumber } from "./parse-number";
import type { SourceLayer } from "./source-layer";

const units: readonly AreaUnit[] = ["ha", "m2", "km2"];
const sampleRows = 200;

/**
 * The unit of an area column: the one in which the figures come nearest to the shapes' own area (median);
 * without shapes by the heading, or by size: an RT above 100 "ha" is in square metres (domain 9).
 */
export function findAreaUnit(
  layer: SourceLayer,
  column: string | null,
  style: NumberStyle,
): { readonly unit: AreaUnit; readonly isSure: boolean } {
  if (column === null) return { unit: "ha", isSure: true };
  const named = units.find((unit) => new RegExp(`(^|[^a-z])${unit}([^a-z0-9]|$)`, "i").test(column));
  const rows = layer.rows.slice(0, sampleRows).flatMap(({ properties, geometry }) => {
    const { value } = parseNumber(properties[column] ?? null, style);
    return value !== null && value > 0 ? [{ value, geometry }] : [];
  });
  const ratios = rows.flatMap(({ value, geometry }) => {
    if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") return [];
    const shapeHa = areaM2(geometry) / 10_000;
    return shapeHa > 0 ? [value / shapeHa] : [];
  });
  const ratio = median(ratios);
  if (ratio !== null) return nearestUnit(ratio, named);
  if (named) return { unit: named, isSure: true };
  const typical = median(rows.map(({ value }) => value)) ?? 0;
  return typical > 100 ? { unit: "m2", isSure: false } : { unit: "ha", isSure: true };
}

function nearestUnit(ratio: number, named: AreaUnit | undefined) {
  const offBy = (unit: AreaUnit) => Math.abs(Math.log10(ratio * hectaresPer[unit]));
  const unit = units.reduce((best, next) => (offBy(next) < offBy(best) ? next : best));
  return { unit, isSure: offBy(unit) < 0.5 && (named === undefined || named === unit) };
}

function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
