import { withdrawAcceptance } from "../../../../domain/check/acceptances";
import type { AcceptedFinding } from "../../../../store/survey-findings";
import { useFormats } from "../../../format";
import { Button } from "../../../parts/button";
import { Disclosure } from "../../../parts/disclosure";
import { useApp, useAppStore } from "../../../store-context";
import { useWords } from "../../../words";
import { findingPlace, findingSentence, ruleWords } from "./finding-words";

/** Folded away, not gone: what stays as it is, by whom and why. */
export function AcceptedList({ accepted }: { readonly accepted: readonly AcceptedFinding[] }) {
  const { check } = useWords();
  const { number } = useFormats();
  return (
    <Disclosure summary={check.accepted(number(accepted.length))}>
      <ul className="finding-list">
        {accepted.map((item) => (
          <AcceptedRow key={item.finding.id} {...item} />
        ))}
      </ul>
    </Disclosure>
  );
}

function AcceptedRow({ finding, acceptance }: AcceptedFinding) {
  const { check } = useWords();
  const { date } = useFormats();
  const store = useAppStore();
  const language = useApp((state) => state.language);
  const place = useApp(({ project }) => (project ? findingPlace(finding, project) : ""));
  const reopen = () =>
    store
      .getState()
      .edit({ code: "reopen-finding", details: { name: place } }, withdrawAcceptance(acceptance.id));
  return (
    <li className="py-2">
      <p className="font-strong">{place}</p>
      <p className="caption">
        {ruleWords(finding.ruleId, language).title}: {findingSentence(finding, language)}
      </p>
      <p className="text-13">
        {acceptance.reason} ({check.acceptedBy(acceptance.by, date(acceptance.at))})
      </p>
      <Button variant="text" size="sm" onClick={reopen}>
        {check.reopen}
      </Button>
    </li>
  );
}
