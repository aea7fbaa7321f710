import { useState } from "react";
import type { Finding, Severity } from "../../../../domain/check/finding";
import { useFormats } from "../../../format";
import { Button } from "../../../parts/button";
import { Disclosure } from "../../../parts/disclosure";
import type { Tone } from "../../../parts/notice";
import { Tag } from "../../../parts/tag";
import { useApp } from "../../../store-context";
import { useWords } from "../../../words";
import { FindingRow } from "./finding-row";
import { ruleWords } from "./finding-words";

const shownFirst = 6;
const tones: Readonly<Record<Severity, Tone>> = { error: "bad", warn: "warn", info: "info" };

type Props = {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  /** The finding whose actions are shown: one in the whole list. */
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
};

/** One rule with everything it found. */
export function FindingGroup({ ruleId, severity, findings, openId, onOpen }: Props) {
  const { check } = useWords();
  const { number } = useFormats();
  const language = useApp((state) => state.language);
  const [isLong, setIsLong] = useState(false);
  const shown = isLong ? findings : findings.slice(0, shownFirst);
  return (
    <Disclosure
      summary={
        <span className="finding-summary">
          <span className="min-w-0 flex-1">{ruleWords(ruleId, language).title}</span>
          <Tag tone={tones[severity]}>{check.severities[severity]}</Tag>
          <span className="num">{number(findings.length)}</span>
        </span>
      }
    >
      <ul className="finding-list">
        {shown.map((finding) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            isOpen={finding.id === openId}
            onOpen={() => onOpen(finding.id === openId ? null : finding.id)}
          />
        ))}
      </ul>
      {findings.length > shown.length && (
        <Button variant="text" size="sm" onClick={() => setIsLong(true)}>
          {check.more(number(findings.length))}
        </Button>
      )}
    </Disclosure>
  );
}
