import { expect, it } from "vitest";
import { aProject } from "../../../test/plan-builders";
import { parseProject } from "../project/parse-project";
import { acceptanceOf, acceptFinding, withdrawAcceptance } from "./acceptances";
import type { Finding } from "./finding";

const finding: Finding = {
  id: "area_range|rt-1|",
  ruleId: "area_range",
  severity: "warn",
  recordIds: ["rt-1"],
  areaIds: [],
  part: "",
  bounds: null,
  figures: [6.5],
  names: [],
  isCurable: false,
};
const word = { by: " Ketua RT 01 ", reason: "Ada sawah di dalamnya", at: "2026-01-05T08:00:00.000Z" };

it("keeps who accepted a finding and why, as long as its figures stay", () => {
  const project = acceptFinding(finding, word)(aProject());
  expect(project.acceptances["area_range|rt-1|"]).toEqual({
    id: "area_range|rt-1|",
    ruleId: "area_range",
    figures: "warn|6.5",
    by: "Ketua RT 01",
    reason: "Ada sawah di dalamnya",
    at: "2026-01-05T08:00:00.000Z",
  });
  expect(acceptanceOf(finding, project.acceptances)?.by).toBe("Ketua RT 01");
  expect(acceptanceOf({ ...finding, figures: [6.6] }, project.acceptances)).toBeNull();
  expect(parseProject(JSON.parse(JSON.stringify(project)))).toEqual(project);
});

it("takes no acceptance without a name or a reason", () => {
  const project = aProject();
  expect(acceptFinding(finding, { ...word, by: " " })(project)).toBe(project);
  expect(acceptFinding(finding, { ...word, reason: "" })(project)).toBe(project);
});

it("opens a finding again", () => {
  const project = aProject();
  expect(withdrawAcceptance(finding.id)(acceptFinding(finding, word)(project))).toEqual(project);
  expect(withdrawAcceptance("unknown")(project)).toBe(project);
});

it("opens a project saved before the survey checked itself", () => {
  const { acceptances: _, ...older } = aProject();
  expect(parseProject(older)).toEqual(aProject());
});
