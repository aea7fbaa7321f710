import "./smallest.css";
import { useState } from "react";
import type { SurveyRecord } from "../../../domain/project/schema";
import {
  type SmallestFrom,
  selectHasSpot,
  selectRecordEffect,
  selectSmallestSteps,
} from "../../../store/smallest-works";
import { Disclosure } from "../../parts/disclosure";
import { Section } from "../../parts/section";
import { Segmented } from "../../parts/segmented";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { CheapestSetPart } from "./cheapest-set-part";
import { NearNotes } from "./near-notes";
import { StepRow } from "./step-row";

/** The least that lowers each score of an RT, the cheapest works that change its class, and both as works of the plan. */
export function SmallestSection({ record }: { readonly record: SurveyRecord }) {
  const { smallest } = useWords();
  const [chosen, setChosen] = useState<SmallestFrom>("plan");
  const effect = useApp((state) => selectRecordEffect(state, record.id));
  const hasSpot = useApp((state) => selectHasSpot(state, record));
  const throughYear = useApp((state) => state.throughYear);
  if (!effect) return null;
  const isTouched = effect.before !== effect.after;
  const from = isTouched ? chosen : "plan";
  const assessment = from === "plan" ? effect.after : effect.before;
  const hindrance = !hasSpot ? smallest.only.noPlace : from === "baseline" ? smallest.only.baseline : null;
  return (
    <Section title={smallest.title} className="smallest">
      <p className="caption">{smallest.lead}</p>
      {isTouched && (
        <Segmented
          label={smallest.from}
          value={from}
          onChange={setChosen}
          options={[
            { value: "plan", label: smallest.fromPlan(throughYear) },
            { value: "baseline", label: smallest.fromBaseline },
          ]}
        />
      )}
      {hindrance !== null && <p className="caption">{hindrance}</p>}
      <NearNotes assessment={assessment} />
      <CheapestSetPart record={record} from={from} assessment={assessment} canMake={hindrance === null} />
      <Steps record={record} from={from} canMake={hindrance === null} />
      <How />
    </Section>
  );
}

type StepsProps = {
  readonly record: SurveyRecord;
  readonly from: SmallestFrom;
  readonly canMake: boolean;
};

function Steps({ record, from, canMake }: StepsProps) {
  const { smallest } = useWords();
  const criteria = useApp((state) => selectSmallestSteps(state, record.id, from));
  const total = useApp((state) => {
    const effect = selectRecordEffect(state, record.id);
    return (from === "plan" ? effect?.after : effect?.before)?.total ?? null;
  });
  return (
    <div>
      <h4 className="smallest-head">{smallest.steps.title}</h4>
      {criteria.length === 0 && <p className="text-13">{smallest.none}</p>}
      <ul className="smallest-rows">
        {criteria.map((each) => (
          <StepRow key={each.criterionId} criterion={each} record={record} total={total} canMake={canMake} />
        ))}
      </ul>
    </div>
  );
}

function How() {
  const { how } = useWords().smallest;
  return (
    <Disclosure summary={how.title}>
      <div className="flex flex-col gap-1 text-13 text-ink-2">
        {[how.rounding, how.households, how.price, how.set, how.near].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Disclosure>
  );
}
