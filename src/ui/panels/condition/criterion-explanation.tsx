import { useEffect, useRef } from "react";
import type { Ruleset } from "../../../domain/rules/ruleset";
import type { CriterionResult } from "../../../domain/scoring/assessment";
import { explainCriterion } from "../../../domain/scoring/explain";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { IconButton } from "../../parts/icon-button";
import { useApp, useAppStore } from "../../store-context";
import { useText, useWords } from "../../words";
import { CriterionCalculation } from "./criterion-calculation";
import { criterionStory } from "./criterion-story";

/** The sentence of the chosen criterion, and how its figure came about. */
export function CriterionExplanation({
  result,
  ruleset,
}: {
  readonly result: CriterionResult | undefined;
  readonly ruleset: Ruleset;
}) {
  const store = useAppStore();
  const isOnMap = useApp(
    ({ colourBy }) => colourBy.kind === "criterion" && colourBy.id === result?.criterionId,
  );
  const { condition } = useWords();
  const text = useText();
  const formats = useFormats();
  const sentence = useRef<HTMLDivElement>(null);
  const shownId = useRef(result?.criterionId);
  // In a low drawer the sentence of a newly chosen row may be out of sight.
  useEffect(() => {
    if (shownId.current !== result?.criterionId) sentence.current?.scrollIntoView({ block: "nearest" });
    shownId.current = result?.criterionId;
  }, [result?.criterionId]);
  const explanation = result ? explainCriterion(result, ruleset) : null;
  if (!explanation) return <p className="text-13 text-ink-2">{condition.card.chooseCriterion}</p>;
  const { criterion } = explanation;
  return (
    <>
      <div className="flex items-start gap-2" ref={sentence}>
        <p className="flex-1 text-13" aria-live="polite">
          <b>
            {criterion.code} {text(criterion.shortName)}.
          </b>{" "}
          {criterionStory(explanation, condition, formats)}
        </p>
        {!isOnMap && (
          <IconButton
            icon="u-kondisi"
            label={condition.card.shown(text(criterion.shortName))}
            className="-mt-2 -mr-2"
            onClick={() => store.getState().setColourBy({ kind: "criterion", id: criterion.id })}
          />
        )}
      </div>
      <Disclosure summary={condition.card.calculation} key={criterion.id}>
        <CriterionCalculation explanation={explanation} ruleset={ruleset} />
      </Disclosure>
    </>
  );
}
