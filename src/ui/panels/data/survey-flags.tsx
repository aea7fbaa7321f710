import { useMemo } from "react";
import { recordKey } from "../../../domain/import/same";
import { checkSurvey, duplicateRecordIds, type SurveyCheck } from "../../../domain/import/survey-checks";
import type { Ruleset } from "../../../domain/rules/ruleset";
import type { Assessment, ScoreFlag } from "../../../domain/scoring/assessment";
import { selectBaseline, selectRuleset, selectUnits } from "../../../store/derived";
import { useFormats } from "../../format";
import { Section } from "../../parts/section";
import { Tag } from "../../parts/tag";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { UnitList } from "./unit-list";

/** These make a score wrong or impossible; the others are only unusual. */
const heavy: readonly ScoreFlag[] = ["columns_shifted", "percent_over_100", "negative_volume"];

/** RTs whose survey has something to check, faults before oddities; each goes to its place and card. */
export function SurveyFlags() {
  const { data } = useWords();
  const { number } = useFormats();
  const items = useFlaggedUnits();
  const baseline = useApp(selectBaseline);
  if (baseline.size === 0) return null;
  return (
    <Section
      title={data.flagsTitle}
      {...(items.length > 0 && { aside: <Tag tone="warn">{data.flagsCount(number(items.length))}</Tag> })}
    >
      {items.length === 0 ? (
        <p className="text-13 text-ink-2">{data.flagsNone}</p>
      ) : (
        <UnitList items={items} />
      )}
    </Section>
  );
}

function useFlaggedUnits() {
  const { data } = useWords();
  const { number } = useFormats();
  const units = useApp(selectUnits);
  const baseline = useApp(selectBaseline);
  const ruleset = useApp(selectRuleset);
  const cityClass = useApp((state) => state.project?.settings.cityClass ?? null);
  return useMemo(() => {
    const doubled = duplicateRecordIds(
      units.flatMap(({ record }) => record ?? []),
      recordKey,
    );
    const sentence = ({ code, figures, criteria }: SurveyCheck) =>
      data.checks[code](
        figures.map((figure) => number(figure, 2)),
        criteria,
      );
    return units
      .flatMap((unit) => {
        const { record } = unit;
        const assessment = record && baseline.get(record.id);
        if (!record || !assessment) return [];
        const notes = [
          ...assessment.flags.map((flag) => `${data.flags[flag]}${codesWith(assessment, flag, ruleset)}`),
          ...(doubled.has(record.id) ? [data.checks.duplicate_rt([], "")] : []),
          ...checkSurvey(unit, record, ruleset, cityClass).map(sentence),
        ];
        const faults = assessment.flags.filter((flag) => heavy.includes(flag)).length;
        return notes.length === 0
          ? []
          : [{ unit, note: notes.join("; "), weight: faults * 100 + notes.length }];
      })
      .sort((a, b) => b.weight - a.weight);
  }, [units, baseline, ruleset, cityClass, data, number]);
}

/** " (4a, 7b)": the criteria a remark concerns. */
function codesWith(assessment: Assessment, flag: ScoreFlag, ruleset: Ruleset): string {
  const codes = assessment.criteria.flatMap(({ flags, criterionId }) =>
    flags.includes(flag) ? (ruleset.criteria.find(({ id }) => id === criterionId)?.code ?? []) : [],
  );
  return codes.length === 0 || codes.length === ruleset.criteria.length ? "" : ` (${codes.join(", ")})`;
}
