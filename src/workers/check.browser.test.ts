import { expect, it } from "vitest";
import { aRowOfRts } from "../../test/coverage-builders";
import { aProject, aRecord } from "../../test/plan-builders";
import { runChecks } from "../domain/check/run-checks";
import type { Project } from "../domain/project/schema";
import { createSurveyChecker } from "./check-client";

it("finds in the worker what the rules find, also after figures changed and a row went", async () => {
  const { denominators } = aRecord();
  const project = aProject(
    aRowOfRts(
      Array.from({ length: 600 }, (_, k) => ({
        rt: String(k),
        denominators: { ...denominators, households: 150, population: 400 + k },
      })),
    ),
  );
  const checker = createSurveyChecker();
  expect(await checker.check(project)).toEqual([]);

  const { "rt-1": gone, "rt-2": first, ...others } = project.records;
  if (!gone || !first) throw new Error("600 rows");
  const changed: Project = {
    ...project,
    records: { ...others, "rt-2": { ...first, denominators: { ...first.denominators, areaHa: 7000 } } },
  };
  const found = await checker.check(changed);
  checker.end();

  expect(found.map(({ ruleId }) => ruleId)).toEqual(["area_range", "polygon_area", "polygon_without_row"]);
  expect(found).toEqual(runChecks(changed));
});
