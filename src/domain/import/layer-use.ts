import type { DatasetRef } from "../project/schema";
import type { ColumnMapping, ColumnRole, LayerUse } from "./layer-mapping";
import type { SourceLayer } from "./source-layer";

type UseGuess = { readonly use: LayerUse; readonly isSure: boolean };
type Family = "area" | "line" | "point" | "none";

/** From so many deficit columns on, a layer is a survey whatever else it looks like. */
const surveyVolumes = 3;
/** Parcels and buildings repeat their RT; boundaries do not. */
const rowsPerRt = 3;

/** What a layer is, by its columns first, then its shapes, then the words of its file name. */
export function guessUse(layer: SourceLayer, columns: readonly ColumnMapping[]): UseGuess {
  const filled = new Set(layer.columns.flatMap(({ name, filledCount }) => (filledCount > 0 ? [name] : [])));
  const roles = new Set(columns.flatMap(({ column, role }) => (filled.has(column) ? [role] : [])));
  const volumes = columns.filter(({ role }) => role.startsWith("volume:")).length;
  if (volumes >= surveyVolumes) return { use: "survey", isSure: true };
  const family = familyOf(layer);
  const background = backgroundOf(layer, family);
  if (family === "area") return guessAreas(layer, columns, roles, background);
  const people = [...roles].filter((role) => peopleRoles.has(role)).length;
  if (family !== "line" && people >= 2) return { use: "survey", isSure: false };
  // A table of RTs without shapes can be nothing else.
  if (family === "none" && (roles.has("rt") || roles.has("rtRw"))) return { use: "survey", isSure: false };
  return background ?? { use: "other", isSure: false };
}

const peopleRoles = new Set<ColumnRole>(["households", "population", "buildings"]);

function guessAreas(
  layer: SourceLayer,
  columns: readonly ColumnMapping[],
  roles: ReadonlySet<ColumnRole>,
  background: UseGuess | null,
): UseGuess {
  // A folder "Batas RT" says more than the name of the file that it lies in.
  const own = wordsOf(layer.name ?? "");
  const isTold = isSlumNamed(own) || levelByWords(own).use !== "other";
  const words = isTold ? own : wordsOf(layer.fileName);
  const isRt = roles.has("rt") || roles.has("rtRw");
  if (background && !isTold && !words.some((word) => boundaryWords.has(word))) return background;
  if (isRt) {
    if (repeats(layer, columns, ["kelurahan", "rtRw", "rw", "rt"]) > rowsPerRt)
      // RT numbers start again in every RW: a file that leaves the RW out repeats them too.
      return { use: words.includes("rt") && !roles.has("rw") ? "rt" : "other", isSure: false };
    const people = [...roles].filter((role) => peopleRoles.has(role)).length;
    return people >= 2 ? { use: "survey", isSure: false } : { use: "rt", isSure: true };
  }
  if (roles.has("rw")) return { use: "rw", isSure: true };
  if (isSlumNamed(words)) return { use: "slum", isSure: true };
  if (roles.has("kelurahan"))
    return repeats(layer, columns, ["kelurahan", "kecamatan", "code"]) < 1.5
      ? { use: "kelurahan", isSure: true }
      : { use: "other", isSure: false };
  if (roles.has("slumArea")) return { use: "slum", isSure: false };
  return levelByWords(words);
}

const slumWords = new Set(["kumuh", "deliniasi", "delineasi", "slum"]);
const isSlumNamed = (words: readonly string[]) => words.some((word) => slumWords.has(word));

const boundaryWords = new Set(["batas", "admin", "administrasi", "boundary", "wilayah", "area"]);

function levelByWords(words: readonly string[]): UseGuess {
  const has = (...list: string[]) => words.some((word) => list.includes(word));
  if (has("rt")) return { use: "rt", isSure: false };
  if (has("rw", "dusun", "dukuh", "lingkungan", "padukuhan")) return { use: "rw", isSure: false };
  if (has("kelurahan", "desa", "kel", "kalurahan", "nagari", "village"))
    return { use: "kelurahan", isSure: false };
  return { use: "other", isSure: false };
}

/** How many rows share one value of the columns, on average. */
function repeats(
  layer: SourceLayer,
  columns: readonly ColumnMapping[],
  roles: readonly ColumnRole[],
): number {
  const names = columns.filter(({ role }) => roles.includes(role)).map(({ column }) => column);
  const keys = new Set(layer.rows.map(({ properties }) => names.map((name) => properties[name]).join("|")));
  return layer.rows.length / Math.max(1, keys.size);
}

const backgrounds: readonly (readonly [DatasetRef["kind"], RegExp])[] = [
  ["buildings", /^(bangunan|banggunan|building|buildings|footprint|footprints|atap)$/],
  ["roads", /^(jalan|road|roads|highway|street|streets|gang|jln)$/],
  ["water", /^(sungai|river|rivers|water|waterway|waterways|kali|danau|rawa|perairan|laut)$/],
  ["green", /^(rth|taman|hijau|green|park|parks|vegetasi)$/],
  ["other", /^(persil|parcel|parcels|bidang|lahan|landuse)$/],
];

/** By the words of the file and layer name, else by columns that OSM and BIG files have. */
function backgroundOf(layer: SourceLayer, family: Family): UseGuess | null {
  const words = [...wordsOf(layer.fileName), ...wordsOf(layer.name ?? "")];
  for (const [use, pattern] of backgrounds)
    if (words.some((word) => pattern.test(word)))
      return { use, isSure: !(use === "buildings" && family === "point") };
  const names = new Set(layer.columns.map(({ name }) => name.toLowerCase()));
  if (family === "area" && names.has("building")) return { use: "buildings", isSure: true };
  if (family === "line" && names.has("highway")) return { use: "roads", isSure: true };
  if (family !== "point" && names.has("waterway")) return { use: "water", isSure: true };
  return null;
}

function familyOf(layer: SourceLayer): Family {
  const counts = { area: 0, line: 0, point: 0 };
  for (const { geometry } of layer.rows) {
    if (!geometry) continue;
    if (geometry.type.endsWith("Polygon")) counts.area++;
    else if (geometry.type.endsWith("LineString")) counts.line++;
    else counts.point++;
  }
  const most = Math.max(counts.area, counts.line, counts.point);
  if (most === 0) return "none";
  return most === counts.area ? "area" : most === counts.line ? "line" : "point";
}

const wordsOf = (text: string) =>
  text
    .replace(/\.[^.]*$/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");

/** "singosaren_batas_desa.geojson" -> "Singosaren"; the whole name where nothing else is left. */
export function nameFromFile(fileName: string): string {
  const words = wordsOf(fileName.replace(/^.*[\\/]/, ""));
  const own = words.filter((word) => !fillers.has(word) && !boundaryWords.has(word));
  const kept = own.length > 0 ? own : words;
  const name = kept.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(" ");
  return name === "" ? fileName : name;
}

const fillers = new Set([
  "desa",
  "kelurahan",
  "kel",
  "rt",
  "rw",
  "peta",
  "shp",
  "geojson",
  "data",
  "final",
  "polygon",
]);
