import { useState } from "react";
import { boundsOf } from "../../../domain/geo/bounds";
import type { SurveyRecord } from "../../../domain/project/schema";
import type { Assessment } from "../../../domain/scoring/assessment";
import type { PlannedStep } from "../../../domain/smallest/set-goals";
import { bringIntoView } from "../../../map/map-commands";
import { makeSmallestWorks, selectRecordEffect } from "../../../store/smallest-works";
import { useAppStore } from "../../store-context";
import { useToast } from "../../toast-store";
import { useWords } from "../../words";

type Making = {
  /** Makes the works and says so with the way back; `said` is given their names and the RT as it is then. */
  readonly make: (
    steps: readonly PlannedStep[],
    note: string,
    said: (names: readonly string[], after: Assessment) => string,
  ) => void;
  /** The last try came to nothing: the score would not have dropped. */
  readonly hasFailed: boolean;
};

/** Turns what is planned in an RT into works, or nothing at all. */
export function useMakeWorks(record: SurveyRecord): Making {
  const { common } = useWords();
  const store = useAppStore();
  const toast = useToast();
  const [hasFailed, setFailed] = useState(false);
  const make: Making["make"] = (steps, note, said) => {
    const ids = makeSmallestWorks(store, record.id, steps, note);
    const { project, undo } = store.getState();
    const works = ids.flatMap((id) => project?.interventions[id] ?? []);
    const last = works.at(-1);
    setFailed(!last);
    const effect = selectRecordEffect(store.getState(), record.id);
    if (!last || !effect) return;
    bringIntoView(store, boundsOf(last.geometry));
    const names = works.map(({ name }) => name);
    toast({ text: said(names, effect.after), action: { label: common.undo, run: undo } });
  };
  return { make, hasFailed };
}
