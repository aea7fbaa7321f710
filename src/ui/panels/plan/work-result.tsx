import { levelById } from "../../../domain/rules/look-up";
import type { Ruleset } from "../../../domain/rules/ruleset";
import type { Assessment } from "../../../domain/scoring/assessment";
import { selectRuleset } from "../../../store/derived";
import { type RtConsequence, selectConsequences } from "../../../store/work-consequences";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { LevelChange } from "../../parts/level-change";
import { Section } from "../../parts/section";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { effectSentences } from "./effect-sentences";
import { recordName } from "./record-name";
import { ScoreRuler } from "./score-ruler";

const shownAtOnce = 4;

/** RT by RT, what the selected work changes; the cause stands beside the figure. */
export function WorkResult() {
  const { plan } = useWords();
  const { number } = useFormats();
  const list = useApp(selectConsequences);
  if (list.length === 0) return null;
  const [first, rest] = [list.slice(0, shownAtOnce), list.slice(shownAtOnce)];
  return (
    <Section title={plan.result.title}>
      <RtList list={first} />
      {rest.length > 0 && (
        <Disclosure summary={plan.result.more(number(rest.length))}>
          <RtList list={rest} />
        </Disclosure>
      )}
      <p className="caption mt-2">{plan.result.compared}</p>
    </Section>
  );
}

const RtList = ({ list }: { readonly list: readonly RtConsequence[] }) => (
  <ul className="divide-y divide-line">
    {list.map((item) => (
      <RtRow key={item.recordId} item={item} />
    ))}
  </ul>
);

function RtRow({ item }: { readonly item: RtConsequence }) {
  const words = useWords();
  const format = useFormats();
  const ruleset = useApp(selectRuleset);
  const record = useApp((state) => state.project?.records[item.recordId]);
  const { without, withWork, baseline, servedKk } = item;
  const sentences = effectSentences(without, withWork, { words, format, ruleset });
  const isScoreSame = without.knownTotal === withWork.knownTotal;
  const { result } = words.plan;
  return (
    <li className="flex flex-col gap-1 py-2 first:pt-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <b>{record ? recordName(record) : ""}</b>
        <span className="caption">
          {[servedKk > 0 && result.serves(format.number(servedKk, 1)), isScoreSame && result.steady]
            .filter(Boolean)
            .join(", ")}
        </span>
        <span className="ml-auto">
          <LevelChange before={sideOf(without, ruleset)} after={sideOf(withWork, ruleset)} />
        </span>
      </div>
      {!isScoreSame && without.total !== null && withWork.total !== null && (
        <ScoreRuler
          ruleset={ruleset}
          before={without.total}
          after={withWork.total}
          baseline={baseline.total}
        />
      )}
      {sentences.map((sentence) => (
        <p key={sentence} className="text-13">
          {sentence}
        </p>
      ))}
      {without.isNotSlumByScore === false && withWork.isNotSlumByScore === true && (
        <p className="text-13 font-strong">{result.leavesSlum}</p>
      )}
      {!withWork.isComplete && <p className="caption">{result.incomplete}</p>}
    </li>
  );
}

/** What a level chip needs of a result. */
export const sideOf = (assessment: Assessment, ruleset: Ruleset) => ({
  letters: assessment.levelId === null ? null : (levelById(ruleset, assessment.levelId)?.letters ?? null),
  total: assessment.total,
});
