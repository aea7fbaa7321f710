import { selectUnits } from "../../store/derived";
import { collect, defineSource, noFeatures } from "../layer";

/** The chosen RT: its outline, or its survey point. */
export const selectionSource = defineSource({
  id: "selection",
  inputs: (state) => [state.selectedUnitId, selectUnits(state)],
  toGeoJson: ([unitId, units]) => {
    const unit = unitId === null ? undefined : units.find(({ id }) => id === unitId);
    if (unit?.area?.geometry)
      return collect([{ type: "Feature", geometry: unit.area.geometry, properties: {} }]);
    if (!unit?.record?.point) return noFeatures;
    return collect([
      {
        type: "Feature",
        geometry: { type: "Point", coordinates: [...unit.record.point] },
        properties: {},
      },
    ]);
  },
});
