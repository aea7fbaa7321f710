import { acceptanceOf } from "../domain/check/acceptances";
import type { Finding } from "../domain/check/finding";
import type { Acceptance, Project } from "../domain/project/schema";
import type { AppState } from "./app-store";
import { remember } from "./derived";

export type AcceptedFinding = { readonly finding: Finding; readonly acceptance: Acceptance };

type Sorted = {
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Those open that are wrong or unusual; what is only to be known asks for nothing. */
  readonly toCheckCount: number;
};

const nothing: Sorted = { open: [], accepted: [], toCheckCount: 0 };

const sorted = remember((findings: readonly Finding[], acceptances: Project["acceptances"]): Sorted => {
  const open: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of findings) {
    const acceptance = acceptanceOf(finding, acceptances);
    if (acceptance) accepted.push({ finding, acceptance });
    else open.push(finding);
  }
  return { open, accepted, toCheckCount: open.filter(({ severity }) => severity !== "info").length };
});

/** What the survey check found last: still open, or accepted with the figures it has. */
export const selectFindings = ({ project, surveyCheck }: AppState): Sorted =>
  project && surveyCheck?.projectId === project.id
    ? sorted(surveyCheck.findings, project.acceptances)
    : nothing;

/** False while the rules have yet to see the latest change. */
export const isCheckCurrent = ({ project, surveyCheck }: AppState): boolean =>
  project !== null &&
  surveyCheck?.projectId === project.id &&
  surveyCheck.areas === project.areas &&
  surveyCheck.records === project.records &&
  surveyCheck.settings.cityClass === project.settings.cityClass &&
  surveyCheck.settings.rulesetId === project.settings.rulesetId &&
  surveyCheck.settings.zeroBelowThreshold === project.settings.zeroBelowThreshold;
