import { AppError } from "../domain/errors";
import { createIssueList } from "../domain/import/issue-list";
import type { SourceLayer } from "../domain/import/source-layer";
import { decodeText } from "./decode-text";
import { hasObjectPerLine } from "./file-start";
import type { Format, ParseControl } from "./format";
import { bareTypes } from "./geojson";
import { jsonDepth } from "./json-depth";
import { layerOfFeatures } from "./layer-of-features";
import { limits } from "./limits";

/** The mark before each record of a GeoJSON text sequence (RFC 8142). */
const recordMark = "\u001e";

/** GeoJSON with one feature on each line, or one after each record mark: what databases and web services write. */
export const geojsonLines: Format = {
  name: "GeoJSON (baris)",
  extensions: ["geojsonl", "geojsons", "ndjson", "jsonl", "ldjson"],
  looksLike: (start) => start.text.startsWith(recordMark) || hasObjectPerLine(start),
  parse: async (bytes, fileName, control) => [readLines(bytes, fileName, control)],
};

function readLines(bytes: Uint8Array, file: string, control: ParseControl): SourceLayer {
  const issues = createIssueList();
  const { text, isGuessed } = decodeText(bytes);
  if (isGuessed) issues.add("encoding-guessed", "warning");
  if (jsonDepth(text) > limits.depth) throw new AppError("import/too-deep", { file, limit: limits.depth });
  const features: unknown[] = [];
  let firstFault: number | null = null;
  for (const [number, line] of recordsOf(text)) {
    const value = parsed(line);
    if (value === undefined) {
      firstFault ??= number;
      issues.add("line-unreadable", "error", number);
    } else for (const feature of featuresOf(value)) features.push(feature);
  }
  if (features.length === 0 && firstFault !== null)
    throw new AppError("import/not-json", { file, line: firstFault });
  control.onProgress(0.4);
  return layerOfFeatures(
    { fileName: file, name: null, features, crs: { kind: "unstated" }, issues },
    control,
  );
}

/** Each record with its number as an editor shows it: lines from 1, records of a sequence from 1. */
function recordsOf(text: string): readonly (readonly [number: number, record: string])[] {
  const records = text.includes(recordMark) ? text.split(recordMark).slice(1) : text.split("\n");
  return records
    .map((record, at) => [at + 1, record.replace(/^\ufeff/, "").trim()] as const)
    .filter(([, record]) => record !== "");
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function featuresOf(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null || !("type" in value)) return [value];
  const type = String(value.type).toLowerCase();
  if (type === "featurecollection" && "features" in value && Array.isArray(value.features))
    return value.features;
  return bareTypes.has(type) ? [{ type: "Feature", properties: null, geometry: value }] : [value];
}
