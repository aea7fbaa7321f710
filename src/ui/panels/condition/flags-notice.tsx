import { criterionById } from "../../../domain/rules/look-up";
import type { Ruleset } from "../../../domain/rules/ruleset";
import type { Assessment, ScoreFlag } from "../../../domain/scoring/assessment";
import { Notice } from "../../parts/notice";
import { useWords } from "../../words";

/** Errors of the survey are to be put right; the others only to be known. */
const isError: Readonly<Record<ScoreFlag, boolean>> = {
  columns_shifted: true,
  percent_over_100: true,
  negative_volume: true,
  denominator_missing: false,
  denominator_zero: false,
  not_surveyed: false,
};

type Props = { readonly assessment: Assessment; readonly ruleset: Ruleset };

/** What the reader must know about these figures before believing them. */
export function FlagsNotice({ assessment, ruleset }: Props) {
  const { flags: words } = useWords().condition;
  if (assessment.flags.length === 0) return null;
  const codes = (flag: ScoreFlag) =>
    assessment.criteria
      .filter((result) => result.flags.includes(flag))
      .map(({ criterionId }) => criterionById(ruleset, criterionId)?.code ?? criterionId)
      .join(", ");
  return (
    <Notice tone={assessment.flags.some((flag) => isError[flag]) ? "bad" : "warn"}>
      <ul className="space-y-1">
        {assessment.flags.map((flag) => (
          <li key={flag}>{words[flag](codes(flag))}</li>
        ))}
      </ul>
    </Notice>
  );
}
