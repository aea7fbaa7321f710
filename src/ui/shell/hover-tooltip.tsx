import type { SideId } from "../../domain/progress/compared-side";
import { criterionById, levelById } from "../../domain/rules/look-up";
import { choroplethValue } from "../../store/choropleth";
import { selectSideIds, stateOfSide } from "../../store/comparing";
import { selectRuleset, selectUnits } from "../../store/derived";
import { shownAssessment } from "../../store/shown-assessments";
import { useFormats } from "../format";
import { sideName } from "../panels/compare/side-name";
import { colourName } from "../panels/condition/colour-choice";
import { LevelChip } from "../parts/level-chip";
import { percentBeside, scoreLimits } from "../percent-beside";
import { useApp } from "../store-context";
import { unitName } from "../unit-name";
import { useShownAssessments } from "../use-shown-assessments";
import { useText, useWords } from "../words";

/** Name and figure of the RT under the pointer. For the eye only: list and card say the same. */
export function HoverTooltip() {
  const hover = useApp((state) => state.hover);
  const unit = useApp((state) => selectUnits(state).find(({ id }) => id === state.hover?.unitId));
  const assessment = useShownAssessments();
  const sideIds = useApp(selectSideIds);
  if (!hover || !unit) return null;
  return (
    <div
      className="hover-tooltip"
      aria-hidden="true"
      // Beside the pointer, and never out of the map.
      style={{
        transform: `translate(min(${hover.xPx + 14}px, 100cqw - 100% - 8px), min(${hover.yPx + 14}px, 100cqh - 100% - 8px))`,
      }}
    >
      <b className="whitespace-nowrap">{unitName(unit)}</b>
      {sideIds.length === 0 ? (
        <Figure unit={unit} assessment={assessment(unit)} />
      ) : (
        // Left and right as they stand on the map.
        <span className="grid gap-1">
          {sideIds.slice(0, 2).map((sideId) => (
            <SideFigure key={sideId ?? ""} unit={unit} sideId={sideId} />
          ))}
        </span>
      )}
    </div>
  );
}

type SideProps = Pick<FigureProps, "unit"> & { readonly sideId: SideId };

/** The same RT on one side of a comparison. */
function SideFigure({ unit, sideId }: SideProps) {
  const assessment = useApp((state) => shownAssessment(stateOfSide(state, sideId))(unit));
  const plans = useApp((state) => state.project?.plans);
  const words = useWords();
  return (
    <span className="flex items-center justify-between gap-2">
      <span className="caption whitespace-nowrap">{sideName(sideId, plans, words)}</span>
      <Figure unit={unit} assessment={assessment} />
    </span>
  );
}

type FigureProps = {
  readonly unit: ReturnType<typeof selectUnits>[number];
  readonly assessment: ReturnType<ReturnType<typeof useShownAssessments>>;
};

function Figure({ unit, assessment }: FigureProps) {
  const colourBy = useApp((state) => state.colourBy);
  const ruleset = useApp(selectRuleset);
  const words = useWords();
  const text = useText();
  const formats = useFormats();
  const value = choroplethValue(colourBy, assessment, unit);
  if (!unit.record) return <span>{words.condition.list.noSurvey}</span>;
  if (colourBy.kind === "total") {
    const level = assessment?.levelId ? levelById(ruleset, assessment.levelId) : undefined;
    return <LevelChip letters={level?.letters ?? null} total={assessment?.total ?? null} />;
  }
  const figure =
    value === null
      ? words.common.notKnown
      : colourBy.kind === "density"
        ? words.condition.legend.perHa(formats.number(value))
        : percentBeside(value, [...scoreLimits(ruleset), ruleset.notSlum.servicePercent], formats);
  const isCriterion = colourBy.kind === "criterion" && criterionById(ruleset, colourBy.id);
  const score = isCriterion
    ? assessment?.criteria.find(({ criterionId }) => criterionId === colourBy.id)?.score
    : null;
  return (
    <span className="num">
      {colourName(colourBy, ruleset, words.condition.colour, text)}: {figure}
      {typeof score === "number" && ` · ${words.condition.card.score} ${score}`}
    </span>
  );
}
