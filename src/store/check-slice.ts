import type { Finding } from "../domain/check/finding";
import type { CheckedProject } from "../domain/check/survey-scene";
import type { SetState } from "./slice";

/** What the rules found, and in what. */
type SurveyCheck = CheckedProject & { readonly projectId: string; readonly findings: readonly Finding[] };

export type CheckSlice = {
  /** Null until the open project was checked for the first time. */
  readonly surveyCheck: SurveyCheck | null;
  readonly setSurveyCheck: (surveyCheck: SurveyCheck) => void;
};

export const createCheckSlice = (set: SetState<CheckSlice>): CheckSlice => ({
  surveyCheck: null,
  setSurveyCheck: (surveyCheck) => set({ surveyCheck }),
});
