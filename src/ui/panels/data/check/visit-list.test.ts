import { expect, it } from "vitest";
import { aRowOfRts } from "../../../../../test/coverage-builders";
import { aProject } from "../../../../../test/plan-builders";
import { runChecks } from "../../../../domain/check/run-checks";
import { visitList } from "./visit-list";

it("asks at each RT, kelurahan after kelurahan, and about a shared matter at both", () => {
  const usual = {
    areaHa: 1,
    buildings: 50,
    population: 200,
    households: 60,
    roadIdealM: 200,
    drainIdealM: 200,
  };
  const project = aProject(
    aRowOfRts([
      { rt: "10", kelurahan: "Klego", denominators: usual },
      { rt: "02", kelurahan: "Klego", denominators: usual },
      { rt: "03", kelurahan: "Banaran", denominators: { ...usual, households: 20, population: 90 } },
    ]),
  );
  const visits = visitList(runChecks(project), project);
  expect(visits.map(({ place, findings }) => [place, findings.map(({ ruleId }) => ruleId)])).toEqual([
    ["RT 03 / RW 01, Banaran", ["hh_lt_buildings"]],
    ["RT 02 / RW 01, Klego", ["near_duplicate"]],
    ["RT 10 / RW 01, Klego", ["near_duplicate"]],
  ]);
});
