import { useState } from "react";
import { componentById } from "../../../domain/catalogue/catalogue";
import { componentOf } from "../../../domain/catalogue/priced-catalogue";
import type { PlanEffects } from "../../../domain/coverage/types";
import { boundsOf } from "../../../domain/geo/bounds";
import { priceBasis } from "../../../domain/prices/price-basis";
import type { Intervention } from "../../../domain/project/schema";
import { sectorIds } from "../../../domain/sectors";
import { bringIntoView } from "../../../map/map-commands";
import { selectCatalogue, selectEffects, selectWorks } from "../../../store/derived";
import { useFormats } from "../../format";
import { SelectField } from "../../parts/field";
import { Section } from "../../parts/section";
import { SectorIcon } from "../../parts/sector-icon";
import { useApp, useAppStore } from "../../store-context";
import { useWords } from "../../words";

const sorts = ["year", "sector", "cost", "served", "name"] as const;
type Sort = (typeof sorts)[number];

/** The works of the chosen plan; one tap opens one. */
export function WorkList() {
  const { plan } = useWords();
  const { number } = useFormats();
  const [sort, setSort] = useState<Sort>("year");
  const works = useApp(selectWorks);
  const effects = useApp(selectEffects);
  return (
    <Section
      title={plan.overview.count(number(works.length))}
      aside={
        <SelectField
          label={plan.overview.sortBy}
          isLabelHidden
          value={sort}
          onChange={(event) => setSort(sorts.find((key) => key === event.target.value) ?? "year")}
        >
          {sorts.map((key) => (
            <option key={key} value={key}>
              {plan.overview.sort[key]}
            </option>
          ))}
        </SelectField>
      }
    >
      <ul className="-mx-5">
        {works.toSorted(compareBy(sort, effects)).map((work) => (
          <WorkRow key={work.id} work={work} />
        ))}
      </ul>
    </Section>
  );
}

function WorkRow({ work }: { readonly work: Intervention }) {
  const { money, plan } = useWords();
  const { idrShort, number } = useFormats();
  const store = useAppStore();
  const effect = useApp((state) => selectEffects(state)?.byWork.get(work.id));
  const component = componentById(work.componentId);
  const figure = !effect
    ? plan.overview.later
    : effect.servedKk > 0
      ? plan.overview.served(number(effect.servedKk, 1))
      : `${number(effect.quantity, 1)} ${plan.units[component?.unit ?? "unit"]}`;
  const open = () => {
    store.getState().selectWork(work.id);
    bringIntoView(store, boundsOf(work.geometry));
  };
  const basis = useApp((state) => priceBasis(work, componentOf(selectCatalogue(state), work.componentId)));
  function costText(): string {
    if (effect?.costIdr == null) return plan.overview.noCost;
    const cost = idrShort(effect.costIdr);
    return basis === "illustrative" ? money.atExample(cost) : cost;
  }
  return (
    <li>
      <button type="button" className="work-row" data-row={work.id} onClick={open}>
        {component && <SectorIcon sectorId={component.sectorId} icon={component.icon} size={32} />}
        <span className="min-w-0">
          <span className="block truncate font-strong">{work.name}</span>
          <span className="caption">{plan.work.line(work.year, plan.work.category[work.category])}</span>
        </span>
        <span className="num text-right">
          <span className="block">{figure}</span>
          <span className="caption">{costText()}</span>
        </span>
      </button>
    </li>
  );
}

type Compare = (left: Intervention, right: Intervention) => number;

/** Ties go by year, then name, so that the list stands still. */
function compareBy(sort: Sort, effects: PlanEffects | null): Compare {
  const cost = (work: Intervention) => effects?.byWork.get(work.id)?.costIdr ?? -1;
  const served = (work: Intervention) => effects?.byWork.get(work.id)?.servedKk ?? -1;
  const sector = ({ componentId }: Intervention) =>
    sectorIds.findIndex((id) => id === componentById(componentId)?.sectorId);
  const byYear: Compare = (left, right) => left.year - right.year;
  const byName: Compare = (left, right) => left.name.localeCompare(right.name, undefined, { numeric: true });
  const orders: Readonly<Record<Sort, Compare>> = {
    year: byYear,
    sector: (left, right) => sector(left) - sector(right),
    cost: (left, right) => cost(right) - cost(left),
    served: (left, right) => served(right) - served(left),
    name: byName,
  };
  return (left, right) => orders[sort](left, right) || byYear(left, right) || byName(left, right);
}
