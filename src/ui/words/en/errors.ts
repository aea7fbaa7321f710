import type { errors as id } from "../id/errors";

/** Why a shape cannot be drawn. */
const faults: Readonly<Record<string, string>> = {
  missing: "it has neither a shape nor properties",
  empty: "its shape is empty",
  "not-a-feature": "it is no map feature",
  "unknown-type": "its type of shape is not known",
  "coordinates-missing": "it has no coordinates",
  "coordinates-not-numbers": "its coordinates are not pairs of numbers",
  "too-few-points": "it has too few points",
};

/** What a file is that the app does not read, and what to do instead. */
const foreign: Readonly<Record<string, string>> = {
  html: "is a web page, not data. Perhaps its download link asks you to log in first. Download it again, then choose it",
  rar: "is a RAR archive. Open it with 7-Zip or WinRAR and choose the files inside, or pack them again as ZIP",
  "7z": "is a 7z archive. Open it with 7-Zip and choose the files inside, or pack them again as ZIP",
  pdf: "is a PDF: only a picture of the map. Ask for the original file (SHP, KML or GeoJSON)",
  picture: "is a picture. Ask for the original data (SHP, KML or GeoJSON)",
  dwg: "is an AutoCAD drawing. In QGIS: Project, Import DWG/DXF, then export as GeoJSON",
  xls: "is an old Office file. Open it, then save it as .xlsx",
  archive:
    "is an archive that is not known here. Open it and choose the files inside, or pack them again as ZIP",
  geodatabase: "is an ArcGIS geodatabase. In ArcGIS or QGIS: export each layer as GeoPackage or Shapefile",
  access: "is an Access database. Open it in Access, then export the table to Excel (.xlsx) or CSV",
  mapinfo: "is a MapInfo file. Open it in QGIS: Export, Save Features As, choose GeoPackage or GeoJSON",
  "map-project":
    "is a map project: it only points to the data. Ask for the files of its layers (SHP, GeoPackage or GeoJSON)",
  raster:
    "is a map picture (raster), not shapes. Ask for the boundaries or points as SHP, GeoPackage or GeoJSON",
  "shapefile-part":
    "is part of a Shapefile, but the .shp of the same name did not come along. Choose .shp, .dbf, .shx and .prj together, or make one ZIP of them",
  "geopackage-part":
    "is a temporary file of a GeoPackage. Close it in QGIS first, then choose the .gpkg file",
  tcx: "is a sports record (TCX). Export it as GPX",
  gml: "is GML. In QGIS: Export, Save Features As, choose GeoJSON",
  osm: "is raw OpenStreetMap data. In QGIS: Export, Save Features As, choose GeoJSON",
  xml: "is XML, but neither KML nor GPX. In QGIS: Export, Save Features As, choose GeoJSON",
};

export const errors: typeof id = {
  "import/not-json": ({ file, line }) =>
    `${file} is not complete JSON${line === undefined ? "" : ` (line ${line})`}. Export it again where it came from, then choose it again.`,
  "import/empty": ({ file }) => `${file} is empty. Check that its export finished, then choose it again.`,
  "import/too-large": ({ file, megabytes }) =>
    `${file} is larger than ${megabytes} MB. Cut it by district or kelurahan, then choose it again.`,
  "import/too-many-features": ({ file, count, limit }) =>
    `${file} holds ${count} features; the limit is ${limit}. Cut it by district or kelurahan, then choose it again.`,
  "import/too-many-columns": ({ file, count, limit }) =>
    `${file} holds ${count} columns; at most ${limit}. Delete the columns you do not use, then choose it again.`,
  "import/too-many-points": ({ file, limit }) =>
    `The lines of ${file} have more than ${limit} points. Simplify or cut it, then choose it again.`,
  "import/too-deep": ({ file, limit }) =>
    `${file} is nested deeper than ${limit}. Export it again as plain GeoJSON.`,
  "import/projected-crs": ({ file, crs }) =>
    `The coordinates of ${file} are in metres${crs === undefined ? "" : ` (${crs})`}, not degrees. Export again in WGS84 (EPSG:4326), then choose it again.`,
  "import/not-geojson": ({ file }) =>
    `${file} is JSON, but not GeoJSON. In QGIS: Export, Save Features As, choose GeoJSON.`,
  "import/unknown-format": ({ file, known }) =>
    `The format of ${file} is not known. What can be read: ${known}.`,
  "import/foreign-format": ({ file, kind }) => `${file} ${foreign[String(kind)] ?? foreign["xml"]}.`,
  "import/damaged": ({ file, row }) =>
    `${file} is damaged or cut off${row === undefined ? "" : ` (feature ${row})`}. Copy or download it again, then choose it again.`,
  "import/not-accessible": ({ file }) =>
    `${file} cannot be opened. If it is a folder, choose the files inside or make a ZIP of it first; if a file, check whether it was moved.`,
  "import/too-many-files": ({ file, count, limit }) =>
    `${file} holds ${count} files; at most ${limit}. Split it into several ZIPs, then choose them.`,
  "import/unpacked-too-large": ({ file, megabytes }) =>
    `${file} becomes more than ${megabytes} MB when opened. Split it into several ZIPs, then choose them.`,
  "import/zip-encrypted": ({ file }) =>
    `${file} is locked with a password. Open the archive first, then choose the files inside or make a ZIP without password.`,
  "import/zip-method": ({ file }) =>
    `${file} is packed in a way that is not known here. Open the archive first, then choose the files inside or make a plain ZIP.`,
  "import/zip-in-zip": ({ file }) =>
    `${file} is a ZIP too deep within another ZIP. Open the archive first, then choose that ZIP itself.`,
  "import/nothing-in-zip": ({ file, names }) =>
    `Nothing in ${file} can be read${names ? ` (${names})` : ""}. Looked for: SHP, GeoPackage, KML, GeoJSON, CSV, XLSX.`,
  "import/skipped-in-zip": ({ file, count, names }) =>
    `${count} files in ${file} are no data and were left out: ${names}.`,
  "import/no-layers": ({ file }) =>
    `${file} has no layer or table that can be read. In QGIS: Export, Save Features As, choose GeoPackage or GeoJSON.`,
  "import/broken-xml": ({ file, line, reason }) =>
    reason === "unfinished"
      ? `${file} is cut off (line ${line}). Download or export it again, then choose it again.`
      : `${file} is broken at line ${line}. Export it again from the program it came from, then choose it again.`,
  "import/xml-entities": ({ file }) =>
    `${file} holds abbreviations (ENTITY) that can multiply its contents, so it is not read. Open it in QGIS or Google Earth and save it again.`,
  "import/only-links": ({ file, link }) =>
    `${file} only holds links to other places (${link}); nothing is fetched from the internet. Open it in Google Earth, save its contents as KML, then choose that file.`,
  "import/only-pictures": ({ file }) =>
    `${file} only holds pictures laid on the map, without points, lines or areas. Ask for the original data (SHP, KML or GeoJSON).`,
  "import/no-kml": ({ file }) =>
    `There is no KML inside ${file}. Save it again from Google Earth, then choose it again.`,
  "import/broken-topology": ({ file }) =>
    `The TopoJSON in ${file} is broken. Export it again as GeoJSON, then choose it again.`,
  "import/no-usable-features": ({ file, feature, reason }) =>
    `No feature in ${file} can be used. Feature ${feature ?? 1}: ${faults[String(reason)] ?? "cannot be read"}. Repair it or export again from the program it came from, then choose it again.`,
  "import/not-a-table": ({ file }) =>
    `No table can be read in ${file}. It needs a row of column headings with rows below it. Check it in Excel, save it, then choose it again.`,
  "import/cancelled": ({ file }) => `Reading ${file ?? "the file"} was stopped. Nothing has changed.`,

  "export/nothing": () => "The chosen parts hold nothing yet. Choose other parts, or add their data first.",
  "project/invalid": ({ where }) =>
    `The project's content is damaged${where ? ` at ${where}` : ""}. Nothing was changed; use another copy of the file if there is one.`,
  "project/newer-version": ({ version, supported }) =>
    `This project was made with a newer Tata Kampung (version ${version}; here up to ${supported}). Update the app, then open it again.`,
  "project/not-a-project-file": () =>
    "This is not a Tata Kampung project file. Boundaries and surveys are added as SHP, KML, GeoJSON, CSV or Excel.",
  "project/open-elsewhere": ({ name }) =>
    `${name} is open in another tab or window. Close it there, then open it here again.`,
  "project/gone": () => "This project is no longer on this device.",
  "project/export-incomplete": ({ where }) =>
    `The file is not complete (${where}) and was not saved. The project on this device is whole; try again.`,
  "project/sample-missing": () =>
    "The sample cannot be read. Go online once or reload the page, then try again.",

  "storage/failed": ({ reason }) =>
    `The browser refused to save${reason ? ` (${reason})` : ""}. Try again, or save a copy as a file.`,
  "storage/quota-exceeded": () =>
    "The space on this device is full. Delete projects or files you do not use, then try again.",
  "storage/unavailable": ({ reason }) =>
    reason === "blocked"
      ? "Another tab runs an old Tata Kampung. Close that tab, then reload this page."
      : "The browser gives no space to save in. Do not use a private window, and allow site data.",
  "storage/newer-database": () =>
    "The data on this device is already used by a newer Tata Kampung. Reload the page; nothing is lost.",
};
