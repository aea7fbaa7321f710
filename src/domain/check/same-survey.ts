import type { SurveyRecord } from "../project/schema";
import type { Edit } from "../project/works";
import { denominatorIds } from "../rules/ruleset";

/** Base figures and volumes are the same, blanks included. */
export const isSameSurvey = (one: SurveyRecord, other: SurveyRecord): boolean =>
  denominatorIds.every((id) => one.denominators[id] === other.denominators[id]) &&
  differences(one, other) === 0;

/** How many volumes differ. */
export const differences = ({ volumes: one }: SurveyRecord, { volumes: other }: SurveyRecord): number =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (id) => (one[id] ?? null) !== (other[id] ?? null),
  ).length;

/** Takes a row away; works that named it name the one that stays. */
export const withoutRecord =
  (id: string, stays: string): Edit =>
  (project) => {
    const { [id]: removed, ...records } = project.records;
    if (!removed) return project;
    const works = Object.values(project.interventions).filter(({ recordIds }) => recordIds?.includes(id));
    const renamed = works.map((work) => ({
      ...work,
      recordIds: [...new Set((work.recordIds ?? []).map((one) => (one === id ? stays : one)))],
    }));
    return {
      ...project,
      records,
      ...(works.length > 0 && {
        interventions: {
          ...project.interventions,
          ...Object.fromEntries(renamed.map((work) => [work.id, work])),
        },
      }),
    };
  };
