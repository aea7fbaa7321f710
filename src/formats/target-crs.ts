import type { ExportLayer } from "../domain/export/export-layer";
import { boundsOfAll } from "../domain/geo/bounds";
import type { Position } from "../domain/geo/schema";

/** The system of coordinates a file is written in. */
export type TargetCrs = {
  readonly epsg: number;
  readonly name: string;
  /** For a .prj file: ESRI's WKT. */
  readonly prj: string;
  /** From WGS84 degrees. */
  readonly project: (position: Position) => Position;
};

const geographic =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

export const wgs84: TargetCrs = {
  epsg: 4326,
  name: "WGS 84",
  prj: geographic,
  project: (position) => position,
};

/** The UTM zone of the place (its middle) on WGS84; degrees where nothing has a shape. */
export async function utmOf(layers: readonly ExportLayer[]): Promise<TargetCrs> {
  const middle = middleOf(layers);
  if (!middle) return wgs84;
  const [lng, lat] = middle;
  const zone = Math.min(60, Math.max(1, Math.floor((lng + 180) / 6) + 1));
  const isSouth = lat < 0;
  const { default: proj4 } = await import("proj4");
  const { forward } = proj4(
    `+proj=utm +zone=${zone}${isSouth ? " +south" : ""} +datum=WGS84 +units=m +no_defs`,
  );
  const name = `WGS_1984_UTM_Zone_${zone}${isSouth ? "S" : "N"}`;
  return {
    epsg: (isSouth ? 32700 : 32600) + zone,
    name: `WGS 84 / UTM zone ${zone}${isSouth ? "S" : "N"}`,
    prj: `PROJCS["${name}",${geographic},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",${isSouth ? "10000000.0" : "0.0"}],PARAMETER["Central_Meridian",${6 * zone - 183}.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`,
    project: (position) => {
      const [x = Number.NaN, y = Number.NaN] = forward([position[0], position[1]]);
      return [x, y];
    },
  };
}

function middleOf(layers: readonly ExportLayer[]): Position | null {
  const shapes = layers.flatMap(({ features }) =>
    features.flatMap(({ geometry }) => (geometry ? [geometry] : [])),
  );
  const bounds = boundsOfAll(shapes);
  return bounds && [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
}
