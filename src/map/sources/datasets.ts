import type { Dataset, DatasetRef } from "../../domain/project/schema";
import { selectDatasets } from "../../store/derived";
import { defineSource, noFeatures } from "../layer";

/** Large inputs that nobody edits, one source per kind, however many files they came in. */
const datasetSource = (kind: DatasetRef["kind"]) =>
  defineSource({
    id: `dataset-${kind}`,
    inputs: (state) => [selectDatasets(state)],
    toGeoJson: ([datasets]) => featuresOf(datasets, kind),
  });

export const buildingsSource = datasetSource("buildings");
export const roadsSource = datasetSource("roads");
export const waterSource = datasetSource("water");
export const greenSource = datasetSource("green");
export const otherSource = datasetSource("other");

function featuresOf(datasets: readonly Dataset[], kind: DatasetRef["kind"]): GeoJSON.FeatureCollection {
  const [first, ...rest] = datasets.filter(({ ref }) => ref.kind === kind);
  if (!first) return noFeatures;
  if (rest.length === 0) return first.features;
  return {
    type: "FeatureCollection",
    features: [first, ...rest].flatMap(({ features }) => features.features),
  };
}
