/** Every failure the user can act on. A sentence per code lives in `ui/words/<language>/errors.ts`. */
export type ErrorCode =
  | "import/not-json"
  | "import/empty"
  | "import/too-large"
  | "import/too-many-features"
  | "import/too-many-points"
  | "import/too-many-columns"
  | "import/too-deep"
  | "import/projected-crs"
  | "import/not-geojson"
  | "import/unknown-format"
  | "import/foreign-format"
  | "import/broken-xml"
  | "import/xml-entities"
  | "import/only-links"
  | "import/only-pictures"
  | "import/no-kml"
  | "import/broken-topology"
  | "import/damaged"
  | "import/not-accessible"
  | "import/too-many-files"
  | "import/unpacked-too-large"
  | "import/zip-encrypted"
  | "import/zip-method"
  | "import/zip-in-zip"
  | "import/nothing-in-zip"
  | "import/skipped-in-zip"
  | "import/no-layers"
  | "import/no-usable-features"
  | "import/not-a-table"
  | "import/cancelled"
  | "export/nothing"
  | "project/invalid"
  | "project/newer-version"
  | "project/not-a-project-file"
  | "project/open-elsewhere"
  | "project/gone"
  | "project/export-incomplete"
  | "project/sample-missing"
  | "storage/failed"
  | "storage/quota-exceeded"
  | "storage/unavailable"
  | "storage/newer-database";

export type ErrorDetails = Readonly<Record<string, string | number>>;

/** The app's only error class; anything else that is thrown is a bug. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}
