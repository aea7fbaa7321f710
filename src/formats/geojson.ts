import { AppError } from "../domain/errors";
import { createIssueList, type IssueList } from "../domain/import/issue-list";
import type { SourceLayer } from "../domain/import/source-layer";
import { decodeText } from "./decode-text";
import { hasObjectPerLine } from "./file-start";
import type { Format, ParseControl } from "./format";
import { sourceCrs } from "./geojson-crs";
import { jsonDepth } from "./json-depth";
import { layerOfFeatures } from "./layer-of-features";
import { limits } from "./limits";

/** GeoJSON as people have it: the standard, what programs made before it, and the usual slips. */
export const geojson: Format = {
  name: "GeoJSON",
  extensions: ["geojson", "json", "topojson"],
  looksLike: (start) => /^\{\s*"/.test(start.text) && !hasObjectPerLine(start),
  parse: readLayers,
};

type Json = Readonly<Record<string, unknown>>;
type Source = { readonly file: string; readonly issues: IssueList };

async function readLayers(
  bytes: Uint8Array,
  file: string,
  control: ParseControl,
): Promise<readonly SourceLayer[]> {
  if (bytes.length > limits.megabytes * 1e6)
    throw new AppError("import/too-large", { file, megabytes: limits.megabytes });
  const issues = createIssueList();
  const root = readJson(bytes, file, issues);
  control.onProgress(0.4);
  if (String(root["type"]).toLowerCase() === "topology") {
    const { topologyLayers } = await import("./topojson");
    return topologyLayers(root, { file, issues }, control);
  }
  return [readLayer(root, { file, issues }, control)];
}

function readLayer(root: Json, { file, issues }: Source, control: ParseControl): SourceLayer {
  const crs = sourceCrs(root["crs"]);
  if (crs.kind === "unknown" && crs.name !== null)
    issues.add("crs-unknown", "warning", undefined, { crs: crs.name });

  return layerOfFeatures(
    {
      fileName: file,
      name: typeof root["name"] === "string" ? root["name"] : null,
      features: featuresOf(root, file, issues),
      crs,
      issues,
    },
    control,
  );
}

function readJson(bytes: Uint8Array, file: string, issues: IssueList): Json {
  const { text, isGuessed } = decodeText(bytes);
  if (text.trim() === "") throw new AppError("import/empty", { file });
  if (jsonDepth(text) > limits.depth) throw new AppError("import/too-deep", { file, limit: limits.depth });
  if (isGuessed) issues.add("encoding-guessed", "warning");
  const value = parseJson(text, file);
  if (!isObject(value)) throw new AppError("import/not-geojson", { file });
  return value;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("import/not-json", { file, ...placeOf(cause, text) }, { cause });
  }
}

/** The line of the fault, where the engine tells its position. */
function placeOf(cause: unknown, text: string): { line?: number } {
  const position = cause instanceof Error ? /position (\d+)/.exec(cause.message)?.[1] : undefined;
  if (position === undefined) return {};
  return { line: text.slice(0, Number(position)).split("\n").length };
}

/** The features of whatever stands at the top: a collection, one feature, or bare shapes. */
function featuresOf(root: Json, file: string, issues: IssueList): readonly unknown[] {
  const type = typeof root["type"] === "string" ? root["type"].toLowerCase() : "";
  if (type === "featurecollection") {
    if (root["type"] !== "FeatureCollection") issues.add("name-letter-case", "info");
    if (!Array.isArray(root["features"])) throw new AppError("import/not-geojson", { file });
    return root["features"];
  }
  if (type === "feature") return [root];
  if (type === "geometrycollection" && Array.isArray(root["geometries"]))
    return root["geometries"].map((geometry: unknown) => ({ type: "Feature", properties: null, geometry }));
  if (bareTypes.has(type)) return [{ type: "Feature", properties: null, geometry: root }];
  throw new AppError("import/not-geojson", { file });
}

/** Shapes that some programs write without a feature around them; lower case. */
export const bareTypes = new Set([
  "point",
  "multipoint",
  "linestring",
  "multilinestring",
  "polygon",
  "multipolygon",
]);

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
