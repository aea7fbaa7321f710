import type { RtUnit } from "../../domain/project/rt-units";
import { selectUnits } from "../../store/derived";
import { boundaryLines } from "../boundary-lines";
import { collect, defineSource } from "../layer";

/** RT polygons: large and still. Their colours come by feature-state, so that a drag never fills this again. */
export const rtSource = defineSource({
  id: "rt",
  promoteId: "id",
  inputs: (state) => [selectUnits(state)],
  toGeoJson: ([units]) =>
    collect(
      units.flatMap(({ id, area }) =>
        area?.geometry
          ? [
              {
                type: "Feature",
                geometry: area.geometry,
                properties: { id, isApproximate: area.isApproximate ?? false },
              },
            ]
          : [],
      ),
    ),
});

/** RTs whose boundary nobody gave: drawn at their survey point. */
export const rtPointsSource = defineSource({
  id: "rt-points",
  promoteId: "id",
  inputs: (state) => [selectUnits(state)],
  toGeoJson: ([units]) =>
    collect(
      units.flatMap(({ id, area, record }) =>
        !area?.geometry && record?.point
          ? [
              {
                type: "Feature",
                geometry: { type: "Point", coordinates: [...record.point] },
                properties: { id },
              },
            ]
          : [],
      ),
    ),
});

export const rtLinesSource = defineSource({
  id: "rt-lines",
  inputs: (state) => [selectUnits(state)],
  toGeoJson: ([units]) =>
    collect(
      boundaryLines(
        units.flatMap((unit) =>
          unit.area?.geometry ? [{ rwKey: rwKeyOf(unit), geometry: unit.area.geometry }] : [],
        ),
      ).map(({ kind, coordinates }) => ({
        type: "Feature",
        geometry: { type: "LineString", coordinates: coordinates.map((position) => [...position]) },
        properties: { kind },
      })),
    ),
});

/** RW numbers repeat in every kelurahan. */
const rwKeyOf = ({ kelurahan, rw }: RtUnit) => (rw === null ? null : `${kelurahan ?? ""}/${rw}`);
