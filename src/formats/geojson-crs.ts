import type { SourceCrs } from "../domain/import/source-layer";

/**
 * What a `crs` member says. Without one GeoJSON means WGS84. DGN95, SRGI2013 and ETRS-like geographic systems agree
 * with WGS84 to a few decimetres, so they are taken as equal for drawing (domain 5.4).
 */
export function sourceCrs(crs: unknown): SourceCrs {
  if (crs === undefined || crs === null) return { kind: "unstated" };
  const name = nameOf(crs);
  if (name === null) return { kind: "unstated" };
  const text = name.toUpperCase();
  if (/CRS:?84\b|WGS ?_?(19)?84$/.test(text)) return { kind: "wgs84" };
  const epsg = /EPSG[:/]+(?:[\d.]*[:/]+)?(\d{4,6})$/.exec(text)?.[1] ?? /^(\d{4,6})$/.exec(text)?.[1];
  if (epsg === undefined) return { kind: "unknown", name };
  return geographic.has(epsg) ? { kind: "wgs84" } : { kind: "epsg", code: Number(epsg) };
}

const geographic = new Set(["4326", "4979", "4755", "9470", "9469", "4258", "4269", "4283", "7844"]);

function nameOf(crs: unknown): string | null {
  if (typeof crs !== "object" || crs === null || !("properties" in crs)) return null;
  const { properties } = crs;
  if (typeof properties !== "object" || properties === null) return null;
  if ("name" in properties && typeof properties.name === "string") return properties.name.trim();
  if ("code" in properties && typeof properties.code === "number") return `EPSG:${properties.code}`;
  return null;
}
