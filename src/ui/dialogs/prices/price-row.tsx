import type { Component } from "../../../domain/catalogue/component";
import { removePrice, setPrices } from "../../../domain/prices/set-prices";
import type { Price } from "../../../domain/project/schema";
import { selectWorks } from "../../../store/derived";
import { useFormats } from "../../format";
import { RestingTextField } from "../../panels/plan/resting-text-field";
import { NumberField } from "../../parts/number-field";
import { SectorIcon } from "../../parts/sector-icon";
import { useApp, useAppStore } from "../../store-context";
import { useText, useWords } from "../../words";

/** One component: the catalogue's example with its source, and the project's own price. */
export function PriceRow({ component }: { readonly component: Component }) {
  const { money, plan } = useWords();
  const { prices: words } = money;
  const text = useText();
  const { number } = useFormats();
  const price = useApp((state) => state.project?.prices[component.id]);
  const usedCount = useApp(
    (state) => selectWorks(state).filter(({ componentId }) => componentId === component.id).length,
  );
  const change = useChangePrice(component, price);
  const name = text(component.name);
  const unit = plan.units[component.unit] ?? component.unit;
  return (
    <li className="price-row">
      <div className="flex min-w-0 items-center gap-3">
        <SectorIcon sectorId={component.sectorId} icon={component.icon} size={32} />
        <span className="min-w-0">
          <span className="block font-strong">{name}</span>
          {usedCount > 0 && <span className="caption">{words.used(number(usedCount))}</span>}
        </span>
      </div>
      <span className="price-unit">{unit}</span>
      <Example component={component} />
      <div>
        <span className="price-cell-label caption" aria-hidden="true">
          {words.price}
        </span>
        <NumberField
          label={words.priceOf(name, unit)}
          isLabelHidden
          value={price?.unitCostIdr ?? null}
          min={1}
          digits={2}
          onChange={change.amount}
        />
      </div>
      <div>
        <span className="price-cell-label caption" aria-hidden="true">
          {words.source}
        </span>
        <RestingTextField
          label={words.sourceOf(name)}
          isLabelHidden
          value={price?.source ?? ""}
          disabled={price === undefined}
          onChange={change.source}
        />
      </div>
    </li>
  );
}

function Example({ component }: { readonly component: Component }) {
  const { prices: words } = useWords().money;
  const text = useText();
  const { idr } = useFormats();
  const example = component.unitCostIdr;
  if (!example) return <span className="caption">{words.noExample}</span>;
  return (
    <span className="min-w-0">
      <span className="num block">
        <span className="price-example-label caption">{words.example} </span>
        {idr(example.value)}
      </span>
      <span className="caption block">{example.note ? text(example.note) : example.source}</span>
    </span>
  );
}

function useChangePrice(component: Component, price: Price | undefined) {
  const store = useAppStore();
  const text = useText();
  const label = { code: "edit-price", details: { name: text(component.name) } } as const;
  const set = (next: Price) => store.getState().edit(label, setPrices([next]));
  return {
    amount: (unitCostIdr: number | null) => {
      if (unitCostIdr === null) store.getState().edit(label, removePrice(component.id));
      else set({ id: component.id, unitCostIdr, source: price?.source ?? "" });
    },
    source: (source: string) => {
      if (price) set({ ...price, source });
    },
  };
}
