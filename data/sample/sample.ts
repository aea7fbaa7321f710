import type { ProjectWithDatasets } from "../../src/domain/project/project-file.ts";
import type { Dataset, DatasetRef, Project } from "../../src/domain/project/schema.ts";
import { defaultTargets } from "../../src/domain/project/targets.ts";
import { rulesetById } from "../../src/domain/rules/rulesets.ts";
import { areasOf, kelurahanName } from "./areas.ts";
import { createFabric } from "./fabric.ts";
import {
  buildingFeatures,
  greenFeatures,
  roadFeatures,
  surroundingFeatures,
  waterFeatures,
} from "./features.ts";
import { createLand } from "./land.ts";
import { createPlan } from "./plan.ts";
import { createRandom, type Random } from "./random.ts";
import { recordsOf } from "./records.ts";
import { createSettlement } from "./settlement.ts";
import { createSurroundings } from "./surroundings.ts";
import { surveyOf } from "./survey.ts";

/** Each part has chance of its own: a change of one leaves the others as they are. */
const seeds = { land: 20251, survey: 21, around: 5, ids: 7 };
const rulesetId = "permen-14-2018";

/** A kelurahan that does not exist, whole: boundaries, survey, one plan, targets, buildings, roads, river, greens. */
export function createSample(): ProjectWithDatasets {
  const [chance, ids] = [createRandom(seeds.land), createRandom(seeds.ids)];
  const land = createLand();
  const settlement = createSettlement(land.kelurahan, chance);
  const rts = createFabric(settlement, land.kelurahan.south, chance);
  const surveys = surveyOf(rts, createRandom(seeds.survey));

  const around = createSurroundings(land, settlement.streets, createRandom(seeds.around));

  const areas = areasOf(rts, ids);
  const records = recordsOf(rts, areas.slice(-rts.length), surveys, ids);
  const { plan, works } = createPlan(rts, records, settlement.streets, land, ids);
  const datasets = [
    datasetOf("buildings", "Bangunan", buildingFeatures(rts), ids),
    datasetOf("buildings", "Bangunan di sekitar", surroundingFeatures(around), ids),
    datasetOf("roads", "Jalan dan gang", roadFeatures(settlement, around), ids),
    datasetOf("water", "Kali Contoh", waterFeatures(land), ids),
    datasetOf("green", "Ruang terbuka", greenFeatures(settlement), ids),
  ];
  const project: Project = {
    version: 1,
    id: ids.uuid(),
    name: kelurahanName,
    place: "Kota Contoh (fiksi)",
    isSample: true,
    createdAt: "2025-01-01T00:00:00.000Z",
    settings: {
      rulesetId,
      cityClass: "medium",
      zeroBelowThreshold: false,
      networkComponentIds: [],
      basemap: { kind: "none" },
    },
    areas: byId(areas),
    records: byId(records),
    plans: byId([plan]),
    interventions: byId(works),
    notes: {},
    targets: defaultTargets(rulesetById(rulesetId), ids.uuid),
    prices: {},
    acceptances: {},
    imports: {},
    datasets: byId(datasets.map(({ ref }) => ref)),
  };
  return { project, datasets: Object.fromEntries(datasets.map((dataset) => [dataset.ref.id, dataset])) };
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): Readonly<Record<string, Item>> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

function datasetOf(
  kind: DatasetRef["kind"],
  name: string,
  features: GeoJSON.FeatureCollection,
  ids: Random,
): Dataset {
  return { ref: { id: ids.uuid(), kind, name, featureCount: features.features.length }, features };
}
