import { type City, columnCount } from "./city";
import { own, type Result } from "./results";

const megabytes = () => {
  // Present because run.mjs asks for it.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};

/** Megabytes that stay taken by what a function makes. */
function takenBy(make: () => unknown): number {
  const before = megabytes();
  const made = make();
  const after = megabytes();
  return made === undefined ? 0 : after - before;
}

/** What everything the app keeps ready takes beyond the imported data, and what the same households take as GeoJSON features. */
export function memoryRows(city: City, prepareAll: () => unknown): readonly Result[] {
  prepareAll();
  const [ours, features] = [takenBy(prepareAll), takenBy(() => featuresOf(city))];
  const row = { job: "memory beyond the imported data", size: city.size, medianMs: Number.NaN };
  return [
    { ...row, method: own, ratio: 1, figures: { megabytes: ours } },
    { ...row, method: "Turf features", ratio: features / ours, figures: { megabytes: features } },
  ];
}

const featuresOf = ({ lngLat, values, pointCount }: City) =>
  Array.from({ length: pointCount }, (_, point) => ({
    type: "Feature",
    properties: Object.fromEntries(
      Array.from({ length: columnCount }, (_, column) => [`v${column}`, values[column * pointCount + point]]),
    ),
    geometry: { type: "Point", coordinates: [lngLat[2 * point], lngLat[2 * point + 1]] },
  }));
