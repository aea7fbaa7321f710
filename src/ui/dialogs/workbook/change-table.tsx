import type { Project } from "../../../domain/project/schema";
import { criterionById } from "../../../domain/rules/look-up";
import { denominatorIds, type Ruleset } from "../../../domain/rules/ruleset";
import type { FigureChange } from "../../../domain/workbook/read-back";
import { selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import type { Words } from "../../words/id";

/** Enough to check a day's corrections; the count above says how many there are. */
const shownChanges = 200;

/** RT or work, what is filled in, now and then. */
export function ChangeTable({ changes }: { readonly changes: readonly FigureChange[] }) {
  const words = useWords();
  const { back } = words.exchange;
  const { number } = useFormats();
  const project = useApp((state) => state.project);
  const ruleset = useApp(selectRuleset);
  const language = useApp((state) => state.language);
  const text = (value: FigureChange["from"]) =>
    value === null ? back.blank : typeof value === "number" ? number(value, 4) : value;
  return (
    <div>
      <p className="mb-2 font-strong">{back.changes(number(changes.length))}</p>
      <table className="w-full text-left">
        <thead>
          <tr>
            {[back.where, back.what, back.was, back.will].map((heading) => (
              <th key={heading} scope="col" className="py-1 pr-3 text-12">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, shownChanges).map((change) => (
            <tr key={`${change.id}/${change.field}`} className="border-t border-line">
              <td className="py-1 pr-3">{placeOf(change, project)}</td>
              <td className="py-1 pr-3">{fieldName(change, ruleset, words, language)}</td>
              <td className="num py-1 pr-3">{text(change.from)}</td>
              <td className="num py-1 font-strong">{text(change.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > shownChanges && (
        <p className="caption mt-1">{back.more(number(changes.length - shownChanges))}</p>
      )}
    </div>
  );
}

function placeOf({ of, id }: FigureChange, project: Project | null): string {
  if (of === "work") return project?.interventions[id]?.name ?? id;
  const record = project?.records[id];
  if (!record) return id;
  const names = [record.rt && `RT ${record.rt}`, record.rw && `RW ${record.rw}`, record.kelurahan];
  return names.filter(Boolean).join(" ") || record.rawLabel;
}

function fieldName(
  { field }: FigureChange,
  ruleset: Ruleset,
  { exchange, data }: Words,
  language: "id" | "en",
): string {
  const criterion = criterionById(ruleset, field);
  if (criterion) return `${criterion.code} ${criterion.shortName[language]} (${criterion.unit})`;
  const denominator = denominatorIds.find((id) => id === field);
  if (denominator) return data.denominators[denominator];
  return exchange.back.fields[field as keyof typeof exchange.back.fields] ?? field;
}
