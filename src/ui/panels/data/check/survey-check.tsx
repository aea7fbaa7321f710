import "./survey-check.css";
import { useMemo, useState } from "react";
import { type Finding, severities } from "../../../../domain/check/finding";
import { checkRules } from "../../../../domain/check/registry";
import { groupBy } from "../../../../domain/import/group-by";
import { isCheckCurrent, selectFindings } from "../../../../store/survey-findings";
import { useFormats } from "../../../format";
import { Button } from "../../../parts/button";
import { Section } from "../../../parts/section";
import { Tag } from "../../../parts/tag";
import { useApp } from "../../../store-context";
import { useWords } from "../../../words";
import { AcceptedList } from "./accepted-list";
import { FindingGroup } from "./finding-group";
import { VisitDialog } from "./visit-dialog";

/** What a good colleague would ask before the meeting: by rule, the wrong first, each with its place and its cure. */
export function SurveyCheck() {
  const { check } = useWords();
  const { number } = useFormats();
  const { open, accepted, toCheckCount } = useApp(selectFindings);
  const isCurrent = useApp(isCheckCurrent);
  const [openId, setOpenId] = useState<string | null>(null);
  const [isVisitOpen, setIsVisitOpen] = useState(false);
  const groups = useGroups(open);
  const aside = !isCurrent ? (
    <span className="caption" role="status">
      {check.running}
    </span>
  ) : (
    toCheckCount > 0 && <Tag tone="warn">{check.count(number(toCheckCount))}</Tag>
  );
  return (
    <Section title={check.title} aside={aside}>
      {open.length === 0 && isCurrent && <p className="text-13 text-ink-2">{check.none}</p>}
      {groups.map((group) => (
        <FindingGroup key={group.ruleId} {...group} openId={openId} onOpen={setOpenId} />
      ))}
      {open.length > 0 && (
        <Button size="sm" icon="u-cetak" className="mt-2" onClick={() => setIsVisitOpen(true)}>
          {check.visit.open}
        </Button>
      )}
      {accepted.length > 0 && <AcceptedList accepted={accepted} />}
      {isVisitOpen && <VisitDialog findings={open} onClose={() => setIsVisitOpen(false)} />}
    </Section>
  );
}

function useGroups(findings: readonly Finding[]) {
  return useMemo(() => {
    const byRule = groupBy(findings, ({ ruleId }) => ruleId);
    const groups = checkRules.flatMap(({ id }) => {
      const found = byRule.get(id);
      if (!found) return [];
      const ranks = found.map(({ severity }) => severities.indexOf(severity));
      const severity = severities[Math.min(...ranks)] ?? "info";
      return [{ ruleId: id, severity, findings: found }];
    });
    return groups.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  }, [findings]);
}
