import { useMemo } from "react";
import type { WorkGeometry } from "../../../domain/geo/schema";
import type { Intervention } from "../../../domain/project/schema";
import { reshapeWork } from "../../../store/work-actions";
import { useAppStore } from "../../store-context";
import { useWords } from "../../words";
import { kindOf, rowsOf } from "./coordinates";
import { CoordinatesForm } from "./coordinates-form";
import { useDegrees } from "./use-degrees";

/** The coordinates of a work that stands on the map. */
export function ExistingCoordinates({ work }: { readonly work: Intervention }) {
  const { plan } = useWords();
  const store = useAppStore();
  const degrees = useDegrees();
  // A new shape starts the form anew: what the hand dragged must not be undone by old rows.
  const key = useMemo(() => JSON.stringify(work.geometry), [work.geometry]);
  const rows = rowsOf(work.geometry, degrees);
  const apply = (geometry: WorkGeometry) => {
    // The form shows rounded degrees: what nobody touched must not come back as a move.
    if (JSON.stringify(rowsOf(geometry, degrees)) !== JSON.stringify(rows))
      reshapeWork(store, work.id, geometry);
  };
  return (
    <CoordinatesForm
      key={key}
      kind={kindOf(work.geometry)}
      initialRows={rows}
      submitLabel={plan.coordinates.apply}
      onSubmit={apply}
    />
  );
}
