import { areaM2 } from "../../domain/geo/area";
import type { Areal } from "../../domain/geo/schema";
import { insidePoint } from "../../domain/import/locate";
import type { RtUnit } from "../../domain/project/rt-units";
import type { Area } from "../../domain/project/schema";
import { selectUnits } from "../../store/derived";
import { uniqueLines } from "../boundary-lines";
import { collect, defineSource } from "../layer";

/** Kelurahan, RW and slum boundaries. RTs have a source of their own, since they are coloured. */
export const areasSource = defineSource({
  id: "areas",
  inputs: (state) => [state.project?.areas, selectUnits(state)],
  toGeoJson: ([areas, units]) => {
    const list = Object.values(areas ?? {});
    const own = ownKelurahan(list, units);
    const hasRts = list.some(({ level }) => level === "rt");
    return collect(
      list.flatMap(({ id, level, name, geometry }) =>
        geometry === null || level === "rt" || (level === "rw" && hasRts)
          ? []
          : [
              {
                type: "Feature",
                geometry,
                properties: {
                  id,
                  level,
                  name,
                  isOwn: level !== "kelurahan" || own.has(id),
                },
              },
            ],
      ),
    );
  },
});

/** Kelurahan lines, each drawn once: two neighbours' dashes on one edge would fill each other's gaps. */
export const kelurahanLinesSource = defineSource({
  id: "kelurahan-lines",
  inputs: (state) => [state.project?.areas, selectUnits(state)],
  toGeoJson: ([areas, units]) => {
    const list = Object.values(areas ?? {});
    const own = ownKelurahan(list, units);
    const kelurahan = list.filter(({ level }) => level === "kelurahan");
    // The own ones first: an edge shared with a neighbour is drawn as one's own.
    const ordered = [...kelurahan].sort((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)));
    const shapes = ordered.flatMap(({ id, geometry }) => (geometry ? [{ id, geometry }] : []));
    return collect(
      uniqueLines(shapes, ({ id }) => own.has(id)).map(({ kind, coordinates }) => ({
        type: "Feature",
        geometry: { type: "LineString", coordinates },
        properties: { isOwn: kind },
      })),
    );
  },
});

/** One name for each kelurahan, on its largest part; none for a single one under its RTs, which the project is named after. */
export const kelurahanNamesSource = defineSource({
  id: "kelurahan-names",
  inputs: (state) => [state.project?.areas, selectUnits(state)],
  toGeoJson: ([areas, units]) => {
    const list = Object.values(areas ?? {});
    const own = ownKelurahan(list, units);
    const isAlone = own.size === 1 && units.length > 0;
    return collect(
      list.flatMap(({ id, level, name, geometry }) => {
        if (level !== "kelurahan" || geometry === null || (isAlone && own.has(id))) return [];
        const part = largestPart(geometry);
        const coordinates = insidePoint(part.polygon);
        if (!coordinates) return [];
        return [
          {
            type: "Feature",
            geometry: { type: "Point", coordinates },
            properties: { name, isOwn: own.has(id), order: -part.areaM2 },
          },
        ];
      }),
    );
  },
});

function largestPart(areal: Areal) {
  const polygons = areal.type === "Polygon" ? [areal.coordinates] : areal.coordinates;
  const parts = polygons.map((coordinates) => {
    const polygon: Areal = { type: "Polygon", coordinates };
    return { polygon, areaM2: areaM2(polygon) };
  });
  return parts.reduce((largest, part) => (part.areaM2 > largest.areaM2 ? part : largest));
}

/**
 * The kelurahan that is worked on: those that RTs belong to. The others are neighbours, one step back.
 * With no RT at all nothing can be told apart, and all are the user's own.
 */
function ownKelurahan(areas: readonly Area[], units: readonly RtUnit[]): ReadonlySet<string> {
  const kelurahan = areas.filter(({ level }) => level === "kelurahan");
  const names = new Set(units.map((unit) => nameKey(unit.kelurahan)));
  const parents = new Set(units.map(({ area }) => area?.parentId));
  const own = kelurahan.filter(({ id, name }) => parents.has(id) || names.has(nameKey(name)));
  return new Set((own.length > 0 ? own : kelurahan).map(({ id }) => id));
}

const nameKey = (name: string | null) => name?.trim().toLowerCase() ?? null;
