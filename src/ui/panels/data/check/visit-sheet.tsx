import { useApp } from "../../../store-context";
import { useWords } from "../../../words";
import { findingPlace, findingSentence, ruleWords } from "./finding-words";
import type { Visit } from "./visit-list";

const noProject = { areas: {}, records: {} };

type Props = { readonly title: string; readonly text: string; readonly visits: readonly Visit[] };

/** The sheet that goes along: per RT what was found, what to ask, and an empty line. */
export function VisitSheet({ title, text, visits }: Props) {
  const { check } = useWords();
  return (
    <div className="visit-sheet">
      <h3>
        {check.visit.title}: {title}
      </h3>
      <p>{text}</p>
      <p className="visit-blank">
        {check.visit.date}: <span /> {check.visit.officer}: <span />
      </p>
      {visits.map((visit) => (
        <VisitTable key={visit.place} {...visit} />
      ))}
    </div>
  );
}

function VisitTable({ place, findings }: Visit) {
  const { check } = useWords();
  const language = useApp((state) => state.language);
  const project = useApp((state) => state.project) ?? noProject;
  return (
    <table className="visit-table">
      <caption>{place}</caption>
      <thead>
        <tr>
          <th scope="col">{check.visit.ask}</th>
          <th scope="col">{check.visit.answer}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => {
          const { title, visit } = ruleWords(finding.ruleId, language);
          const [both] = [finding.recordIds, finding.areaIds].filter(({ length }) => length > 0);
          const isBorder = (both?.length ?? 0) > 1;
          return (
            <tr key={finding.id}>
              <td>
                <b>{title}</b>
                {isBorder && ` (${findingPlace(finding, project)})`}. {findingSentence(finding, language)}.{" "}
                {visit}
              </td>
              <td />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
