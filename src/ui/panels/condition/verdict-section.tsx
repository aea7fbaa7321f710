import { serviceById } from "../../../domain/rules/look-up";
import type { Ruleset } from "../../../domain/rules/ruleset";
import type { Assessment } from "../../../domain/scoring/assessment";
import { meets } from "../../../domain/scoring/operator";
import { useFormats } from "../../format";
import { Section } from "../../parts/section";
import { Tag } from "../../parts/tag";
import { useText, useWords } from "../../words";

type Props = { readonly assessment: Assessment; readonly ruleset: Ruleset };

/** Both readings of "tidak kumuh": they differ, and the second surprises a lokakarya. */
export function VerdictSection({ assessment, ruleset }: Props) {
  const { verdict, doubt } = useWords().condition;
  const text = useText();
  const { number, percent } = useFormats();
  const { notSlum } = ruleset;
  const lacking = assessment.services
    .filter(
      ({ serviceId, percent: served }) =>
        notSlum.services.includes(serviceId) &&
        served !== null &&
        !meets(served, notSlum.serviceOperator, notSlum.servicePercent),
    )
    .map(({ serviceId }) => serviceById(ruleset, serviceId))
    .flatMap((service) => (service ? [text(service.name)] : []));
  return (
    <Section title={verdict.title}>
      <ul className="space-y-2 text-13">
        <li className="flex items-center justify-between gap-3">
          {verdict.byScore(number(notSlum.belowTotal))}
          <Answer isMet={assessment.isNotSlumByScore} />
        </li>
        <li className="flex items-center justify-between gap-3">
          {verdict.byScoreAndService(notSlum.serviceOperator, percent(notSlum.servicePercent))}
          <Answer isMet={assessment.isNotSlumByScoreAndService} />
        </li>
      </ul>
      {lacking.length > 0 && <p className="mt-1 text-13">{verdict.lacking(lacking.join(", "))}</p>}
      {notSlum.confidence !== "V" && (
        <p className="caption mt-1">
          {doubt.tag}: {notSlum.source}.
        </p>
      )}
    </Section>
  );
}

function Answer({ isMet }: { readonly isMet: boolean | null }) {
  const { verdict } = useWords().condition;
  if (isMet === null) return <Tag>{verdict.unknown}</Tag>;
  return isMet ? (
    <Tag tone="good" icon="u-cek">
      {verdict.yes}
    </Tag>
  ) : (
    <Tag tone="warn" icon="u-awas">
      {verdict.no}
    </Tag>
  );
}
