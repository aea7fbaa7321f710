import { catalogue } from "../../../domain/catalogue/catalogue";
import type { Component } from "../../../domain/catalogue/component";
import type { Intervention } from "../../../domain/project/schema";
import type { WorkPatch } from "../../../domain/project/works";
import { useFormats } from "../../format";
import { SelectField } from "../../parts/field";
import { NumberField } from "../../parts/number-field";
import { useText, useWords } from "../../words";
import { FundParts } from "../money/fund-parts";
import { useDefaultHint } from "./use-default-hint";

type WorkMoneyProps = {
  readonly work: Intervention;
  readonly component: Component;
  readonly change: (patch: WorkPatch) => void;
};

/** Unit price, total and who pays. */
export function WorkMoney({ work, component, change }: WorkMoneyProps) {
  const { money, plan } = useWords();
  const text = useText();
  const { idr, number } = useFormats();
  const defaultHint = useDefaultHint();
  return (
    <>
      <NumberField
        label={plan.form.unitCost(plan.units[component.unit] ?? component.unit)}
        unit="Rp"
        value={work.unitCostIdr}
        min={0}
        digits={0}
        hint={priceHint()}
        {...(component.unitCostIdr && { placeholder: number(component.unitCostIdr.value) })}
        onChange={(unitCostIdr) => change({ unitCostIdr })}
      />
      <NumberField
        label={plan.form.total}
        unit="Rp"
        value={work.costIdr}
        min={0}
        digits={0}
        hint={plan.form.totalHint}
        onChange={(costIdr) => change({ costIdr })}
      />
      <SelectField
        label={plan.form.fund}
        value={work.fundId ?? ""}
        onChange={(event) => change({ fundId: event.target.value === "" ? null : event.target.value })}
      >
        <option value="">{plan.cost.noFund}</option>
        {catalogue.funds.map((fund) => (
          <option key={fund.id} value={fund.id}>
            {text(fund.name)}
          </option>
        ))}
      </SelectField>
      <FundParts work={work} onChange={(cofundingIdr) => change({ cofundingIdr })} />
    </>
  );

  function priceHint(): string {
    const reference = component.unitCostIdr;
    return reference?.isOwn
      ? plan.form.ownPrice(idr(reference.value))
      : defaultHint(reference, (value) => `${money.example} ${idr(value)}`);
  }
}
