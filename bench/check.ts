import { runChecks } from "../src/domain/check/run-checks";
import { aLargeSurvey } from "./large-survey";
import { inProcess } from "./method";
import { race } from "./race";
import { own, type Result, rowsOf } from "./results";

/** The survey check of a whole city: when its boundaries are new, and after a figure was changed. */
export async function checkRows(rounds: number): Promise<readonly Result[]> {
  const survey = aLargeSurvey();
  const jobs = [
    // Other boundaries: nothing that was found about them before is known.
    { job: "check: all rules, new boundaries", project: () => ({ ...survey, areas: { ...survey.areas } }) },
    { job: "check: all rules, a figure changed", project: () => survey },
  ];
  const rows: Result[] = [];
  for (const { job, project } of jobs) {
    const method = inProcess(own, () => [runChecks(project()).length]);
    const raced = await race([method], Object.keys(survey.records).length, rounds);
    rows.push(
      ...rowsOf(job, "5,184 RT", raced, new Map()).map((row) => ({
        ...row,
        figures: { p50Ms: row.medianMs },
      })),
    );
  }
  return rows;
}
