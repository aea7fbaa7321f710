import type { Component, ComponentCredit } from "../../../domain/catalogue/component";
import type { WorkEffect } from "../../../domain/coverage/types";
import type { Intervention } from "../../../domain/project/schema";
import { criterionById } from "../../../domain/rules/look-up";
import { selectEffects, selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { Section } from "../../parts/section";
import { useApp } from "../../store-context";
import { useText, useWords } from "../../words";
import { creditsInForce } from "./credits-in-force";

type WorkCreditsProps = { readonly work: Intervention; readonly component: Component };

/** Which criteria the work reduces, by how much, by which kind of credit and how sure that is. */
export function WorkCredits({ work, component }: WorkCreditsProps) {
  const { plan } = useWords();
  const effect = useApp((state) => selectEffects(state)?.byWork.get(work.id));
  const credits = creditsInForce(component, work);
  if (credits.length === 0) return null;
  return (
    <Section title={plan.credits.title}>
      <ul className="flex flex-col gap-1 text-13">
        {credits.map((credit) => (
          <CreditLine key={credit.criterionId} credit={credit} amount={amountOf(effect, credit)} />
        ))}
      </ul>
      <Disclosure summary={plan.effect.how}>
        <ul className="flex flex-col gap-1 text-13 text-ink-2">
          {credits.map((credit) => (
            <CreditReason key={credit.criterionId} credit={credit} />
          ))}
        </ul>
        <p className="caption mt-2">{plan.credits.source(component.source)}</p>
      </Disclosure>
    </Section>
  );
}

function CreditLine({ credit, amount }: { readonly credit: ComponentCredit; readonly amount: number }) {
  const { plan } = useWords();
  const text = useText();
  const { number } = useFormats();
  const criterion = useApp((state) => criterionById(selectRuleset(state), credit.criterionId));
  if (!criterion) return null;
  const digits = criterion.unit === "ha" ? 3 : 1;
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      <b className="w-6 text-ink-3">{criterion.code}</b>
      <span>{text(criterion.shortName)}</span>
      <span className="num ml-auto font-strong">
        {amount > 0
          ? plan.credits.amount(number(amount, digits), plan.units[criterion.unit] ?? criterion.unit)
          : plan.credits.nothing}
      </span>
      {credit.confidence !== "V" && (
        <span className="caption w-full pl-8">{plan.credits.confidence[credit.confidence]}</span>
      )}
    </li>
  );
}

function CreditReason({ credit }: { readonly credit: ComponentCredit }) {
  const { plan } = useWords();
  const criterion = useApp((state) => criterionById(selectRuleset(state), credit.criterionId));
  const only = credit.categories?.map((category) => plan.work.category[category]).join(", ");
  const parts = [
    plan.credits.kind[credit.kind],
    only !== undefined && plan.credits.onlyFor(only),
    plan.credits.confidence[credit.confidence],
  ];
  return (
    <li>
      <b>{criterion?.code}</b> {parts.filter(Boolean).join("; ")}.
    </li>
  );
}

const amountOf = (effect: WorkEffect | undefined, { criterionId }: ComponentCredit): number =>
  effect?.credits.reduce(
    (sum, credit) => (credit.criterionId === criterionId ? sum + credit.quantity : sum),
    0,
  ) ?? 0;
