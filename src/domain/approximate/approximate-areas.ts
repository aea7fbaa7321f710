import { pointCells } from "../geo/point-cells";
import type { Areal } from "../geo/schema";
import { rwFinder } from "../import/parents";
import { rtName } from "../import/read-row";
import type { Area, Project } from "../project/schema";
import { approximateOffer, type Seed } from "./approximate-offer";

/**
 * Gives the RTs of `approximateOffer` a boundary that says it is approximate: the part of the kelurahan nearer to
 * their survey point than to any other. Ties their surveys to it. The project itself where there is nothing to give.
 */
export const addApproximateAreas =
  (newId: () => string) =>
  (project: Project): Project => {
    const inRw = rwFinder(Object.values(project.areas).filter(({ level }) => level === "rw"));
    const areas: Record<string, Area> = {};
    const records: Record<string, Project["records"][string]> = {};
    for (const { kelurahan, seeds } of approximateOffer(project).grounds) {
      if (!kelurahan.geometry) continue;
      const cells = pointCells(
        kelurahan.geometry,
        seeds.map(({ point }) => point),
      );
      for (const [at, seed] of seeds.entries()) {
        const geometry = cells[at];
        if (!geometry) continue;
        const area = areaOf(seed, kelurahan, geometry, newId);
        areas[area.id] = { ...area, parentId: inRw(area)?.id ?? area.parentId };
        const { record } = seed.unit;
        if (record && record.areaId !== area.id) records[record.id] = { ...record, areaId: area.id };
      }
    }
    if (Object.keys(areas).length === 0) return project;
    return {
      ...project,
      areas: { ...project.areas, ...areas },
      records: { ...project.records, ...records },
    };
  };

function areaOf({ unit }: Seed, kelurahan: Area, geometry: Areal, newId: () => string): Area {
  if (unit.area) return { ...unit.area, geometry, isApproximate: true };
  return {
    id: newId(),
    level: "rt",
    name: rtName(unit) ?? unit.record?.rawLabel ?? "",
    code: null,
    parentId: kelurahan.id,
    kelurahan: unit.kelurahan ?? kelurahan.kelurahan ?? kelurahan.name,
    rw: unit.rw,
    rt: unit.rt,
    geometry,
    isApproximate: true,
  };
}
