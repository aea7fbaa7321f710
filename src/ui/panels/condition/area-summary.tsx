import { useMemo } from "react";
import { criterionById, levelById } from "../../../domain/rules/look-up";
import type { TogetherAssessment } from "../../../domain/scoring/aggregate";
import { selectRuleset, selectUnits } from "../../../store/derived";
import { useFormats } from "../../format";
import { LevelChip } from "../../parts/level-chip";
import { ScoreRuler } from "../../parts/score-ruler";
import { Section } from "../../parts/section";
import { useApp } from "../../store-context";
import { useText, useWords } from "../../words";
import { AreaGroupList } from "./area-group-list";
import { groupUnits } from "./area-groups";
import { CriterionBars } from "./criterion-bars";
import { CriterionExplanation } from "./criterion-explanation";
import { differenceSentence } from "./difference-sentence";
import { LevelDistribution } from "./level-distribution";
import { LevelSentence } from "./level-sentence";
import { MeansSection } from "./means-section";
import { PeopleFigures } from "./people-figures";
import { ServicesSection } from "./services-section";
import { type AreaAssessment, useAreaAssessment } from "./use-area-assessment";
import { VerdictSection } from "./verdict-section";
import { worstCriterionId } from "./worst-criterion";

type AreaSummaryProps = {
  readonly chosenId: string | null;
  readonly onChoose: (criterionId: string) => void;
};

/** The kelurahan or kawasan as one, by summed volumes, with the levels of its RTs beside it. */
export function AreaSummary({ chosenId, onChoose }: AreaSummaryProps) {
  const units = useApp(selectUnits);
  const ruleset = useApp(selectRuleset);
  const { summary } = useWords().condition;
  const area = useAreaAssessment(units);
  const { assessment } = area;
  const kelurahan = useMemo(() => groupUnits(units, (unit) => unit.kelurahan), [units]);
  const slumAreas = useMemo(() => groupUnits(units, ({ record }) => record?.slumArea ?? null), [units]);
  const shownId = chosenId ?? worstCriterionId(assessment);
  return (
    <article className="panel-column">
      <SummaryHeader
        name={kelurahan.length === 1 ? (kelurahan[0]?.name ?? null) : null}
        area={area}
        rtCount={units.length}
      />
      <div className="panel-scroll">
        <Levels area={area} rtCount={units.length} />
        <div className="border-t border-line px-5 py-2">
          <PeopleFigures figures={area.figures} partial={area.partial} />
        </div>
        {kelurahan.length > 1 && (
          <AreaGroupList title={summary.kelurahan} nameless={summary.unnamed} groups={kelurahan} />
        )}
        {(slumAreas.length > 1 || (slumAreas[0]?.name ?? null) !== null) && (
          <AreaGroupList title={summary.slumArea} nameless={summary.outsideSlumArea} groups={slumAreas} />
        )}
        <CriterionBars
          results={assessment.criteria}
          ruleset={ruleset}
          chosenId={shownId}
          onChoose={onChoose}
        />
        <div className="card-foot is-still">
          <CriterionExplanation
            result={assessment.criteria.find(({ criterionId }) => criterionId === shownId)}
            ruleset={ruleset}
          />
          <CriterionBasis assessment={assessment} criterionId={shownId} />
        </div>
        <VerdictSection assessment={assessment} ruleset={ruleset} />
        <ServicesSection assessment={assessment} ruleset={ruleset} />
        <MeansSection assessment={assessment} ruleset={ruleset} />
      </div>
    </article>
  );
}

type BasisProps = { readonly assessment: TogetherAssessment; readonly criterionId: string | null };

/** How many RTs a criterion's sum rests on, where it is not all of them. */
function CriterionBasis({ assessment, criterionId }: BasisProps) {
  const ruleset = useApp(selectRuleset);
  const { summary } = useWords().condition;
  const { number } = useFormats();
  const criterion = criterionId === null ? undefined : criterionById(ruleset, criterionId);
  const surveyed = assessment.surveyedByCriterion[criterion?.id ?? ""] ?? 0;
  if (!criterion || surveyed === assessment.recordCount || surveyed === 0) return null;
  return (
    <p className="caption">
      {summary.criterionBasis(criterion.code, number(surveyed), number(assessment.recordCount))}
    </p>
  );
}

type HeaderProps = {
  /** The one kelurahan's name; null where there are several or none is named. */
  readonly name: string | null;
  readonly area: AreaAssessment;
  readonly rtCount: number;
};

function SummaryHeader({ name, area: { assessment }, rtCount }: HeaderProps) {
  const projectName = useApp((state) => state.project?.name ?? "");
  const ruleset = useApp(selectRuleset);
  const { summary } = useWords().condition;
  const { number } = useFormats();
  const level = assessment.levelId === null ? undefined : levelById(ruleset, assessment.levelId);
  return (
    <header className="card-header">
      <div className="min-w-0 flex-1">
        <h2 className="text-[22px] leading-7 font-head tracking-tight">{name ?? projectName}</h2>
        <p className="caption">{summary.counts(number(assessment.surveyedCount), number(rtCount))}</p>
      </div>
      <LevelChip letters={level?.letters ?? null} total={assessment.total} size="big" />
    </header>
  );
}

function Levels({ area, rtCount }: { readonly area: AreaAssessment; readonly rtCount: number }) {
  const ruleset = useApp(selectRuleset);
  const { summary, card } = useWords().condition;
  const text = useText();
  const formats = useFormats();
  const { assessment, rtLevels } = area;
  const level = assessment.levelId === null ? undefined : levelById(ruleset, assessment.levelId);
  const difference = differenceSentence(
    { total: assessment.total, levelId: assessment.levelId, rtLevels },
    ruleset,
    summary,
    text,
    formats,
  );
  const isPartial = assessment.surveyedCount < rtCount;
  return (
    <>
      <div className="space-y-1 px-5 pb-2.5">
        {level && (
          <ScoreRuler
            ruleset={ruleset}
            total={assessment.total}
            label={card.ruler(String(assessment.total), text(level.name))}
          />
        )}
        <p className="text-13">
          {assessment.recordCount === 0 ? (
            summary.none
          ) : (
            <LevelSentence assessment={assessment} ruleset={ruleset} />
          )}
        </p>
      </div>
      <Section title={summary.distribution} className="border-t border-line">
        <LevelDistribution levels={rtLevels} unknownCount={rtCount - rtLevels.length} ruleset={ruleset} />
        <p className="mt-2 text-13 text-ink-2">
          {summary.how} {difference}{" "}
          {isPartial && summary.partial(formats.number(assessment.surveyedCount), formats.number(rtCount))}
        </p>
      </Section>
    </>
  );
}
