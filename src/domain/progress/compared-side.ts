import type { Progress } from "./progress";
import type { ServedPeople } from "./served-people";

/** A plan's id; null: the survey, before any work. */
export type SideId = string | null;

/** One of the two or three that are compared. The survey is read from what any plan's progress says of before. */
export type ComparedSide = {
  readonly sideId: SideId;
  readonly progress: Progress;
  readonly people: ServedPeople;
};
