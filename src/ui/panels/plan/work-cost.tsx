import type { Component } from "../../../domain/catalogue/component";
import { fundShares } from "../../../domain/prices/fund-shares";
import type { Intervention } from "../../../domain/project/schema";
import { selectEffects } from "../../../store/derived";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { Icon } from "../../parts/icon";
import { Section } from "../../parts/section";
import { useApp } from "../../store-context";
import { useText, useWords } from "../../words";
import { useFundName } from "../money/use-fund-name";

type WorkCostProps = { readonly work: Intervention; readonly component: Component };

export function WorkCost({ work, component }: WorkCostProps) {
  const { plan } = useWords();
  const { idr } = useFormats();
  const effect = useApp((state) => selectEffects(state)?.byWork.get(work.id));
  const costIdr = effect?.costIdr ?? null;
  const servedKk = effect?.servedKk ?? 0;
  const fundName = useFundName();
  const { shares } = fundShares(work, costIdr);
  return (
    <Section title={plan.cost.title}>
      <dl className="figures">
        <dt>{plan.cost.total}</dt>
        <dd>{costIdr === null ? <span className="text-ink-3">{plan.cost.unknown}</span> : idr(costIdr)}</dd>
        {costIdr !== null && servedKk > 0 && (
          <>
            <dt>{plan.cost.perHousehold}</dt>
            <dd>{idr(costIdr / servedKk)}</dd>
          </>
        )}
        <dt>{plan.cost.fund}</dt>
        <dd>
          {shares.length > 1
            ? shares.map((share) => (
                <span key={share.fundId ?? ""} className="block">
                  {fundName(share.fundId)} {share.costIdr === null ? "?" : idr(share.costIdr)}
                </span>
              ))
            : fundName(shares[0]?.fundId ?? null)}
        </dd>
      </dl>
      <PriceDoubt work={work} component={component} />
      {effect !== undefined && costIdr !== null && (
        <Disclosure summary={plan.effect.how}>
          <CostFormula work={work} component={component} quantity={effect.quantity} costIdr={costIdr} />
        </Disclosure>
      )}
    </Section>
  );
}

/** Where the price comes from: always in words, for a price without a source is easily taken for an official one. */
function PriceDoubt({ work, component }: WorkCostProps) {
  const { plan } = useWords();
  const { idr } = useFormats();
  const reference = component.unitCostIdr;
  const unit = plan.units[component.unit] ?? component.unit;
  const words = doubt();
  function doubt(): string {
    if (work.costIdr !== null || work.unitCostIdr !== null) return plan.cost.noReference;
    if (!reference) return plan.cost.noPrice;
    if (!reference.isOwn) return plan.cost.reference(idr(reference.value), unit);
    return plan.cost.ownReference(idr(reference.value), unit);
  }
  return (
    <p className="caption mt-2 flex gap-1.5">
      <Icon name="u-info" size={16} />
      {words}
    </p>
  );
}

type CostFormulaProps = WorkCostProps & { readonly quantity: number; readonly costIdr: number };

function CostFormula({ work, component, quantity, costIdr }: CostFormulaProps) {
  const { plan } = useWords();
  const text = useText();
  const { idr, number } = useFormats();
  const reference = component.unitCostIdr;
  const price = work.unitCostIdr ?? reference?.value ?? null;
  if (work.costIdr !== null) return <p className="text-13 text-ink-2">{plan.cost.stated}</p>;
  return (
    <div className="flex flex-col gap-1 text-13 text-ink-2">
      {price !== null && (
        <p className="num">
          {plan.cost.formula(
            `${number(quantity, 1)} ${plan.units[component.unit]}`,
            idr(price),
            idr(costIdr),
          )}
        </p>
      )}
      {work.unitCostIdr === null && reference && (
        <>
          {reference.note && <p>{text(reference.note)}</p>}
          {reference.source !== "" && <p className="caption">{plan.credits.source(reference.source)}</p>}
        </>
      )}
    </div>
  );
}
