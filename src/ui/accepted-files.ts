/** What a file chooser shows. Only a convenience: what a file is, its contents decide. */
export const acceptedFiles = [
  ...[".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson", ".jsonl", ".ldjson", ".topojson"],
  ...[".zip", ".shp", ".dbf", ".shx", ".prj", ".cpg"],
  ...[".kml", ".kmz", ".gpx", ".gpkg", ".fgb"],
  ...[".csv", ".tsv", ".txt", ".xlsx", ".xlsm"],
].join(",");
