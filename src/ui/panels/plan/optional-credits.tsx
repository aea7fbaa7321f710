import type { Component, ComponentCredit } from "../../../domain/catalogue/component";
import type { Intervention } from "../../../domain/project/schema";
import { criterionById } from "../../../domain/rules/look-up";
import { selectRuleset } from "../../../store/derived";
import { Disclosure } from "../../parts/disclosure";
import { NumberField } from "../../parts/number-field";
import { useApp } from "../../store-context";
import { useText, useWords } from "../../words";

type OptionalCreditsProps = {
  readonly work: Intervention;
  readonly component: Component;
  readonly onChange: (credits: Intervention["optionalCredits"]) => void;
};

/** Credits the sources disagree on: off until the team turns them on for this work. */
export function OptionalCredits({ work, component, onChange }: OptionalCreditsProps) {
  const { plan } = useWords();
  const optional = component.credits.filter((credit) => credit.isOptional);
  if (optional.length === 0) return null;
  return (
    <Disclosure summary={plan.credits.optional}>
      <p className="caption mb-2">{plan.credits.optionalHint}</p>
      {optional.map((credit) => (
        <OptionalCredit
          key={credit.criterionId}
          credit={credit}
          chosen={work.optionalCredits}
          onChange={onChange}
        />
      ))}
    </Disclosure>
  );
}

type OptionalCreditProps = {
  readonly credit: ComponentCredit;
  readonly chosen: Intervention["optionalCredits"];
  readonly onChange: (credits: Intervention["optionalCredits"]) => void;
};

function OptionalCredit({ credit, chosen, onChange }: OptionalCreditProps) {
  const { plan } = useWords();
  const text = useText();
  const criterion = useApp((state) => criterionById(selectRuleset(state), credit.criterionId));
  if (!criterion) return null;
  const isOn = credit.criterionId in chosen;
  const { [credit.criterionId]: amount = null, ...others } = chosen;
  return (
    <>
      <label className="switch-row">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) =>
            onChange(event.target.checked ? { ...chosen, [credit.criterionId]: null } : others)
          }
        />
        <span>
          <b>{criterion.code}</b> {text(criterion.shortName)}{" "}
          <span className="caption">({plan.credits.confidence[credit.confidence]})</span>
        </span>
      </label>
      {isOn && (
        <NumberField
          label={plan.credits.optionalAmount(criterion.code)}
          unit={plan.units[criterion.unit] ?? criterion.unit}
          value={amount}
          min={0}
          hint={plan.credits.optionalAmountHint}
          onChange={(quantity) => onChange({ ...chosen, [credit.criterionId]: quantity })}
        />
      )}
    </>
  );
}
