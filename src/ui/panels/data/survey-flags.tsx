import type { Ruleset } from "../../../domain/rules/ruleset";
import type { Assessment } from "../../../domain/scoring/assessment";
import { selectBaseline, selectRuleset, selectUnits } from "../../../store/derived";
import { useFormats } from "../../format";
import { Section } from "../../parts/section";
import { Tag } from "../../parts/tag";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { UnitList } from "./unit-list";

/** RTs whose survey has something to check, worst first by the number of remarks. */
export function SurveyFlags() {
  const { data } = useWords();
  const { number } = useFormats();
  const units = useApp(selectUnits);
  const baseline = useApp(selectBaseline);
  const ruleset = useApp(selectRuleset);
  if (baseline.size === 0) return null;
  const items = units.flatMap((unit) => {
    const assessment = unit.record && baseline.get(unit.record.id);
    if (!assessment || assessment.flags.length === 0) return [];
    const note = assessment.flags
      .map((flag) => `${data.flags[flag]}${codesWith(assessment, flag, ruleset)}`)
      .join("; ");
    return [{ unit, note, weight: assessment.flags.length }];
  });
  return (
    <Section
      title={data.flagsTitle}
      {...(items.length > 0 && { aside: <Tag tone="warn">{data.flagsCount(number(items.length))}</Tag> })}
    >
      {items.length === 0 ? (
        <p className="text-13 text-ink-2">{data.flagsNone}</p>
      ) : (
        <UnitList items={items.toSorted((a, b) => b.weight - a.weight)} />
      )}
    </Section>
  );
}

/** " (4a, 7b)": the criteria a remark concerns. */
function codesWith(assessment: Assessment, flag: Assessment["flags"][number], ruleset: Ruleset): string {
  const codes = assessment.criteria.flatMap(({ flags, criterionId }) =>
    flags.includes(flag) ? (ruleset.criteria.find(({ id }) => id === criterionId)?.code ?? []) : [],
  );
  return codes.length === 0 || codes.length === ruleset.criteria.length ? "" : ` (${codes.join(", ")})`;
}
