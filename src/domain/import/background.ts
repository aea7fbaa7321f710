import type { Dataset, DatasetRef } from "../project/schema";
import type { RecognisedLayer } from "./layer-mapping";
import { sourceIssues } from "./read-layer";
import { createRowReader } from "./read-row";
import type { ImportIssue } from "./source-layer";

const kinds: readonly DatasetRef["kind"][] = ["buildings", "roads", "water", "green", "other"];

/** A layer that nobody edits, with its properties as they came; null where it becomes something else, or nothing can be drawn. */
export function toDataset({ layer, mapping }: RecognisedLayer, newId: () => string): Dataset | null {
  const kind = kinds.find((one) => one === mapping.use);
  if (kind === undefined) return null;
  const read = createRowReader(mapping, null);
  const features = layer.rows.flatMap((row): GeoJSON.Feature[] => {
    const { geometry } = read(row);
    return geometry
      ? [{ type: "Feature", properties: { ...row.properties }, geometry: geometry as GeoJSON.Geometry }]
      : [];
  });
  if (features.length === 0) return null;
  return {
    ref: { id: newId(), kind, name: layer.name ?? layer.fileName, featureCount: features.length },
    features: { type: "FeatureCollection", features },
  };
}

/** What is odd about a background; above all that a table without coordinates gives nothing to draw. */
export function backgroundIssues(source: RecognisedLayer): readonly ImportIssue[] {
  const { rows } = source.layer;
  if (rows.some(({ geometry }) => geometry !== null)) return sourceIssues(source);
  return [
    ...sourceIssues(source),
    { code: "table-without-place", severity: "warning", count: rows.length, rows: [] },
  ];
}
