import type { RtUnit } from "../../../domain/project/rt-units";
import type { SurveyRecord } from "../../../domain/project/schema";
import { levelById } from "../../../domain/rules/look-up";
import type { Assessment } from "../../../domain/scoring/assessment";
import { selectRuleset, selectUnits } from "../../../store/derived";
import { selectRecordEffect } from "../../../store/smallest-works";
import { IconButton } from "../../parts/icon-button";
import { LevelChange } from "../../parts/level-change";
import { useApp } from "../../store-context";
import { unitName } from "../../unit-name";
import { useWords } from "../../words";
import { SmallestSection } from "./smallest-section";

/** In Rencana: the RT chosen on the map, what the plan makes of it, and what little would change its class. */
export function ChosenRt() {
  const unit = useApp((state) => selectUnits(state).find(({ id }) => id === state.selectedUnitId));
  if (!unit?.record) return null;
  return (
    <section className="chosen-rt" aria-label={unitName(unit)}>
      <Head unit={unit} record={unit.record} />
      <SmallestSection key={unit.record.id} record={unit.record} />
    </section>
  );
}

function Head({ unit, record }: { readonly unit: RtUnit; readonly record: SurveyRecord }) {
  const { smallest } = useWords();
  const ruleset = useApp(selectRuleset);
  const effect = useApp((state) => selectRecordEffect(state, record.id));
  const selectUnit = useApp((state) => state.selectUnit);
  const side = ({ levelId, total }: Assessment) => ({
    letters: levelId ? (levelById(ruleset, levelId)?.letters ?? null) : null,
    total,
  });
  return (
    <header className="chosen-rt-head">
      <h3 className="min-w-0 flex-1 text-16 font-head">{unitName(unit)}</h3>
      {effect && <LevelChange before={side(effect.before)} after={side(effect.after)} />}
      <IconButton
        icon="u-tutup"
        label={smallest.close}
        className="-mr-2.5"
        onClick={() => selectUnit(null)}
      />
    </header>
  );
}
