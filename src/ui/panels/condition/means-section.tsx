import type { Ruleset } from "../../../domain/rules/ruleset";
import type { Assessment } from "../../../domain/scoring/assessment";
import { useFormats } from "../../format";
import { Section } from "../../parts/section";
import { SectorIcon } from "../../parts/sector-icon";
import { useText, useWords } from "../../words";

type Props = { readonly assessment: Assessment; readonly ruleset: Ruleset };

/** The seven aspect means and their mean, "rata-rata kekumuhan sektoral". */
export function MeansSection({ assessment, ruleset }: Props) {
  const { calculation } = useWords().condition;
  const text = useText();
  const { fixed } = useFormats();
  const percentText = (percent: number | null | undefined) =>
    typeof percent === "number" ? `${fixed(percent, 2)}%` : calculation.unknown;
  const { sectorMeanPercent, rawSectorMeanPercent } = assessment;
  const isCut =
    sectorMeanPercent !== null &&
    rawSectorMeanPercent !== null &&
    Math.abs(sectorMeanPercent - rawSectorMeanPercent) > 0.005;
  return (
    <Section title={calculation.aspects}>
      <ul className="space-y-1 text-13">
        {ruleset.aspects.map((aspect) => (
          <li key={aspect.id} className="flex items-center gap-2">
            <SectorIcon sectorId={aspect.id} size={20} />
            <span className="flex-1">{text(aspect.shortName)}</span>
            <span className="num">{percentText(assessment.aspectPercents[aspect.id])}</span>
          </li>
        ))}
        <li className="flex items-center gap-2 border-t border-line pt-2">
          <span className="flex-1 font-strong">{calculation.sectorMean}</span>
          <b className="num">{percentText(sectorMeanPercent)}</b>
        </li>
      </ul>
      <p className="caption">
        {calculation.sectorMeanHow} {isCut && calculation.rawSectorMean(percentText(rawSectorMeanPercent))}
      </p>
    </Section>
  );
}
