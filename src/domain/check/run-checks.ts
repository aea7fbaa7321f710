import { boundsOf, boundsOfAll } from "../geo/bounds";
import type { Bounds } from "../geo/schema";
import type { Finding, Found } from "./finding";
import { checkRules } from "./registry";
import type { CheckRule } from "./rule";
import { type CheckedProject, createSurveyScene } from "./survey-scene";

/** Everything the rules find in a survey and its boundaries, in the order of the rules. */
export function runChecks(project: CheckedProject): readonly Finding[] {
  const scene = createSurveyScene(project);
  return checkRules.flatMap((rule) => rule.find(scene).map((found) => findingOf(rule, found, project)));
}

function findingOf(rule: CheckRule, found: Found, project: CheckedProject): Finding {
  const { recordIds = [], areaIds = [], part = "", figures = [], names = [], isCurable = false } = found;
  return {
    // What an RT's row is tied to may change without the finding becoming another.
    id: [rule.id, ...(recordIds.length > 0 ? recordIds.toSorted() : areaIds), part].join("|"),
    ruleId: rule.id,
    severity: found.severity ?? rule.severity,
    recordIds,
    areaIds,
    part,
    bounds: found.bounds ?? placeOf(recordIds, areaIds, project),
    figures,
    names,
    isCurable,
  };
}

function placeOf(
  recordIds: readonly string[],
  areaIds: readonly string[],
  { areas, records }: CheckedProject,
): Bounds | null {
  const shapes = areaIds.flatMap((id) => areas[id]?.geometry ?? []);
  if (shapes.length === 1 && shapes[0]) return boundsOf(shapes[0]);
  if (shapes.length > 0) return boundsOfAll(shapes);
  const points = recordIds.flatMap((id) => {
    const point = records[id]?.point;
    return point ? [{ type: "Point" as const, coordinates: [point[0], point[1]] as [number, number] }] : [];
  });
  return boundsOfAll(points);
}
