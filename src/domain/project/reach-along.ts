import type { Intervention, Settings } from "./schema";
import { type Edit, editWork } from "./works";

/** How reach is measured: along roads and paths, or in a straight line. */
export type ReachAlong = NonNullable<Intervention["reachAlong"]>;

/** What is said for all works of a component; a straight line until the team says otherwise. */
export const componentMeasure = (
  settings: Pick<Settings, "networkComponentIds">,
  componentId: string,
): ReachAlong => (settings.networkComponentIds?.includes(componentId) ? "network" : "straight");

/** Measures one work so; where that is what its component does anyway, the work has no word of its own. */
export const measureWork =
  (workId: string, wish: ReachAlong): Edit =>
  (project) => {
    const work = project.interventions[workId];
    if (!work) return project;
    const isUsual = componentMeasure(project.settings, work.componentId) === wish;
    return editWork(workId, { reachAlong: isUsual ? null : wish })(project);
  };

/** Measures all works of a component so, in every plan: those that were an exception are none any more. */
export const measureComponent =
  (componentId: string, wish: ReachAlong): Edit =>
  (project) => {
    const { settings } = project;
    const others = (settings.networkComponentIds ?? []).filter((id) => id !== componentId);
    const isSame = componentMeasure(settings, componentId) === wish;
    const networkComponentIds = wish === "network" ? [...others, componentId] : others;
    return Object.values(project.interventions)
      .filter((work) => work.componentId === componentId && (work.reachAlong ?? null) !== null)
      .reduce(
        (changed, { id }) => editWork(id, { reachAlong: null })(changed),
        isSame ? project : { ...project, settings: { ...settings, networkComponentIds } },
      );
  };
