import type { Denominators } from "../project/schema";

/** People per household where the survey does not say: the national figure used by the programme. */
const assumedPeoplePerKk = 4;

export type PeoplePerKk = { readonly value: number; readonly isEstimated: boolean };

/** Population / households of the RT; 4, marked as estimated, where one of them is unknown or zero. */
export function peoplePerKk({ population, households }: Denominators): PeoplePerKk {
  const isKnown = population !== null && households !== null && population > 0 && households > 0;
  return isKnown
    ? { value: population / households, isEstimated: false }
    : { value: assumedPeoplePerKk, isEstimated: true };
}

/** People of so many households per RT; estimated as soon as one RT's is. */
export function peopleOf(
  kkByRecord: ReadonlyMap<number, number>,
  perKk: readonly PeoplePerKk[],
): { readonly kk: number; readonly people: number; readonly isPeopleEstimated: boolean } {
  let [kk, people, isPeopleEstimated] = [0, 0, false];
  for (const [record, count] of kkByRecord) {
    const per = perKk[record];
    if (!per || count === 0) continue;
    kk += count;
    people += count * per.value;
    isPeopleEstimated ||= per.isEstimated;
  }
  return { kk, people, isPeopleEstimated };
}
