import type { Acceptance, Project } from "../project/schema";
import type { Edit } from "../project/works";
import type { Finding } from "./finding";

/** What an acceptance holds for: when figures or names change, the finding is open again. */
const figuresOf = ({ figures, names, severity }: Finding): string =>
  [severity, ...figures.map((figure) => Number(figure.toPrecision(9))), ...names].join("|");

export type Accepted = { readonly by: string; readonly reason: string; readonly at: string };

/** Leaves a finding as it is, by whom and why; a later word about the same finding replaces an earlier one. */
export const acceptFinding =
  (finding: Finding, { by, reason, at }: Accepted): Edit =>
  (project) => {
    const acceptance: Acceptance = {
      id: finding.id,
      ruleId: finding.ruleId,
      figures: figuresOf(finding),
      by: by.trim(),
      reason: reason.trim(),
      at,
    };
    return acceptance.by === "" || acceptance.reason === ""
      ? project
      : { ...project, acceptances: { ...project.acceptances, [finding.id]: acceptance } };
  };

/** Opens a finding again. */
export const withdrawAcceptance =
  (id: string): Edit =>
  (project) => {
    if (!(id in project.acceptances)) return project;
    const { [id]: _, ...acceptances } = project.acceptances;
    return { ...project, acceptances };
  };

/** Who accepted a finding with the figures it has now; null: nobody. */
export function acceptanceOf(finding: Finding, acceptances: Project["acceptances"]): Acceptance | null {
  const acceptance = acceptances[finding.id];
  return acceptance?.figures === figuresOf(finding) ? acceptance : null;
}
