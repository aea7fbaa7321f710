import type { IssueList } from "../domain/import/issue-list";
import { parseCoordinate, parseCoordinatePair } from "../domain/import/parse-coordinate";
import type { SourceCrs, SourceValue } from "../domain/import/source-layer";
import type { TableColumn, TableRow } from "./table-features";
import { isFilled } from "./table-header";
import { looksLikeWkt, readWkt } from "./wkt-geometry";

type Places = {
  /** GeoJSON, unchecked, coordinates as in the file; null where the row has none. */
  readonly geometryOf: (row: TableRow) => unknown;
  readonly hasShapes: boolean;
  /** Index of a column that became the shape and is nothing else. */
  readonly droppedColumn: number | null;
  readonly crs: SourceCrs;
};

const unstated: SourceCrs = { kind: "unstated" };
const nowhere: Places = { geometryOf: () => null, hasShapes: false, droppedColumn: null, crs: unstated };
const sampleRows = 50;

/** Where a table's rows lie: shapes as WKT, else longitude and latitude in two columns, else both in one. */
export function findPlaces(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  issues: IssueList,
): Places {
  const shapes = columns.find(({ index }) => mostly(rows, index, looksLikeWkt));
  if (shapes) return wktPlaces(shapes.index, rows, issues);
  const lat = coordinateColumn(columns, rows, latitude);
  const lng = coordinateColumn(columns, rows, longitude);
  if (lat && lng) return pairPlaces(lng.index, lat.index, issues);
  const both = columns.find(
    ({ heading, index }) =>
      together.test(plain(heading)) && mostly(rows, index, (text) => parseCoordinatePair(text) !== null),
  );
  return both ? cellPlaces(both.index, issues) : nowhere;
}

const plain = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();

const latitude =
  /\b(lat|latitude|lintang|koordinat y|y|y koordinat|coord y|northing|utara)$|^(lat|latitude|lintang|y)\b/;
const longitude =
  /\b(lon|long|lng|longitude|longtitude|bujur|koordinat x|x|x koordinat|coord x|easting|timur)$|^(lon|long|lng|longitude|longtitude|bujur|x)\b/;
const together =
  /koordinat|coordinate|\bgps\b|geopoint|lat ?lo?ng|\blokasi\b|location|geolocation|\bgeom\b|titik/;

function coordinateColumn(columns: readonly TableColumn[], rows: readonly TableRow[], name: RegExp) {
  return columns.find(
    ({ heading, index }) =>
      name.test(plain(heading)) && mostly(rows, index, (text) => parseCoordinate(text) !== null),
  );
}

/** At least half of the filled cells, and one. */
function mostly(rows: readonly TableRow[], index: number, fits: (text: string) => boolean): boolean {
  const filled: string[] = [];
  for (const { cells } of rows) {
    if (filled.length === sampleRows) break;
    if (isFilled(cells[index])) filled.push(String(cells[index]));
  }
  return filled.length > 0 && filled.filter(fits).length * 2 >= filled.length;
}

const textOf = (value: SourceValue | undefined): string => (isFilled(value) ? String(value).trim() : "");

function wktPlaces(index: number, rows: readonly TableRow[], issues: IssueList): Places {
  const codes = new Set<number>();
  for (const { cells } of rows) {
    const code = /^\s*SRID=(\d{1,6});/i.exec(textOf(cells[index]))?.[1];
    if (code !== undefined) codes.add(Number(code));
  }
  const [code] = codes;
  if (codes.size > 1)
    issues.add("crs-unknown", "warning", undefined, {
      crs: [...codes].map((one) => `EPSG:${one}`).join(", "),
    });
  return {
    geometryOf: ({ cells, number }) => {
      const text = textOf(cells[index]);
      if (text === "") return null;
      const shape = readWkt(text);
      if (!shape) issues.add("coordinates-unreadable", "warning", number, { text: text.slice(0, 40) });
      return shape?.geometry ?? null;
    },
    hasShapes: true,
    droppedColumn: index,
    crs: code === undefined || codes.size > 1 || code === 4326 ? unstated : { kind: "epsg", code },
  };
}

function pairPlaces(lngIndex: number, latIndex: number, issues: IssueList): Places {
  return pointPlaces(issues, ({ cells }) => {
    const texts = [textOf(cells[lngIndex]), textOf(cells[latIndex])] as const;
    if (texts[0] === "" && texts[1] === "") return null;
    const [lng, lat] = [parseCoordinate(texts[0]), parseCoordinate(texts[1])];
    // A letter beside the number knows better than the heading.
    const isTurned = lng?.axis === "lat" || lat?.axis === "lng";
    const position = lng && lat ? [lng.value, lat.value] : null;
    return { text: texts.join("; "), position: isTurned ? (position?.reverse() ?? null) : position };
  });
}

const cellPlaces = (index: number, issues: IssueList): Places =>
  pointPlaces(issues, ({ cells }) => {
    const text = textOf(cells[index]);
    return text === "" ? null : { text, position: parseCoordinatePair(text) };
  });

type Found = { readonly text: string; readonly position: readonly number[] | null };

function pointPlaces(issues: IssueList, find: (row: TableRow) => Found | null): Places {
  return {
    geometryOf: (row) => {
      const found = find(row);
      if (found === null || /^[-–—?.; ]*$/u.test(found.text)) return null;
      if (found.position) return { type: "Point", coordinates: found.position };
      issues.add("coordinates-unreadable", "warning", row.number, { text: found.text.slice(0, 40) });
      return null;
    },
    hasShapes: true,
    droppedColumn: null,
    crs: unstated,
  };
}
