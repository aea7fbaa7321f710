import { useEffect, useRef, useState } from "react";
import type { AppError } from "../../../domain/errors";
import {
  selectCatalogue,
  selectPlanId,
  selectRuleset,
  selectScene,
  selectUnits,
  selectWorks,
} from "../../../store/derived";
import type { ExportOrder } from "../../../store/exchange-service";
import { selectWholePlanEffects } from "../../../store/whole-plan";
import { asAppError } from "../../error-text";
import { useServices } from "../../services";
import { useApp } from "../../store-context";

type Choice = Pick<ExportOrder, "parts" | "format" | "crs">;

/** Writes the open project in the chosen way; the figures are those of all five years of the chosen plan. */
export function useExport(onSaved: (fileName: string) => void) {
  const { exchange } = useServices();
  const input = useExportInput();
  const [fraction, setFraction] = useState<number | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const cancel = useRef(() => {});
  useEffect(() => () => cancel.current(), []);

  const save = (choice: Choice) => {
    if (!input) return;
    setError(null);
    setFraction(0);
    const at = new Date().toISOString();
    const saving = exchange.save({ ...choice, at, input: { ...input, date: at.slice(0, 10) } }, setFraction);
    cancel.current = saving.cancel;
    saving.result
      .then((name) => name !== null && onSaved(name))
      .catch((cause) => setError(asAppError(cause)))
      .finally(() => setFraction(null));
  };
  return { isReady: input !== null, fraction, error, save, stop: () => cancel.current() };
}

function useExportInput(): Omit<ExportOrder["input"], "date"> | null {
  const project = useApp((state) => state.project);
  const units = useApp(selectUnits);
  const works = useApp(selectWorks);
  const effects = useApp(selectWholePlanEffects);
  const scene = useApp(selectScene);
  const ruleset = useApp(selectRuleset);
  const catalogue = useApp(selectCatalogue);
  const planId = useApp(selectPlanId);
  if (!project || !effects || !scene) return null;
  const { householdLngLat, householdRecord, recordIds } = scene;
  return {
    project,
    planName: planId === null ? null : (project.plans[planId]?.name ?? null),
    units,
    works,
    effects,
    scene: { householdLngLat, householdRecord, recordIds },
    ruleset,
    catalogue,
  };
}
