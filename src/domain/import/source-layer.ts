import type { Bounds, Position } from "../geo/schema";
import type { Placing } from "./placing";

export type SourceValue = string | number | boolean | null;

/** A shape as files have it. Lines and points stay background; areas become boundaries. */
export type SourceGeometry =
  | { readonly type: "Point"; readonly coordinates: Position }
  | { readonly type: "MultiPoint"; readonly coordinates: Position[] }
  | { readonly type: "LineString"; readonly coordinates: Position[] }
  | { readonly type: "MultiLineString"; readonly coordinates: Position[][] }
  | { readonly type: "Polygon"; readonly coordinates: Position[][] }
  | { readonly type: "MultiPolygon"; readonly coordinates: Position[][][] };

export type SourceRow = {
  /** As the user counts: 1, 2, 3 ... the features of the file, or the row of the spreadsheet. */
  readonly number: number;
  readonly properties: Readonly<Record<string, SourceValue>>;
  /** Null: the file has the row but no usable shape. */
  readonly geometry: SourceGeometry | null;
};

export type SourceColumn = {
  readonly name: string;
  readonly kind: "text" | "number" | "mixed" | "empty";
  /** The first few different values, as text. */
  readonly samples: readonly string[];
  readonly filledCount: number;
};

/** Something about the file that the user should know; a sentence per code in `ui/words/<language>/data.ts`. */
export type IssueCode =
  | "axes-swapped"
  | "outside-indonesia"
  | "shape-unusable"
  | "shape-missing"
  | "shape-empty"
  | "ring-closed"
  | "winding-turned"
  | "repeated-points"
  | "slivers-dropped"
  | "hole-outside"
  | "bow-tie"
  | "tangled-kept"
  | "shape-flat"
  | "height-dropped"
  | "mixed-shapes"
  | "parts-dropped"
  | "duplicate-points"
  | "feature-skipped"
  | "nested-values"
  | "personal-columns"
  | "encoding-guessed"
  | "crs-unknown"
  | "crs-taken"
  | "crs-guessed"
  | "crs-contradicted"
  | "crs-chosen"
  | "crs-mixed"
  | "crs-elsewhere"
  | "latitude-sign"
  | "shape-unplaced"
  | "columns-unread"
  | "dbf-missing"
  | "dbf-rows-differ"
  | "rows-deleted"
  | "prj-missing"
  | "prj-unreadable"
  | "copied-while-open"
  | "name-letter-case"
  | "numbers-ambiguous"
  | "numbers-unreadable"
  | "area-unit-guessed"
  | "code-broken"
  | "code-systems"
  | "duplicate-rt"
  | "no-rt-number"
  | "network-link"
  | "pictures-skipped"
  | "track-closed"
  | "line-unreadable"
  | "layer-unusable"
  | "rows-outside-table"
  | "headings-blank"
  | "headings-repeated"
  | "coordinates-unreadable"
  | "sheets-skipped"
  | "cells-with-errors"
  | "formulas-not-computed"
  | "form-export"
  | "form-repeat"
  | "table-without-place"
  | "good-without-total"
  | "good-above-total";

export type ImportIssue = {
  readonly code: IssueCode;
  readonly severity: "error" | "warning" | "info";
  /** How many features it concerns. */
  readonly count: number;
  /** Which, as `SourceRow.number`. */
  readonly rows: readonly number[];
  readonly details?: Readonly<Record<string, string | number>>;
};

/** In which system a file says its coordinates are. Formats only report it; `formats/place-layer` acts on it. */
export type SourceCrs =
  | { readonly kind: "wgs84" }
  /** The file says nothing: degrees by the format's own rule, or whatever the numbers look like. */
  | { readonly kind: "unstated" }
  | { readonly kind: "epsg"; readonly code: number }
  /** The text of a .prj or of a GeoPackage's definition. */
  | { readonly kind: "wkt"; readonly wkt: string }
  /** It says something that nobody understands. */
  | { readonly kind: "unknown"; readonly name: string };

/** One layer of one file, read but not yet understood. */
export type SourceLayer = {
  readonly fileName: string;
  /** The layer's own name where the file has one. */
  readonly name: string | null;
  readonly rows: readonly SourceRow[];
  readonly columns: readonly SourceColumn[];
  /** Columns with personal data; their values were dropped while reading. */
  readonly personalColumns: readonly string[];
  readonly crs: SourceCrs;
  /** Absent until `formats/place-layer` has seen to it, and where there is no shape. */
  readonly placing?: Placing;
  readonly bounds: Bounds | null;
  readonly issues: readonly ImportIssue[];
};
