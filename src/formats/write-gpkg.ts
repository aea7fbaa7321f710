import { byFamily, type ExportLayer, type GeometryFamily } from "../domain/export/export-layer";
import { boundsOf, boundsOfAll } from "../domain/geo/bounds";
import { withPositions } from "../domain/geo/parts";
import type { WorkGeometry } from "../domain/geo/schema";
import { createByteWriter } from "./byte-writer";
import type { TargetCrs } from "./target-crs";
import { uniqueNames } from "./unique-names";
import { type SqliteTable, writeSqlite } from "./write-sqlite";
import { writeWkb } from "./write-wkb";

/** "GPKG" and version 1.3 (OGC 12-128r18). */
const mark = { applicationId: 0x47504b47, userVersion: 10_300 };
const shapeNames: Readonly<Record<GeometryFamily, string>> = {
  point: "POINT",
  line: "MULTILINESTRING",
  area: "MULTIPOLYGON",
};

type Part = { readonly layer: ExportLayer; readonly family: GeometryFamily | null };

/**
 * Layers as tables of one GeoPackage, each of one kind of shape. `changedAt`: ISO 8601.
 */
export function writeGpkg(layers: readonly ExportLayer[], crs: TargetCrs, changedAt: string): Uint8Array {
  const parts = layers.flatMap(byFamily).map(({ layer, family }) => ({ layer: placed(layer, crs), family }));
  return writeSqlite(
    [
      systems(crs),
      contents(parts, crs, changedAt),
      geometryColumns(parts, crs),
      ...parts.map((part) => featureTable(part, crs)),
    ],
    mark,
  );
}

const placed = (layer: ExportLayer, { project }: TargetCrs): ExportLayer => ({
  ...layer,
  features: layer.features.map(({ values, geometry }) => ({
    values,
    geometry: geometry && withPositions(geometry, project),
  })),
});

const wgs84Text =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]';

function systems({ epsg, name, prj }: TargetCrs): SqliteTable {
  const own = epsg === 4326 ? [] : [[name, null, "EPSG", epsg, prj, null]];
  return {
    name: "gpkg_spatial_ref_sys",
    sql: "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)",
    rowIds: [-1, 0, 4326, ...(epsg === 4326 ? [] : [epsg])],
    rows: [
      ["Undefined cartesian SRS", null, "NONE", -1, "undefined", null],
      ["Undefined geographic SRS", null, "NONE", 0, "undefined", null],
      ["WGS 84 geodetic", null, "EPSG", 4326, wgs84Text, null],
      ...own,
    ],
    uniques: [],
  };
}

function contents(parts: readonly Part[], { epsg }: TargetCrs, changedAt: string): SqliteTable {
  return {
    name: "gpkg_contents",
    sql: "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
    rowIds: null,
    rows: parts.map(({ layer, family }) => {
      const shapes = layer.features.flatMap(({ geometry }) => (geometry ? [geometry] : []));
      const box = boundsOfAll(shapes) ?? [null, null, null, null];
      return [
        ...[layer.name, family === null ? "attributes" : "features", layer.name],
        ...[layer.caution ?? layer.title, changedAt, ...box, family === null ? null : epsg],
      ];
    }),
    uniques: [[0], [2]],
  };
}

function geometryColumns(parts: readonly Part[], { epsg }: TargetCrs): SqliteTable {
  return {
    name: "gpkg_geometry_columns",
    sql: "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))",
    rowIds: null,
    rows: parts.flatMap(({ layer, family }) =>
      family === null ? [] : [[layer.name, "geom", shapeNames[family], epsg, 0, 0]],
    ),
    uniques: [[0, 1], [0]],
  };
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const types = { text: "TEXT", integer: "INTEGER", number: "DOUBLE" } as const;

function featureTable({ layer, family }: Part, { epsg }: TargetCrs): SqliteTable {
  const names = uniqueNames(["fid", "geom", ...layer.fields.map(({ name }) => name)], 200).slice(2);
  const columns = layer.fields.map(({ kind }, index) => `${quoted(names[index] ?? "")} ${types[kind]}`);
  const shape = family === null ? [] : [`geom ${shapeNames[family]}`];
  return {
    name: layer.name,
    sql: `CREATE TABLE ${quoted(layer.name)} (fid INTEGER PRIMARY KEY, ${[...shape, ...columns].join(", ")})`,
    rowIds: null,
    rows: layer.features.map(({ values, geometry }) => [
      null,
      ...(family === null ? [] : [geometry && geometryBlob(geometry, epsg)]),
      ...layer.fields.map((_, index) => values[index] ?? null),
    ]),
    uniques: [],
  };
}

/** The GeoPackage header with the shape's box, then its WKB. */
function geometryBlob(geometry: WorkGeometry, epsg: number): Uint8Array {
  const hasBox = geometry.type !== "Point";
  const blob = createByteWriter(256);
  blob.bytes(Uint8Array.from([0x47, 0x50, 0, hasBox ? 0b11 : 0b01]));
  blob.int32(epsg);
  const [west, south, east, north] = boundsOf(geometry);
  if (hasBox) for (const side of [west, east, south, north]) blob.float64(side);
  blob.bytes(writeWkb(geometry));
  return blob.done();
}
