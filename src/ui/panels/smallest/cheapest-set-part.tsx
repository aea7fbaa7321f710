import { useState } from "react";
import type { SurveyRecord } from "../../../domain/project/schema";
import { criterionById, levelById, levelForTotal } from "../../../domain/rules/look-up";
import type { Level, Ruleset } from "../../../domain/rules/ruleset";
import type { Assessment } from "../../../domain/scoring/assessment";
import type { CheapestAnswer, CheapestSet } from "../../../domain/smallest/cheapest-set";
import { plannedSteps } from "../../../domain/smallest/set-goals";
import type { PlannedAmount } from "../../../domain/smallest/ways";
import { selectRuleset } from "../../../store/derived";
import { type SmallestFrom, selectCheapestSet } from "../../../store/smallest-works";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { SelectField } from "../../parts/field";
import { Notice } from "../../parts/notice";
import { SectorIcon } from "../../parts/sector-icon";
import { useApp } from "../../store-context";
import { useText, useWords } from "../../words";
import { recordName } from "../plan/record-name";
import { useMakeWorks } from "./use-make-works";
import { costText, wayText } from "./way-text";

type PartProps = {
  readonly record: SurveyRecord;
  readonly from: SmallestFrom;
  readonly assessment: Assessment;
  readonly canMake: boolean;
};

/** The cheapest works that bring the RT into a better class, the best one unless another is chosen. */
export function CheapestSetPart({ record, from, assessment, canMake }: PartProps) {
  const { smallest } = useWords();
  const text = useText();
  const { number } = useFormats();
  const ruleset = useApp(selectRuleset);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const better = betterLevels(ruleset, assessment.total);
  const level = better.find(({ id }) => id === chosenId) ?? better.at(-1);
  const answer = useApp((state) => (level ? selectCheapestSet(state, record.id, from, level.toTotal) : null));
  return (
    <div>
      <h4 className="smallest-head">{smallest.set.title}</h4>
      {assessment.total === null && <p className="text-13">{smallest.set.incomplete}</p>}
      {assessment.total !== null && !level && <p className="text-13">{smallest.set.reached}</p>}
      {better.length > 1 && level && (
        <SelectField
          label={smallest.set.target}
          value={level.id}
          onChange={(event) => setChosenId(event.target.value)}
        >
          {better.map(({ id, name, toTotal }) => (
            <option key={id} value={id}>
              {smallest.set.upTo(text(name), number(toTotal))}
            </option>
          ))}
        </SelectField>
      )}
      {answer && (
        <Answer
          answer={answer}
          record={record}
          before={assessment.total ?? 0}
          level={level}
          canMake={canMake}
        />
      )}
    </div>
  );
}

/** Levels below the one a total lies in, from the next to the best. */
const betterLevels = (ruleset: Ruleset, total: number | null): readonly Level[] =>
  total === null ? [] : ruleset.levels.filter(({ toTotal }) => toTotal < total);

type AnswerProps = {
  readonly answer: CheapestAnswer;
  readonly record: SurveyRecord;
  readonly before: number;
  readonly level: Level | undefined;
  readonly canMake: boolean;
};

function Answer({ answer, record, before, level, canMake }: AnswerProps) {
  const words = useWords();
  const { set: said } = words.smallest;
  const { number } = useFormats();
  const { make, hasFailed } = useMakeWorks(record);
  const { set, lowestPricedTotal, lowestTotal } = answer;
  if (!set) return <Notice tone="warn">{said.unreachable(number(lowestTotal))}</Notice>;
  const count = set.works.length;
  const run = () =>
    make(plannedSteps(set), words.smallest.note(level?.letters ?? "", recordName(record)), (names, after) =>
      said.made(names.length, number(before), number(after.total ?? set.totalAfter)),
    );
  return (
    <>
      {set.unpricedWorks > 0 && <p className="caption mt-1">{said.pricedOnly(number(lowestPricedTotal))}</p>}
      <ul className="set-rows">
        {set.works.map((work) => (
          <SetRow
            key={`${work.offer.component.id} ${work.offer.category} ${work.offer.kind}`}
            work={work}
            set={set}
          />
        ))}
      </ul>
      <SetTotal set={set} before={before} />
      {canMake && (
        <Button variant="primary" className="mt-2" onClick={run}>
          {said.make(count)}
        </Button>
      )}
      {hasFailed && (
        <Notice tone="warn" isLive>
          {words.smallest.only.failed}
        </Notice>
      )}
    </>
  );
}

function SetRow({ work, set }: { readonly work: PlannedAmount; readonly set: CheapestSet }) {
  const words = useWords();
  const text = useText();
  const formats = useFormats();
  const ruleset = useApp(selectRuleset);
  const { component, criterionIds } = work.offer;
  const drops = set.drops
    .filter(({ criterionId }) => criterionIds.includes(criterionId))
    .map(
      ({ criterionId, fromScore, toScore }) =>
        `${criterionById(ruleset, criterionId)?.code ?? criterionId} ${fromScore} → ${toScore}`,
    );
  return (
    <li>
      <SectorIcon sectorId={component.sectorId} icon={component.icon} size={28} />
      <span className="min-w-0">
        <span className="block">{wayText(work, words, text, formats)}</span>
        <span className="caption num">{drops.join(" · ")}</span>
      </span>
      <span className="num text-right">{costText(work.costIdr, words, formats)}</span>
    </li>
  );
}

function SetTotal({ set, before }: { readonly set: CheapestSet; readonly before: number }) {
  const words = useWords();
  const text = useText();
  const { idr, number } = useFormats();
  const ruleset = useApp(selectRuleset);
  const { set: said, way, price } = words.smallest;
  const priced = set.works.filter(({ costIdr }) => costIdr !== null);
  const level = levelForTotal(ruleset, set.totalAfter) ?? levelById(ruleset, "not_slum");
  return (
    <>
      <dl className="figures mt-1">
        <dt>{set.unpricedWorks > 0 ? said.knownCost : said.cost}</dt>
        <dd>{priced.length > 0 ? idr(set.costIdr) : way.unknown}</dd>
      </dl>
      <p className="text-13">
        {said.result(number(before), number(set.totalAfter), level ? text(level.name) : "")}
      </p>
      {set.unpricedWorks > 0 && <p className="caption">{said.unpriced(number(set.unpricedWorks))}</p>}
      {priced.some(({ offer }) => !offer.component.unitCostIdr?.isOwn) && (
        <p className="caption">{price.someExamples}</p>
      )}
    </>
  );
}
