import { Suspense, useState } from "react";
import type { RtUnit } from "../../../domain/project/rt-units";
import type { SurveyRecord } from "../../../domain/project/schema";
import { levelById } from "../../../domain/rules/look-up";
import type { Assessment } from "../../../domain/scoring/assessment";
import { selectBaseline, selectRuleset } from "../../../store/derived";
import { selectNearLimits } from "../../../store/near-limits";
import { lazyPart } from "../../lazy-part";
import { Button } from "../../parts/button";
import { EmptyState } from "../../parts/empty-state";
import { IconButton } from "../../parts/icon-button";
import { LevelChip } from "../../parts/level-chip";
import { ScoreRuler } from "../../parts/score-ruler";
import { Tag } from "../../parts/tag";
import { useApp, useAppStore } from "../../store-context";
import { unitName } from "../../unit-name";
import { useText, useWords } from "../../words";
import { NearMark } from "../smallest/near-mark";
import { CriterionBars } from "./criterion-bars";
import { CriterionExplanation } from "./criterion-explanation";
import { FlagsNotice } from "./flags-notice";
import { LevelSentence } from "./level-sentence";
import { MeansSection } from "./means-section";
import { PeopleFigures } from "./people-figures";
import { ServicesSection } from "./services-section";
import { VerdictSection } from "./verdict-section";
import { worstCriterionId } from "./worst-criterion";

const RecordForm = lazyPart(() =>
  import("../../dialogs/record-form").then((module) => ({ default: module.RecordForm })),
);

const SmallestSection = lazyPart(() =>
  import("../smallest/smallest-section").then((module) => ({ default: module.SmallestSection })),
);

type RtCardProps = {
  readonly unit: RtUnit;
  /** The kelurahan is named where the project holds several. */
  readonly isKelurahanShown: boolean;
  /** The criterion explained; kept by the caller, so that the next RT opens at the same one. */
  readonly chosenId: string | null;
  readonly onChoose: (criterionId: string) => void;
};

/** One RT: its level, its people, its 16 criteria, and a sentence for each. */
export function RtCard({ unit, isKelurahanShown, chosenId, onChoose }: RtCardProps) {
  const assessment = useApp((state) =>
    unit.record ? (selectBaseline(state).get(unit.record.id) ?? null) : null,
  );
  return (
    <article className="panel-column">
      <CardHeader unit={unit} assessment={assessment} isKelurahanShown={isKelurahanShown} />
      {unit.record && assessment ? (
        <CardBody
          record={unit.record}
          assessment={assessment}
          chosenId={chosenId ?? worstCriterionId(assessment)}
          onChoose={onChoose}
        />
      ) : (
        <NotSurveyed />
      )}
    </article>
  );
}

type HeaderProps = Pick<RtCardProps, "unit" | "isKelurahanShown"> & {
  readonly assessment: Assessment | null;
};

function CardHeader({ unit, assessment, isKelurahanShown }: HeaderProps) {
  const store = useAppStore();
  const ruleset = useApp(selectRuleset);
  const { approximate, condition } = useWords();
  const level = assessment?.levelId ? levelById(ruleset, assessment.levelId) : undefined;
  const { record } = unit;
  const caption = [
    record && condition.card.survey(String(record.round), record.year === null ? null : String(record.year)),
    isKelurahanShown ? unit.kelurahan : null,
    unit.area?.geometry || record?.point ? null : condition.list.withoutPlace,
  ].filter(Boolean);
  return (
    <header className="card-header">
      <div className="min-w-0 flex-1">
        <h2 className="text-[22px] leading-7 font-head tracking-tight">{unitName(unit)}</h2>
        <p className="caption">{caption.join(" · ")}</p>
        {unit.area?.isApproximate && <Tag>{approximate.tag}</Tag>}
      </div>
      {record && <LevelChip letters={level?.letters ?? null} total={assessment?.total ?? null} size="big" />}
      <IconButton
        icon="u-tutup"
        label={condition.card.back}
        className="-mr-2.5"
        onClick={() => store.getState().selectUnit(null)}
      />
    </header>
  );
}

type BodyProps = {
  readonly record: SurveyRecord;
  readonly assessment: Assessment;
  readonly chosenId: string | null;
  readonly onChoose: (criterionId: string) => void;
};

function CardBody({ record, assessment, chosenId, onChoose }: BodyProps) {
  const ruleset = useApp(selectRuleset);
  const { card } = useWords().condition;
  const [isCorrecting, setIsCorrecting] = useState(false);
  const near = useApp((state) => selectNearLimits(state).get(record.id)?.[0]);
  const chosen = assessment.criteria.find(({ criterionId }) => criterionId === chosenId);
  return (
    <>
      <div className="panel-scroll">
        <div className="space-y-1 px-5 pb-2">
          <TotalRuler assessment={assessment} />
          <p className="text-13">
            <LevelSentence assessment={assessment} ruleset={ruleset} />
          </p>
          <NearMark near={near} />
          <FlagsNotice assessment={assessment} ruleset={ruleset} />
        </div>
        <div className="border-t border-line px-5 py-1.5">
          <PeopleFigures figures={record.denominators} />
        </div>
        <CriterionBars
          results={assessment.criteria}
          ruleset={ruleset}
          chosenId={chosenId}
          onChoose={onChoose}
        />
        <div className="card-foot">
          <CriterionExplanation result={chosen} ruleset={ruleset} />
        </div>
        <VerdictSection assessment={assessment} ruleset={ruleset} />
        <Suspense fallback={null}>
          <SmallestSection record={record} />
        </Suspense>
        <ServicesSection assessment={assessment} ruleset={ruleset} />
        <MeansSection assessment={assessment} ruleset={ruleset} />
        <div className="section">
          <Button icon="u-rencana" onClick={() => setIsCorrecting(true)}>
            {card.correct}
          </Button>
        </div>
      </div>
      {isCorrecting && (
        <Suspense fallback={null}>
          <RecordForm recordId={record.id} onClose={() => setIsCorrecting(false)} />
        </Suspense>
      )}
    </>
  );
}

function TotalRuler({ assessment }: { readonly assessment: Assessment }) {
  const ruleset = useApp(selectRuleset);
  const { condition, common } = useWords();
  const text = useText();
  const level = assessment.levelId === null ? undefined : levelById(ruleset, assessment.levelId);
  return (
    <ScoreRuler
      ruleset={ruleset}
      total={assessment.total}
      label={level ? condition.card.ruler(String(assessment.total), text(level.name)) : common.incomplete}
    />
  );
}

function NotSurveyed() {
  const store = useAppStore();
  const { card } = useWords().condition;
  return (
    <EmptyState
      icon="u-berkas"
      title={card.noSurvey}
      action={<Button onClick={() => store.getState().goToStep("data")}>{card.openData}</Button>}
    />
  );
}
