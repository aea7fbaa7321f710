/** Kinds of files whose contents do not tell what they are, or that are told more kindly by their name. */
const kinds: readonly (readonly [kind: string, extensions: readonly string[]])[] = [
  ["rar", ["rar"]],
  ["7z", ["7z"]],
  ["archive", ["tar", "gz", "tgz", "bz2", "xz"]],
  ["geodatabase", ["gdb", "gdbtable", "gdbtablx"]],
  ["access", ["mdb", "accdb"]],
  ["dwg", ["dwg", "dxf", "dgn"]],
  ["mapinfo", ["tab", "mif", "mid"]],
  ["map-project", ["qgz", "qgs", "qlr", "mxd", "aprx", "mpk", "lpk", "lyr", "lyrx"]],
  ["raster", ["tif", "tiff", "ecw", "sid", "jp2", "mbtiles"]],
  ["shapefile-part", ["dbf", "shx", "prj", "cpg", "cst", "sbn", "sbx", "qpj", "shp.xml"]],
  ["geopackage-part", ["gpkg-wal", "gpkg-shm", "gpkg-journal"]],
];

/** What a file that the app cannot read is, told by its name; null where that says nothing. */
export function foreignByName(fileName: string): string | null {
  const name = fileName.toLowerCase();
  const found = kinds.find(([, extensions]) =>
    extensions.some((extension) => name.endsWith(`.${extension}`)),
  );
  return found?.[0] ?? null;
}
