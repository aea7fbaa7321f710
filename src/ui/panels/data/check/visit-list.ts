import type { Finding } from "../../../../domain/check/finding";
import type { Project } from "../../../../domain/project/schema";
import { findingPlace } from "./finding-words";

export type Visit = { readonly place: string; readonly findings: readonly Finding[] };

/** What to ask at each RT, by kelurahan and number; a border is asked about at both. */
export function visitList(
  findings: readonly Finding[],
  project: Pick<Project, "areas" | "records">,
): readonly Visit[] {
  const visits = new Map<string, Finding[]>();
  for (const finding of findings)
    for (const place of placesOf(finding, project)) {
      const list = visits.get(place);
      if (list) list.push(finding);
      else visits.set(place, [finding]);
    }
  return [...visits]
    .map(([place, list]) => ({ place, findings: list }))
    .sort((a, b) => wayOf(a).localeCompare(wayOf(b), "id", { numeric: true }));
}

/** "RT 02 / RW 06, Klego" -> "Klego, RT 02 / RW 06": one kelurahan after the other. */
const wayOf = ({ place }: Visit): string => place.split(", ").toReversed().join(", ");

function placesOf({ recordIds, areaIds }: Finding, project: Pick<Project, "areas" | "records">) {
  const each =
    recordIds.length > 0
      ? recordIds.map((id) => ({ recordIds: [id], areaIds: [] }))
      : areaIds.map((id) => ({ recordIds: [], areaIds: [id] }));
  return new Set(each.map((one) => findingPlace(one, project)));
}
