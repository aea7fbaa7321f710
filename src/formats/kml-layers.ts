import type { SourceValue } from "../domain/import/source-layer";
import { columnsOf } from "./kml-columns";
import type { RawGeometry } from "./kml-geometry";
import type { Placemark } from "./kml-placemark";

/** Features that belong together: what becomes one layer. */
export type FeatureGroup = { readonly name: string | null; readonly features: readonly unknown[] };

type Family = "area" | "line" | "point" | "none";
type Row = {
  readonly folder: readonly string[];
  readonly family: Family;
  readonly geometry: RawGeometry | null;
  readonly values: ReadonlyMap<string, SourceValue>;
};
type Folder = { readonly path: readonly string[]; readonly rows: readonly Row[] };

/** Above so many, folders are the rows of a column rather than layers of their own. */
const mostLayers = 12;

/**
 * The layers of a document. Areas, lines and points never share one. Folders are layers, unless they hold
 * more of the same kind ("RW 01", "RW 02"; or the same columns in each): then their name is a column of one layer.
 */
export function groupPlacemarks(
  placemarks: readonly Placemark[],
  document: string | null,
): readonly FeatureGroup[] {
  const values = columnsOf(placemarks);
  const rows = placemarks.map(
    ({ folder, geometry }, at): Row => ({
      folder,
      geometry,
      family: familyOf(geometry),
      values: values[at] ?? new Map(),
    }),
  );
  return (["area", "line", "point", "none"] as const).flatMap((family) => {
    const folders = foldersOf(rows.filter((row) => row.family === family));
    if (folders.length === 0) return [];
    return folders.length > mostLayers || areAlike(folders)
      ? [merged(folders, document)]
      : folders.map(({ path, rows }) => ({ name: path.at(-1) || document, features: rows.map(feature) }));
  });
}

function familyOf(geometry: RawGeometry | null): Family {
  if (!geometry) return "none";
  if (geometry.type === "GeometryCollection") {
    const families = new Set(geometry.geometries?.map(familyOf));
    return (["area", "line", "point"] as const).find((family) => families.has(family)) ?? "none";
  }
  if (geometry.type === "Polygon") return "area";
  return geometry.type === "LineString" ? "line" : "point";
}

function foldersOf(rows: readonly Row[]): readonly Folder[] {
  const folders = new Map<string, { path: readonly string[]; rows: Row[] }>();
  for (const row of rows) {
    const key = JSON.stringify(row.folder);
    const folder = folders.get(key) ?? { path: row.folder, rows: [] };
    folders.set(key, folder);
    folder.rows.push(row);
  }
  return [...folders.values()];
}

function areAlike(folders: readonly Folder[]): boolean {
  if (folders.length === 1) return false;
  const words = new Set(folders.map(({ path }) => firstWord(path)));
  if (words.size === 1 && !words.has("")) return true;
  const columns = new Set(folders.map(({ rows }) => ownColumns(rows)));
  return columns.size === 1 && !columns.has("");
}

const firstWord = (path: readonly string[]) => /^\p{L}+/u.exec(path.at(-1) ?? "")?.[0].toLowerCase() ?? "";

const everyPlacemarkHas = new Set(["name", "description", "address", "when", "begin", "end"]);
const ownColumns = (rows: readonly Row[]) =>
  [...new Set(rows.flatMap(({ values }) => [...values.keys()]))]
    .filter((name) => !everyPlacemarkHas.has(name))
    .sort()
    .join("\n");

function merged(folders: readonly Folder[], document: string | null): FeatureGroup {
  const column = columnName(folders);
  const features = folders.flatMap(({ path, rows }) =>
    rows.map((row) =>
      feature({ ...row, values: new Map([...row.values, [column, path.join(" / ") || null]]) }),
    ),
  );
  return { name: document, features };
}

const places = new Set(["rt", "rw", "kelurahan", "desa", "kecamatan", "dusun", "lingkungan", "kawasan"]);

/** "RW" where the folders are called "RW 01", "RW 02", and no column has that name yet. */
function columnName(folders: readonly Folder[]): string {
  const taken = new Set(
    folders
      .flatMap(({ rows }) => rows.flatMap(({ values }) => [...values.keys()]))
      .map((name) => name.toLowerCase()),
  );
  const words = new Set(folders.map(({ path }) => firstWord(path)));
  const [word] = words;
  const isPlace = words.size === 1 && word !== undefined && places.has(word) && !taken.has(word);
  const isFlat = folders.every(({ path }) => path.length === 1);
  if (isPlace && isFlat) return word.length === 2 ? word.toUpperCase() : word;
  return taken.has("folder") ? "folder (2)" : "folder";
}

const feature = ({ geometry, values }: Row) => ({
  type: "Feature",
  geometry,
  properties: Object.fromEntries(values),
});
