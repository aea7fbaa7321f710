import type { Finding } from "../../../../domain/check/finding";
import { checkRuleById } from "../../../../domain/check/registry";
import type { RuleWords } from "../../../../domain/check/rule";
import type { Project } from "../../../../domain/project/schema";
import type { Language } from "../../../../domain/text";
import { formats } from "../../../format";
import { unitName } from "../../../unit-name";

/** What a rule says in a language; a rule that is gone says its id. */
export const ruleWords = (ruleId: string, language: Language): RuleWords =>
  checkRuleById(ruleId)?.words[language] ?? { title: ruleId, found: () => "", visit: "" };

export function findingSentence({ ruleId, figures, names }: Finding, language: Language): string {
  const { number } = formats(language);
  return ruleWords(ruleId, language).found(
    figures.map((figure) => number(figure, Math.abs(figure) < 1 ? 4 : 2)),
    names,
  );
}

/** "RT 02 / RW 06, Klego", or both RTs of a border. */
export function findingPlace(
  { recordIds, areaIds }: Pick<Finding, "recordIds" | "areaIds">,
  { records, areas }: Pick<Project, "records" | "areas">,
): string {
  const rows = recordIds.flatMap((id) => records[id] ?? []);
  const places =
    rows.length > 0
      ? rows.map((record) => ({ name: unitName({ ...record, area: null, record }), in: record.kelurahan }))
      : areaIds
          .flatMap((id) => areas[id] ?? [])
          .map((area) => ({ name: unitName({ ...area, area, record: null }), in: area.kelurahan }));
  const kelurahan = [...new Set(places.map((place) => place.in))];
  const names = [...new Set(places.map(({ name }) => name))].join(" + ");
  return kelurahan.length === 1 && kelurahan[0] ? `${names}, ${kelurahan[0]}` : names;
}
