import type { Component, ComponentCredit } from "../../../domain/catalogue/component";
import type { WorkEffect } from "../../../domain/coverage/types";
import type { Intervention } from "../../../domain/project/schema";
import { criterionById } from "../../../domain/rules/look-up";
import type { Criterion } from "../../../domain/rules/ruleset";
import { selectEffects, selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { Section } from "../../parts/section";
import { useApp } from "../../store-context";
import { useText, useWords } from "../../words";
import { creditsInForce } from "./credits-in-force";
import { recordName } from "./record-name";

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
            <CreditReason key={credit.criterionId} credit={credit} effect={effect} />
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
  const digits = digitsOf(criterion);
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

type ReasonProps = { readonly credit: ComponentCredit; readonly effect: WorkEffect | undefined };

/** By which rule a criterion falls, how sure that is, and by how much in each RT. */
function CreditReason({ credit, effect }: ReasonProps) {
  const { plan } = useWords();
  const { number } = useFormats();
  const records = useApp((state) => state.project?.records);
  const criterion = useApp((state) => criterionById(selectRuleset(state), credit.criterionId));
  const only = credit.categories?.map((category) => plan.work.category[category]).join(", ");
  const parts = [
    plan.credits.kind[credit.kind],
    only !== undefined && plan.credits.onlyFor(only),
    plan.credits.confidence[credit.confidence],
  ];
  const digits = digitsOf(criterion);
  const byRt = [...amountsByRecord(effect, credit)].map(([recordId, amount]) => {
    const record = records?.[recordId];
    return `${record ? recordName(record) : ""} −${number(amount, digits)}`;
  });
  return (
    <li>
      <b>{criterion?.code}</b> {parts.filter(Boolean).join("; ")}.{" "}
      {byRt.length > 0 && <span className="num">{byRt.join("; ")}.</span>}
    </li>
  );
}

/** Hectares are small: three places are a tenth of a house plot. */
const digitsOf = (criterion: Criterion | undefined): number => (criterion?.unit === "ha" ? 3 : 1);

/** What the work takes off a criterion, in its unit, by record id. */
function amountsByRecord(
  effect: WorkEffect | undefined,
  { criterionId }: ComponentCredit,
): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  for (const credit of effect?.credits ?? [])
    if (credit.criterionId === criterionId)
      amounts.set(credit.recordId, (amounts.get(credit.recordId) ?? 0) + credit.quantity);
  return amounts;
}

const amountOf = (effect: WorkEffect | undefined, credit: ComponentCredit): number =>
  [...amountsByRecord(effect, credit).values()].reduce((sum, amount) => sum + amount, 0);
