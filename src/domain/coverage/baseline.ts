import type { SurveyRecord, Volumes } from "../project/schema";
import type { Ruleset } from "../rules/ruleset";
import { assessRecord } from "../scoring/assess";
import type { Assessment } from "../scoring/assessment";
import { areColumnsShifted } from "../scoring/shifted-columns";
import { type Deficits, deficitsOf } from "./credits";
import { type PeoplePerKk, peoplePerKk } from "./people";

/** One RT's survey, ready to have credits taken off. */
export type Baseline = {
  readonly record: SurveyRecord;
  readonly before: Assessment;
  readonly deficits: Deficits;
  readonly perKk: PeoplePerKk;
  readonly assess: (volumes: Volumes) => Assessment;
};

const nothing: Deficits = new Map();

/** A row that is refused because its columns are shifted is credited nothing: its figures mean something else. */
export function baselineOf(record: SurveyRecord, ruleset: Ruleset, zeroBelowThreshold: boolean): Baseline {
  const { denominators, volumes } = record;
  const options = { zeroBelowThreshold };
  return {
    record,
    before: assessRecord(record, ruleset, options),
    deficits: areColumnsShifted(denominators, volumes, ruleset) ? nothing : deficitsOf(volumes),
    perKk: peoplePerKk(denominators),
    assess: (after) => assessRecord({ denominators, volumes: after }, ruleset, options),
  };
}
