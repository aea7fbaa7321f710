import { describe, expect, it } from "vitest";
import { hasShared, readSharedJson } from "../../../test/shared-data";
import { roadLinesOf } from "./road-lines";
import { createRoadNetwork, type RoadNetwork } from "./road-network";

const networkOf = (file: string): RoadNetwork | null => {
  const features = readSharedJson<GeoJSON.FeatureCollection>("data", "rt", file);
  const ref = { id: "roads", kind: "roads" as const, name: file, featureCount: features.features.length };
  return createRoadNetwork(roadLinesOf([{ ref, features }]));
};

/** Kilometres of each part that hangs together, the longest first. */
function partsKm({ starts, edges, ends, lengthM }: RoadNetwork): readonly number[] {
  const seen = new Set<number>();
  const parts: number[] = [];
  for (let junction = 0; junction + 1 < starts.length; junction++) {
    if (seen.has(junction)) continue;
    seen.add(junction);
    const waiting = [junction];
    let metres = 0;
    // A list may grow while it is gone through.
    for (const here of waiting)
      for (let i = starts[here] ?? 0; i < (starts[here + 1] ?? 0); i++) {
        metres += (lengthM[edges[i] ?? 0] ?? 0) / 2;
        const other = ends[i] ?? 0;
        if (seen.has(other)) continue;
        seen.add(other);
        waiting.push(other);
      }
    parts.push(Math.round(metres / 100) / 10);
  }
  return parts.toSorted((a, b) => b - a);
}

describe.skipIf(!hasShared)("roads of real kampung", () => {
  it("hang together where they were drawn to meet", () => {
    const network = networkOf("dimajar2_jalan_lokal.geojson");
    expect(network?.from).toHaveLength(196);
    expect(network && partsKm(network)).toEqual([3.7]);
  });

  it("stay apart where the drawing leaves gaps of some metres", () => {
    const network = networkOf("hegarmanah_jalan.geojson");
    expect(network?.from).toHaveLength(345);
    expect(network && partsKm(network).slice(0, 4)).toEqual([8.7, 1.8, 1.4, 1.4]);
  });

  it("are none where they were drawn as areas", () => {
    expect(networkOf("singosaren_jalan.geojson")).toBeNull();
  });
});
