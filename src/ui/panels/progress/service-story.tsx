import type { ServiceProgress } from "../../../domain/progress/service-progress";
import type { TargetProgress } from "../../../domain/progress/target-progress";
import { criterionById } from "../../../domain/rules/look-up";
import { selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { useApp } from "../../store-context";
import { useText, useWords } from "../../words";
import { TargetResults } from "./target-results";

type Props = {
  readonly service: ServiceProgress;
  readonly targets: readonly TargetProgress[];
  readonly rtCount: number;
};

/** How the percent of a service came about: counted, by criterion, by rule, against each target. */
export function ServiceStory({ service, targets, rtCount }: Props) {
  const { story } = useWords().progress;
  const { number } = useFormats();
  const { people, surveyedCount, service: rule } = service;
  return (
    <dl className="calculation">
      <Counted service={service} />
      <Criteria service={service} />
      <TargetResults targets={targets} />
      <dt>{story.rule}</dt>
      <dd>
        {rule.combine === "worst" ? story.worst : story.sum} {rule.source}.{" "}
        {story.confidence[rule.confidence]}
        {people !== null && people.assumedCount > 0 && ` ${story.assumed(number(people.assumedCount))}`}
        {surveyedCount < rtCount && ` ${story.partly(number(surveyedCount), number(rtCount))}`}
      </dd>
    </dl>
  );
}

function Counted({ service }: { readonly service: ServiceProgress }) {
  const { story } = useWords().progress;
  const { before, after, demand, servedBefore, servedAfter, people } = service;
  if (demand === null) return <dd>{story.unknown}</dd>;
  return (
    <>
      <dt>{story.now}</dt>
      <CountedSide
        service={service}
        served={servedBefore}
        percent={before.percent}
        people={people?.before ?? null}
      />
      <dt>{story.after}</dt>
      <CountedSide
        service={service}
        served={servedAfter}
        percent={after.percent}
        people={people?.after ?? null}
      />
    </>
  );
}

type SideProps = {
  readonly service: ServiceProgress;
  readonly served: number | null;
  readonly percent: number | null;
  readonly people: number | null;
};

/** "36 dari 44 KK = 81,8%, 113 dari 138 jiwa". */
function CountedSide({ service, served, percent, people }: SideProps) {
  const { story, units } = useWords().progress;
  const formats = useFormats();
  const { demand, unit } = service;
  if (served === null || percent === null || demand === null) return <dd>{story.unknown}</dd>;
  const share = story.percent(
    formats.number(served, 1),
    formats.number(demand, 1),
    units[unit],
    formats.percent(percent, 2),
  );
  const all = service.people?.all ?? 0;
  return (
    <dd className="num">
      {share}
      {people !== null && `; ${story.people(formats.number(people), formats.number(all))}`}
    </dd>
  );
}

function Criteria({ service }: { readonly service: ServiceProgress }) {
  const { progress, common } = useWords();
  const ruleset = useApp(selectRuleset);
  const text = useText();
  const { percent } = useFormats();
  const write = (value: number | null | undefined) =>
    value === null || value === undefined ? common.notKnown : percent(value);
  const after = new Map(service.after.byCriterion.map((part) => [part.criterionId, part.percent]));
  return (
    <>
      <dt>{progress.story.criteria}</dt>
      {service.before.byCriterion.map((part) => {
        const criterion = criterionById(ruleset, part.criterionId);
        const name = criterion ? text(criterion.shortName) : "";
        const code = criterion?.code ?? part.criterionId;
        return (
          <dd key={part.criterionId} className="num">
            {progress.story.criterion(code, name, write(part.percent), write(after.get(part.criterionId)))}
          </dd>
        );
      })}
    </>
  );
}
