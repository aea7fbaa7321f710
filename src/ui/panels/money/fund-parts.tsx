import { useState } from "react";
import { catalogue } from "../../../domain/catalogue/catalogue";
import { fundShares } from "../../../domain/prices/fund-shares";
import type { Intervention } from "../../../domain/project/schema";
import { selectWholePlanEffects } from "../../../store/whole-plan";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { SelectField } from "../../parts/field";
import { IconButton } from "../../parts/icon-button";
import { Notice } from "../../parts/notice";
import { NumberField } from "../../parts/number-field";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { useFundName } from "./use-fund-name";

type Parts = Readonly<Record<string, number>>;
type FundPartsProps = { readonly work: Intervention; readonly onChange: (parts: Parts) => void };

/** Amounts that further sources pay; the main source pays the rest. */
export function FundParts({ work, onChange }: FundPartsProps) {
  const { funds: words } = useWords().money;
  const fundName = useFundName();
  const parts: Parts = work.cofundingIdr ?? {};
  const fundIds = Object.keys(parts);
  const without = (fundId: string) => {
    const { [fundId]: _removed, ...rest } = parts;
    return rest;
  };
  const fields = (
    <div className="flex flex-col gap-2">
      <p className="caption">{words.hint}</p>
      {fundIds.map((fundId) => (
        <div key={fundId} className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <NumberField
              label={words.amount(fundName(fundId))}
              unit="Rp"
              value={parts[fundId] ?? null}
              min={1}
              digits={0}
              onChange={(amount) =>
                onChange(amount === null ? without(fundId) : { ...parts, [fundId]: amount })
              }
            />
          </div>
          <IconButton
            icon="u-tutup"
            label={words.remove(fundName(fundId))}
            onClick={() => onChange(without(fundId))}
          />
        </div>
      ))}
      <Rest work={work} />
      <NewPart
        taken={[work.fundId, ...fundIds]}
        onAdd={(fundId, amountIdr) => onChange({ ...parts, [fundId]: amountIdr })}
      />
    </div>
  );
  // Parts that are there already must not hide behind a summary.
  return fundIds.length > 0 ? fields : <Disclosure summary={words.more}>{fields}</Disclosure>;
}

function Rest({ work }: { readonly work: Intervention }) {
  const { funds: words } = useWords().money;
  const { idr } = useFormats();
  const fundName = useFundName();
  const costIdr = useCost(work);
  const { shares, excessIdr } = fundShares(work, costIdr);
  if (Object.keys(work.cofundingIdr ?? {}).length === 0) return null;
  if (excessIdr > 0) return <Notice tone="warn">{words.excess(idr(excessIdr))}</Notice>;
  const main = fundName(work.fundId);
  if (costIdr === null) return <p className="caption">{words.restUnknown(main)}</p>;
  const rest = shares.find(({ fundId }) => fundId === work.fundId);
  return rest ? <p className="caption">{words.rest(main, idr(rest.costIdr ?? 0))}</p> : null;
}

type NewPartProps = {
  readonly taken: readonly (string | null)[];
  readonly onAdd: (fundId: string, amountIdr: number) => void;
};

/** First the source, then its amount: nothing is stored before both are known. */
function NewPart({ taken, onAdd }: NewPartProps) {
  const { funds: words } = useWords().money;
  const fundName = useFundName();
  const [fundId, setFundId] = useState("");
  return (
    <>
      <SelectField label={words.add} value={fundId} onChange={(event) => setFundId(event.target.value)}>
        <option value="">–</option>
        {catalogue.funds
          .filter(({ id }) => !taken.includes(id))
          .map(({ id }) => (
            <option key={id} value={id}>
              {fundName(id)}
            </option>
          ))}
      </SelectField>
      {fundId !== "" && (
        <NumberField
          label={words.amount(fundName(fundId))}
          unit="Rp"
          value={null}
          min={1}
          digits={0}
          onChange={(amount) => {
            if (amount === null) return;
            onAdd(fundId, amount);
            setFundId("");
          }}
        />
      )}
    </>
  );
}

/** Of the work, whatever year is looked at. */
const useCost = ({ id }: Intervention): number | null =>
  useApp((state) => selectWholePlanEffects(state)?.byWork.get(id)?.costIdr ?? null);
