import { selectEffects, selectWorks, selectWorksInForce } from "../../../store/derived";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { EmptyState } from "../../parts/empty-state";
import { Section } from "../../parts/section";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { HouseholdPoints } from "./origins";
import { PlanChooser } from "./plan-chooser";
import { FromTo } from "./whole-change";
import { WorkList } from "./work-list";
import { YearSlider } from "./year-slider";

/** The plan as a whole: what it is called, costs and holds. */
export function PlanOverview() {
  const { plan } = useWords();
  const hasWorks = useApp((state) => selectWorks(state).length > 0);
  return (
    <>
      <Section>
        <PlanChooser />
      </Section>
      {hasWorks ? (
        <>
          <Section className="min-[1200px]:hidden">
            <YearSlider />
          </Section>
          <PlanTotals />
          <WorkList />
        </>
      ) : (
        <EmptyState icon="u-rencana" title={plan.overview.empty}>
          {plan.overview.emptyHint}
        </EmptyState>
      )}
      <HouseholdPoints />
    </>
  );
}

function PlanTotals() {
  const { plan } = useWords();
  const { idr, number } = useFormats();
  const works = useApp(selectWorksInForce);
  const effects = useApp(selectEffects);
  const results = works.flatMap((work) => effects?.byWork.get(work.id) ?? []);
  const costIdr = results.reduce((sum, effect) => sum + (effect.costIdr ?? 0), 0);
  const servedKk = results.reduce((sum, effect) => sum + effect.servedKk, 0);
  const unpriced = results.filter((effect) => effect.costIdr === null).length;
  const isPriced = unpriced < results.length;
  const slum = [...(effects?.byRecord.values() ?? [])];
  const before = slum.filter((rt) => rt.before.isNotSlumByScore === false).length;
  const after = slum.filter((rt) => rt.after.isNotSlumByScore === false).length;
  return (
    <Section>
      <dl className="figures">
        <dt>{plan.overview.totalCost}</dt>
        <dd>{isPriced ? idr(costIdr) : plan.cost.unknown}</dd>
        <dt>{plan.overview.servedByAll}</dt>
        <dd>{plan.overview.served(number(servedKk))}</dd>
        {isPriced && servedKk > 0 && (
          <>
            <dt>{plan.overview.costPerHousehold}</dt>
            <dd>{idr(costIdr / servedKk)}</dd>
          </>
        )}
        <dt>{plan.overview.slumRts}</dt>
        <FromTo before={number(before)} after={number(after)} />
      </dl>
      {unpriced > 0 && <p className="caption mt-2">{plan.overview.partCost(number(unpriced))}</p>}
      {isPriced && servedKk > 0 && (
        <Disclosure summary={plan.effect.how}>
          <p className="text-13 text-ink-2">
            {plan.overview.costPerHouseholdHow(idr(costIdr), number(servedKk), idr(costIdr / servedKk))}
          </p>
        </Disclosure>
      )}
    </Section>
  );
}
