import type { AreaLevel, Project } from "./schema";

/** Takes the real boundaries of a level away, or the approximate ones; what stood inside or was tied to them stays, without the tie. */
export const removeAreas =
  (level: AreaLevel, isApproximate = false) =>
  (project: Project): Project => {
    const gone = new Set(
      Object.values(project.areas).flatMap((area) =>
        area.level === level && (area.isApproximate ?? false) === isApproximate ? [area.id] : [],
      ),
    );
    if (gone.size === 0) return project;
    return {
      ...project,
      areas: mapped(project.areas, (area) =>
        gone.has(area.id)
          ? null
          : area.parentId !== null && gone.has(area.parentId)
            ? { ...area, parentId: null }
            : area,
      ),
      records: mapped(project.records, (record) =>
        record.areaId !== null && gone.has(record.areaId) ? { ...record, areaId: null } : record,
      ),
    };
  };

/** Takes all survey rows away, and their names from the works that were tied to them. */
export function removeRecords(project: Project): Project {
  if (Object.keys(project.records).length === 0) return project;
  return {
    ...project,
    records: {},
    interventions: mapped(project.interventions, (work) =>
      work.recordIds === null || work.recordIds.length === 0 ? work : { ...work, recordIds: [] },
    ),
  };
}

/** Takes a background away from the document; its bytes stay beside it, so that undo brings it back. */
export const removeDataset =
  (id: string) =>
  (project: Project): Project => {
    if (!(id in project.datasets)) return project;
    const { [id]: _, ...datasets } = project.datasets;
    return { ...project, datasets };
  };

/** Each item changed, kept or (null) left out. */
function mapped<Item>(
  items: Readonly<Record<string, Item>>,
  change: (item: Item) => Item | null,
): Readonly<Record<string, Item>> {
  return Object.fromEntries(
    Object.entries(items).flatMap(([id, item]) => {
      const next = change(item);
      return next === null ? [] : [[id, next]];
    }),
  );
}
