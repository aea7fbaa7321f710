import { componentById } from "../../../domain/catalogue/catalogue";
import { selectEffects, selectRuleset } from "../../../store/derived";
import { type RtConsequence, selectConsequences } from "../../../store/work-consequences";
import { useFormats } from "../../format";
import { LevelChange } from "../../parts/level-change";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { recordName } from "./record-name";
import { hasKind } from "./work-effect";
import { sideOf } from "./work-result";

const shownRts = 2;

/** What the hand is bringing about, in view while it moves: households served and RTs that change. */
export function DragCard() {
  const workId = useApp((state) => state.draft?.workId ?? null);
  return workId === null ? null : <DragResult workId={workId} />;
}

function DragResult({ workId }: { readonly workId: string }) {
  const { plan } = useWords();
  const { number } = useFormats();
  const effect = useApp((state) => selectEffects(state)?.byWork.get(workId));
  const list = useApp(selectConsequences);
  const component = useApp((state) => componentById(state.project?.interventions[workId]?.componentId ?? ""));
  if (!effect || !component) return null;
  const changed = list.filter((item) => item.without.knownTotal !== item.withWork.knownTotal);
  const isServing = hasKind(component, "households") || effect.servedKk > 0;
  return (
    <section className="drag-card" aria-label={plan.drag.label}>
      <p>
        <b className="num">
          {isServing
            ? `${number(effect.servedKk, 1)} KK`
            : `${number(effect.quantity, 1)} ${plan.units[component.unit]}`}
        </b>{" "}
        <span className="text-ink-2">{isServing ? plan.effect.served : ""}</span>
      </p>
      {changed.length === 0 && <p className="caption">{plan.drag.noChange}</p>}
      {changed.slice(0, shownRts).map((item) => (
        <ChangedRt key={item.recordId} item={item} />
      ))}
      {changed.length > shownRts && (
        <p className="caption">{plan.result.more(number(changed.length - shownRts))}</p>
      )}
    </section>
  );
}

function ChangedRt({ item }: { readonly item: RtConsequence }) {
  const ruleset = useApp(selectRuleset);
  const record = useApp((state) => state.project?.records[item.recordId]);
  return (
    <p className="flex flex-wrap items-center gap-2">
      <b className="text-13">{record && recordName(record)}</b>
      <LevelChange before={sideOf(item.without, ruleset)} after={sideOf(item.withWork, ruleset)} />
    </p>
  );
}
