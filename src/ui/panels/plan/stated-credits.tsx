import type { Component, ComponentCredit } from "../../../domain/catalogue/component";
import type { Intervention } from "../../../domain/project/schema";
import { criterionById } from "../../../domain/rules/look-up";
import { selectRuleset } from "../../../store/derived";
import { Disclosure } from "../../parts/disclosure";
import { NumberField } from "../../parts/number-field";
import { useApp } from "../../store-context";
import { useText, useWords } from "../../words";
import { creditsInForce } from "./credits-in-force";

type StatedCreditsProps = {
  readonly work: Intervention;
  readonly component: Component;
  readonly onChange: (credits: Intervention["optionalCredits"]) => void;
};

/** What a work takes off each criterion where a record says so, instead of what its drawing would. */
export function StatedCredits({ work, component, onChange }: StatedCreditsProps) {
  const { plan } = useWords();
  const credits = creditsInForce(component, work).filter(({ isOptional }) => isOptional !== true);
  if (credits.length === 0) return null;
  const fields = (
    <div className="flex flex-col gap-2">
      <p className="caption">{plan.credits.statedHint}</p>
      {credits.map((credit) => (
        <StatedCredit
          key={credit.criterionId}
          credit={credit}
          stated={work.optionalCredits}
          onChange={onChange}
        />
      ))}
    </div>
  );
  const isStated = credits.some(({ criterionId }) => (work.optionalCredits[criterionId] ?? null) !== null);
  // What replaces the drawing's own effect must not hide behind a summary.
  return isStated ? fields : <Disclosure summary={plan.credits.stated}>{fields}</Disclosure>;
}

type StatedCreditProps = {
  readonly credit: ComponentCredit;
  readonly stated: Intervention["optionalCredits"];
  readonly onChange: (credits: Intervention["optionalCredits"]) => void;
};

function StatedCredit({ credit, stated, onChange }: StatedCreditProps) {
  const { plan } = useWords();
  const text = useText();
  const criterion = useApp((state) => criterionById(selectRuleset(state), credit.criterionId));
  if (!criterion) return null;
  const { [credit.criterionId]: amount = null, ...others } = stated;
  return (
    <NumberField
      label={plan.credits.statedAmount(criterion.code, text(criterion.shortName))}
      unit={plan.units[criterion.unit] ?? criterion.unit}
      value={amount}
      min={0}
      onChange={(quantity) =>
        onChange(quantity === null ? others : { ...others, [credit.criterionId]: quantity })
      }
    />
  );
}
