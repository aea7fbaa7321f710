import { useState } from "react";
import { largestCircle } from "../../../domain/geo/largest-circle";
import type { Position } from "../../../domain/geo/schema";
import type { RtUnit } from "../../../domain/project/rt-units";
import { selectUnits } from "../../../store/derived";
import { Button } from "../../parts/button";
import { SelectField } from "../../parts/field";
import { useApp } from "../../store-context";
import { unitName } from "../../unit-name";
import { useWords } from "../../words";
import type { Row } from "./coordinates";
import { useDegrees } from "./use-degrees";

/** The middle of an RT as coordinates: the one selected on the map, or one chosen here. */
export function RtCentre({ onChoose }: { readonly onChoose: (row: Row) => void }) {
  const { plan } = useWords();
  const degrees = useDegrees();
  const units = useApp(selectUnits);
  const selectedUnitId = useApp((state) => state.selectedUnitId);
  const [chosenId, setChosenId] = useState(selectedUnitId ?? "");
  const centre = centreOf(units.find(({ id }) => id === chosenId));
  return (
    <div className="flex items-end gap-2">
      <div className="min-w-0 flex-1">
        <SelectField
          label={plan.coordinates.atRt}
          value={chosenId}
          onChange={(event) => setChosenId(event.target.value)}
        >
          <option value="">{plan.coordinates.chooseRt}</option>
          {namedInOrder(units).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <Button
        disabled={centre === null}
        onClick={() => centre && onChoose({ longitude: degrees(centre[0]), latitude: degrees(centre[1]) })}
      >
        {plan.coordinates.useCentre}
      </Button>
    </div>
  );
}

/** Inside the RT's boundary, else where its survey point stands; null where neither is known. */
function centreOf(unit: RtUnit | undefined): Readonly<Position> | null {
  const geometry = unit?.area?.geometry;
  return geometry ? largestCircle(geometry).position : (unit?.record?.point ?? null);
}

const namedInOrder = (units: readonly RtUnit[]) =>
  units
    .map((unit) => ({ id: unit.id, name: unitName(unit) }))
    .sort((left, right) => left.name.localeCompare(right.name, undefined, { numeric: true }));
