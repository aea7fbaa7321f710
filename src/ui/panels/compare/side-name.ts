import type { SideId } from "../../../domain/progress/compared-side";
import type { Project } from "../../../domain/project/schema";
import type { Words } from "../../words/id";

/** The survey, or the plan's own name. */
export const sideName = (sideId: SideId, plans: Project["plans"] | undefined, { compare }: Words): string =>
  sideId === null ? compare.survey : (plans?.[sideId]?.name ?? "");
