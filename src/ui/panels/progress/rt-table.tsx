import { useState } from "react";
import type { Progress } from "../../../domain/progress/progress";
import type { RtProgress } from "../../../domain/progress/rt-progress";
import { levelById, serviceById } from "../../../domain/rules/look-up";
import type { Ruleset } from "../../../domain/rules/ruleset";
import type { Assessment } from "../../../domain/scoring/assessment";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Icon } from "../../parts/icon";
import { LevelChip } from "../../parts/level-chip";
import { SectorIcon } from "../../parts/sector-icon";
import { percentBeside } from "../../percent-beside";
import { useApp, useAppStore } from "../../store-context";
import { unitName } from "../../unit-name";
import { useText, useWords } from "../../words";
import { operatorSign } from "./progress-text";
import { rtsWorstFirst } from "./rt-order";

/** As many rows as stand beside the bars on a laptop. */
const shortLength = 6;

type Props = {
  readonly progress: Progress;
  readonly ruleset: Ruleset;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly isKelurahanShown: boolean;
};

/** RTs before and after, worst after the plan first, with the services that still fall short. */
export function RtTable({ progress, ruleset, beforeLabel, afterLabel, isKelurahanShown }: Props) {
  const { table: words } = useWords().progress;
  const { number, percent } = useFormats();
  const [isWhole, setWhole] = useState(false);
  const rts = rtsWorstFirst(progress.rts);
  const shown = isWhole ? rts : rts.slice(0, shortLength);
  const { serviceOperator, servicePercent } = ruleset.notSlum;
  return (
    <section className="progress-part" aria-label={words.title}>
      <div className="progress-tools">
        <h3 className="font-strong">{words.title}</h3>
        <span className="caption">
          {shown.length < rts.length
            ? words.highest(number(shown.length), number(rts.length))
            : words.count(number(rts.length))}
        </span>
        <span className="flex-1" />
        {rts.length > shortLength && (
          <Button variant="text" size="sm" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? words.fewer : words.all}
          </Button>
        )}
      </div>
      <table className="rt-table num">
        <thead>
          <tr>
            <th scope="col">{words.rt}</th>
            <th scope="col" className="text-right">
              {words.households}
            </th>
            <th scope="col">{beforeLabel}</th>
            <td />
            <th scope="col">{afterLabel}</th>
            <th scope="col">{words.unmet(operatorSign(serviceOperator), percent(servicePercent))}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((rt) => (
            <RtRow key={rt.unit.id} rt={rt} ruleset={ruleset} isKelurahanShown={isKelurahanShown} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = {
  readonly rt: RtProgress;
  readonly ruleset: Ruleset;
  readonly isKelurahanShown: boolean;
};

function RtRow({ rt, ruleset, isKelurahanShown }: RowProps) {
  const store = useAppStore();
  const isSelected = useApp((state) => state.selectedUnitId === rt.unit.id);
  const { progress: words, common } = useWords();
  const { number } = useFormats();
  const name = unitName(rt.unit);
  const { households } = rt.record.denominators;
  const select = () => store.getState().selectUnit(isSelected ? null : rt.unit.id);
  return (
    <tr className={isSelected ? "is-on" : ""}>
      <th scope="row">
        <button type="button" aria-pressed={isSelected} title={words.table.show(name)} onClick={select}>
          {name.replaceAll(/RT |RW /g, "")}
          {isKelurahanShown && rt.unit.kelurahan !== null && (
            <span className="caption block">{rt.unit.kelurahan}</span>
          )}
        </button>
      </th>
      <td className="text-right">{households === null ? common.notKnown : number(households)}</td>
      <td>
        <Chip assessment={rt.before} ruleset={ruleset} />
      </td>
      <td>
        <Icon name="u-panah" size={16} title={common.becomes} />
      </td>
      <td>
        <Chip assessment={rt.after} ruleset={ruleset} />
      </td>
      <td>
        <UnmetServices rt={rt} ruleset={ruleset} />
      </td>
    </tr>
  );
}

function Chip({ assessment, ruleset }: { readonly assessment: Assessment; readonly ruleset: Ruleset }) {
  const level = assessment.levelId && levelById(ruleset, assessment.levelId);
  return <LevelChip letters={level ? level.letters : null} total={assessment.total} />;
}

function UnmetServices({ rt, ruleset }: { readonly rt: RtProgress; readonly ruleset: Ruleset }) {
  const { progress: words, common } = useWords();
  const text = useText();
  const formats = useFormats();
  if (rt.unmetServices.length === 0)
    return (
      <span className="text-ink-3">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{words.table.none}</span>
      </span>
    );
  return (
    <ul className="unmet">
      {rt.unmetServices.map(({ serviceId, percent }) => {
        const service = serviceById(ruleset, serviceId);
        const figure =
          percent === null
            ? common.notKnown
            : percentBeside(percent, [ruleset.notSlum.servicePercent], formats);
        const label = words.table.service(service ? text(service.name) : serviceId, figure);
        return (
          <li key={serviceId} title={label} className={percent === null ? "is-unknown" : ""}>
            <SectorIcon sectorId={serviceId} size={22} />
            <span className="sr-only">{label}</span>
            {percent === null && <b aria-hidden="true">?</b>}
          </li>
        );
      })}
    </ul>
  );
}
