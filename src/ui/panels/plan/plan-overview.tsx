import { selectRuleset, selectWorks } from "../../../store/derived";
import { selectInvestment } from "../../../store/plan-investment";
import { selectSlumRts } from "../../../store/slum-rts";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { EmptyState } from "../../parts/empty-state";
import { Section } from "../../parts/section";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { MoneyTools } from "../money/money-tools";
import { FindSites } from "../sites/find-sites";
import { ChosenRt } from "../smallest/chosen-rt";
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
      <ChosenRt />
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
      <FindSites />
      <HouseholdPoints />
    </>
  );
}

function PlanTotals() {
  const { money, plan } = useWords();
  const { idr, number } = useFormats();
  const investment = useApp(selectInvestment);
  const slum = useApp(selectSlumRts);
  if (!investment || !slum) return null;
  const { costIdr, costPerKkIdr, servedKk, pricedKk, unpricedCount, workCount, illustrativeCount } =
    investment;
  const isPriced = unpricedCount < workCount;
  return (
    <Section>
      <dl className="figures">
        <dt>{plan.overview.totalCost}</dt>
        <dd>{isPriced ? idr(costIdr) : plan.cost.unknown}</dd>
        <dt>{plan.overview.servedByAll}</dt>
        <dd>{plan.overview.served(number(servedKk, 1))}</dd>
        {costPerKkIdr !== null && (
          <>
            <dt>{plan.overview.costPerHousehold}</dt>
            <dd>{idr(costPerKkIdr)}</dd>
          </>
        )}
        <dt>{plan.overview.slumRts}</dt>
        <FromTo before={number(slum.before)} after={number(slum.after)} />
      </dl>
      {unpricedCount > 0 && <p className="caption mt-2">{plan.overview.partCost(number(unpricedCount))}</p>}
      {illustrativeCount > 0 && (
        <p className="caption mt-1">{money.withExample(number(illustrativeCount))}</p>
      )}
      {slum.unknown > 0 && (
        <p className="caption mt-1">{plan.overview.incompleteRts(number(slum.unknown))}</p>
      )}
      <Disclosure summary={plan.effect.how}>
        <div className="flex flex-col gap-1 text-13 text-ink-2">
          <p>{plan.overview.servedHow(number(servedKk, 1))}</p>
          {costPerKkIdr !== null && (
            <p>{plan.overview.costPerHouseholdHow(idr(costIdr), number(pricedKk, 1), idr(costPerKkIdr))}</p>
          )}
          <SlumHow />
        </div>
      </Disclosure>
      <MoneyTools />
    </Section>
  );
}

function SlumHow() {
  const { plan } = useWords();
  const { number } = useFormats();
  const ruleset = useApp(selectRuleset);
  return <p>{plan.overview.slumHow(number(ruleset.notSlum.belowTotal), ruleset.notSlum.source)}</p>;
}
