import type { Component } from "../../../domain/catalogue/component";
import type { Intervention } from "../../../domain/project/schema";
import { editWork, reshapeWork } from "../../../store/work-actions";
import { useFormats } from "../../format";
import { NumberField } from "../../parts/number-field";
import { useApp, useAppStore } from "../../store-context";
import { useWords } from "../../words";
import { creditsInForce } from "./credits-in-force";
import { ReachAlongField } from "./reach-along";
import { useDefaultHint } from "./use-default-hint";

type ReachFieldProps = { readonly work: Intervention; readonly component: Component };

const farthestM = 5000;

/** Reach as a number and as a slider; the slider is a draft until it is let go, so one drag is one step. */
export function ReachField({ work, component }: ReachFieldProps) {
  const { plan } = useWords();
  const { metres, number } = useFormats();
  const store = useAppStore();
  const defaultHint = useDefaultHint();
  const draft = useApp((state) => (state.draft?.workId === work.id ? state.draft : null));
  const kinds = creditsInForce(component, work).map(({ kind }) => kind);
  const isReaching = kinds.some((kind) => kind !== "length" && kind !== "quantity");
  if (!isReaching || work.recordIds !== null) return null;

  const stated = draft?.reachM ?? work.reachM;
  const shown = stated ?? component.reachM?.value ?? 0;
  const scaleM = Math.min(farthestM, Math.max(300, 3 * (work.reachM ?? component.reachM?.value ?? 100)));
  const release = () => {
    const { draft: last } = store.getState();
    if (last?.workId === work.id && last.reachM !== undefined)
      reshapeWork(store, work.id, last.geometry, last.reachM);
  };
  return (
    <div className="flex flex-col gap-1">
      <NumberField
        label={plan.form.reach}
        unit="m"
        value={stated}
        min={0}
        max={farthestM}
        digits={0}
        hint={defaultHint(component.reachM, metres)}
        {...(component.reachM && { placeholder: number(component.reachM.value) })}
        onChange={(reachM) => editWork(store, work.id, { reachM })}
      />
      <input
        type="range"
        className="range"
        aria-label={plan.form.reachSlider}
        aria-valuetext={metres(shown)}
        min={0}
        max={scaleM}
        step={5}
        value={Math.min(shown, scaleM)}
        onChange={(event) =>
          store.getState().setDraft({
            workId: work.id,
            geometry: work.geometry,
            reachM: Number(event.target.value),
          })
        }
        onPointerUp={release}
        onKeyUp={release}
        onBlur={release}
      />
      {/* What floods or shades an area does not walk: its part of an area is always measured straight. */}
      {(kinds.includes("households") || kinds.includes("buildings")) && (
        <ReachAlongField work={work} component={component} />
      )}
    </div>
  );
}
