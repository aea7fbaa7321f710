import { componentById } from "../../domain/catalogue/catalogue";
import type { Intervention } from "../../domain/project/schema";
import type { SectorId } from "../../domain/sectors";
import type { AppState } from "../../store/app-store";
import { isPlanShown, selectWorksInForce } from "../../store/derived";
import { collect, defineSource } from "../layer";
import { workImageId } from "../work-images";

const noWorks: readonly Intervention[] = [];

/** The works that stand on the map now; none while "before" is shown, or in a step that has no plan. */
export const shownWorks = (state: AppState): readonly Intervention[] =>
  isPlanShown(state) ? selectWorksInForce(state) : noWorks;

/** The work in the user's hand, as it is shown now; null where none is chosen. */
export const workInHand = (state: AppState): Intervention | null =>
  shownWorks(state).find(({ id }) => id === state.selectedWorkId) ?? null;

export const sectorOfWork = ({ componentId }: Intervention): SectorId =>
  componentById(componentId)?.sectorId ?? "building";

/** Planned works. Small: while one is dragged only that one is sent to the worker. */
export const worksSource = defineSource({
  id: "works",
  promoteId: "id",
  isDiffed: true,
  tolerance: 0,
  inputs: (state) => [shownWorks(state), state.selectedWorkId, state.draft?.workId],
  toGeoJson: ([works, selectedId, draggedId]) =>
    collect(
      works.map((work) => ({
        type: "Feature",
        geometry: work.geometry,
        properties: {
          id: work.id,
          sector: sectorOfWork(work),
          image: workImageId(work.componentId),
          isSelected: work.id === selectedId,
          isDragged: work.id === draggedId,
        },
      })),
    ),
});
