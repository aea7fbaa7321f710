import { footAt } from "../../domain/network/nearest-edge";
import { workEntries } from "../../domain/network/network-reach";
import { reachedRoads } from "../../domain/network/reached-roads";
import type { RoadNetwork } from "../../domain/network/road-network";
import type { Intervention } from "../../domain/project/schema";
import type { AppState } from "../../store/app-store";
import { selectEffects } from "../../store/derived";
import { selectReachMeasure, selectRoadNetwork } from "../../store/reach-measure";
import { collect, defineSource, noFeatures } from "../layer";
import { sectorOfWork, workInHand } from "./works";

/** Whether the reach of a work is measured along the roads where it stands now. */
export const isAlongRoads = (state: AppState, { id, recordIds }: Intervention): boolean =>
  recordIds === null && selectReachMeasure(state, id)?.along === "network";

/** The roads within reach of the work in hand, and the step from a point work to its road. Small: made anew at each move. */
export const reachedRoadsSource = defineSource({
  id: "reached-roads",
  tolerance: 0,
  inputs: (state) => {
    const work = workInHand(state);
    const isShown = work !== null && isAlongRoads(state, work);
    const reachM = isShown ? selectEffects(state)?.byWork.get(work.id)?.reachM : null;
    return [isShown ? work : null, reachM, isShown ? selectRoadNetwork(state) : null];
  },
  toGeoJson: ([work, reachM, network]) => {
    if (!work || !network || !reachM || reachM <= 0) return noFeatures;
    const sector = sectorOfWork(work);
    const roads: GeoJSON.Feature = {
      type: "Feature",
      geometry: {
        type: "MultiLineString",
        coordinates: reachedRoads(network, work.geometry, reachM).map((ends) => ends.map((end) => [...end])),
      },
      properties: { sector, part: "road" },
    };
    return collect([roads, ...stepToRoad(work, network, sector)]);
  },
});

function stepToRoad(work: Intervention, network: RoadNetwork, sector: string): GeoJSON.Feature[] {
  if (work.geometry.type !== "Point") return [];
  const [lng, lat] = work.geometry.coordinates;
  return workEntries(network, work.geometry).map(({ edge, fromM }) => ({
    type: "Feature",
    geometry: {
      type: "LineString",
      coordinates: [
        [lng, lat],
        [...footAt(network, edge, fromM / (network.lengthM[edge] ?? 1), lng, lat).position],
      ],
    },
    properties: { sector, part: "step" },
  }));
}
