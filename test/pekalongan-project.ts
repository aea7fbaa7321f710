import { arealSchema } from "../src/domain/geo/schema";
import type { Project } from "../src/domain/project/schema";
import { anArea, byId } from "./coverage-builders";
import { pekalonganRecords } from "./pekalongan-survey";
import { aProject } from "./plan-builders";
import { readSharedJson } from "./shared-data";

/** Four kelurahan of Pekalongan, every RT that has both a boundary and a survey of 2019. */
export function pekalonganProject(): Project {
  const { features } = readSharedJson<GeoJSON.FeatureCollection>("data", "pekalongan", "rt.geojson");
  const areas = features.flatMap(({ geometry, properties }) => {
    const shape = arealSchema.safeParse(geometry);
    const id = `${properties?.["kelurahan"]}/${properties?.["kodeRTRW"]}`;
    return shape.success ? [anArea({ id, geometry: shape.data })] : [];
  });
  const known = new Set(areas.map(({ id }) => id));
  const records = pekalonganRecords()
    .filter(({ id }) => known.has(id))
    .map((record) => ({ ...record, areaId: record.id }));
  return aProject({ areas: byId(areas), records: byId(records) });
}
