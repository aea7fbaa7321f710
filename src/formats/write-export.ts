import type { Zippable } from "fflate";
import { AppError } from "../domain/errors";
import { byFamily, type ExportLayer } from "../domain/export/export-layer";
import { type TargetCrs, utmOf, wgs84 } from "./target-crs";
import { uniqueNames } from "./unique-names";
import { writeCsv } from "./write-csv";
import { longestText } from "./write-dbf";
import { writeGeojson } from "./write-geojson";
import { writeGpkg } from "./write-gpkg";
import { writeKml } from "./write-kml";
import { writeShapefile } from "./write-shapefile";

const encoder = new TextEncoder();

/** Kinds of file that hold layers; the workbook is made apart. */
export type LayerFormat = "geojson" | "kml" | "shapefile" | "gpkg" | "csv";

type LayerOrder = {
  readonly title: string;
  readonly format: LayerFormat;
  /** Shapefile and GeoPackage only; the others are in degrees by their own rule. */
  readonly crs: "utm" | "wgs84";
  /** ISO 8601. */
  readonly at: string;
};
export type WrittenFile = {
  /** For the file's name: its one layer, or its kind; "": the extension says enough. */
  readonly suffix: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
};

/**
 * The layers as one file: several of a format that holds one are put into a zip.
 * @throws AppError "export/nothing" where no layer has anything in it
 */
export async function writeExport(
  layers: readonly ExportLayer[],
  order: LayerOrder,
  onProgress: (fraction: number) => void = () => {},
): Promise<WrittenFile> {
  if (layers.length === 0) throw new AppError("export/nothing");
  const crs = order.crs === "utm" ? await utmOf(layers) : wgs84;
  onProgress(0.3);
  const written = await write(layers, order, crs);
  onProgress(1);
  return written;
}

async function write(
  layers: readonly ExportLayer[],
  order: LayerOrder,
  crs: TargetCrs,
): Promise<WrittenFile> {
  switch (order.format) {
    case "geojson":
      return oneOrZip(layers, "geojson", writeGeojson);
    case "csv":
      return oneOrZip(layers, "csv", writeTable);
    case "kml":
      return { suffix: "", extension: "kml", bytes: encoder.encode(writeKml(order.title, layers)) };
    case "gpkg":
      return { suffix: "", extension: "gpkg", bytes: writeGpkg(layers, crs, order.at) };
    case "shapefile":
      return { suffix: "shp", extension: "zip", bytes: await zipped(shapefiles(layers, order, crs)) };
  }
}

async function oneOrZip(
  layers: readonly ExportLayer[],
  extension: string,
  text: (layer: ExportLayer) => string,
): Promise<WrittenFile> {
  const [only, ...more] = layers;
  if (only && more.length === 0) return { suffix: only.name, extension, bytes: encoder.encode(text(only)) };
  const files = layers.map((layer) => [`${layer.name}.${extension}`, encoder.encode(text(layer))] as const);
  return { suffix: extension, extension: "zip", bytes: await zipped(Object.fromEntries(files)) };
}

const zipped = async (files: Zippable): Promise<Uint8Array> => (await import("fflate")).zipSync(files);

/** Points get two columns of degrees; lines and areas keep their row without their shape. */
function writeTable({ fields, features }: ExportLayer): string {
  const hasPoints = features.some(({ geometry }) => geometry?.type === "Point");
  return writeCsv([
    [...fields.map(({ name }) => name), ...(hasPoints ? ["Bujur", "Lintang"] : [])],
    ...features.map(({ values, geometry }) => [
      ...fields.map((_, index) => values[index] ?? null),
      ...(hasPoints ? (geometry?.type === "Point" ? geometry.coordinates : [null, null]) : []),
    ]),
  ]);
}

function shapefiles(layers: readonly ExportLayer[], order: LayerOrder, crs: TargetCrs): Zippable {
  const files: Zippable = {};
  const notes: string[] = [];
  for (const layer of layers) {
    const shortNames = uniqueNames(
      layer.fields.map(({ shortName }) => shortName),
      10,
    );
    Object.assign(files, writeShapefile(layer, shortNames, crs.prj, crs.project));
    notes.push(...namesOf(layer, shortNames));
  }
  files["NAMA-KOLOM.txt"] = encoder.encode(
    [
      order.title,
      `Ditulis ${order.at.slice(0, 10)}. Sistem koordinat: ${crs.name} (EPSG:${crs.epsg}). Teks: UTF-8.`,
      `Nama kolom Shapefile paling panjang 10 huruf, isi teks paling panjang ${longestText} byte.`,
      "",
      ...notes,
    ].join("\r\n"),
  );
  return files;
}

function namesOf(layer: ExportLayer, shortNames: readonly string[]): readonly string[] {
  const files = byFamily(layer).map(({ layer: { name } }) => `${name}.shp`);
  const isCut = (index: number) =>
    layer.features.some(({ values }) => encoder.encode(String(values[index] ?? "")).length > longestText);
  return [
    `${layer.title}: ${files.join(", ")}`,
    ...(layer.caution === null ? [] : [layer.caution]),
    ...layer.fields.map(
      ({ name }, index) =>
        `${(shortNames[index] ?? "").padEnd(10)} = ${name}${isCut(index) ? " (sebagian isinya dipotong)" : ""}`,
    ),
    "",
  ];
}
