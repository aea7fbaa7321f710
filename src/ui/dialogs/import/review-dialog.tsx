import { useState } from "react";
import { applyImport } from "../../../domain/import/import-plan";
import { importRecord } from "../../../domain/import/import-record";
import { isDoubtful, type RecognisedLayer } from "../../../domain/import/layer-mapping";
import { isPlaceDoubtful } from "../../../domain/import/placing";
import type { ReadFile } from "../../../store/import-service";
import { useErrorText } from "../../error-text";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { Notice } from "../../parts/notice";
import { useServices } from "../../services";
import { useApp, useAppStore } from "../../store-context";
import { showToast } from "../../toast-store";
import { useWords } from "../../words";
import { useCountText } from "./count-text";
import { ImportReportView } from "./import-report";
import { LayerChoice } from "./layer-choice";
import { LayerMappingForm } from "./layer-mapping-form";
import { LayerPreview } from "./layer-preview";
import { rememberImport } from "./remember-import";
import { RowJoins } from "./row-joins";
import { SameChoice } from "./same-choice";
import { useReview } from "./use-review";

type Props = { readonly files: readonly ReadFile[]; readonly onClose: () => void };

/** What was recognised, each guess changeable, with a map and the first rows; then one button. */
export function ReviewDialog({ files, onClose }: Props) {
  const { data, common } = useWords();
  const { dialog } = data;
  const store = useAppStore();
  const undo = useApp((state) => state.undo);
  const countText = useCountText();
  const { importMemory } = useServices();
  const review = useReview(files);
  const [chosen, setChosen] = useState(() => firstToLookAt(review.layers));
  const source = review.layers[chosen];
  const what = countText(review.plan.report);

  const accept = () => {
    const { plan } = review;
    const name = files.length === 1 ? (files[0]?.fileName ?? "") : "";
    const at = new Date().toISOString();
    const { layers } = review;
    const failed = files.flatMap(({ fileName, error }) => (error ? [{ fileName, error }] : []));
    const record = importRecord({ id: crypto.randomUUID(), at, layers, failed, report: plan.report });
    store.getState().edit({ code: "import", details: { name } }, applyImport(plan, record), plan.datasets);
    rememberImport(importMemory, layers, plan, review.joins.choices, at);
    if (plan.bounds) store.getState().fly(plan.bounds);
    showToast({ text: dialog.accepted(what), action: { label: common.undo, run: undo } });
    onClose();
  };

  return (
    <Dialog
      title={dialog.title}
      onClose={onClose}
      isWide
      footer={
        <>
          <Button variant="text" onClick={onClose}>
            {source ? common.cancel : common.close}
          </Button>
          {source && (
            <Button
              variant="primary"
              icon="u-panah"
              disabled={what === "" || review.placing !== null}
              onClick={accept}
            >
              {what === "" ? dialog.acceptNone : dialog.accept(what)}
            </Button>
          )}
        </>
      }
    >
      <FailedFiles files={files} hasOthers={source !== undefined} />
      {source && (
        <div className="import-grid">
          <div className="min-w-0">
            {review.layers.length > 1 && (
              <LayerChoice layers={review.layers} chosen={chosen} onChoose={setChosen} />
            )}
            <LayerMappingForm
              key={chosen}
              source={source}
              issues={review.plan.report.issues.filter(({ fileName }) => fileName === source.layer.fileName)}
              onChange={(mapping) => review.change(chosen, mapping)}
              moving={review.placing}
              onPlace={(reading) => review.place(chosen, reading)}
            />
          </div>
          <div className="import-side">
            <SameChoice report={review.plan.report} chosen={review.onSame} onChoose={review.setOnSame} />
            <LayerPreview plan={review.plan} source={source} />
            <RowJoins plan={review.plan} joins={review.joins} lastRows={review.lastRows} />
            <ImportReportView report={review.plan.report} />
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** The first with a doubt; else the survey, where most can go wrong. */
function firstToLookAt(layers: readonly RecognisedLayer[]): number {
  const doubtful = layers.findIndex(
    ({ mapping, layer }) =>
      isPlaceDoubtful(layer.placing) ||
      isDoubtful(mapping) ||
      layer.issues.some(({ severity }) => severity === "error"),
  );
  const survey = layers.findIndex(({ mapping }) => mapping.use === "survey");
  return Math.max(0, doubtful >= 0 ? doubtful : survey);
}

function FailedFiles({
  files,
  hasOthers,
}: {
  readonly files: readonly ReadFile[];
  readonly hasOthers: boolean;
}) {
  const { dialog } = useWords().data;
  const errorText = useErrorText();
  const failed = files.filter(({ error }) => error !== null);
  if (failed.length === 0) return null;
  return (
    <div className="mb-4">
      <Notice tone="bad" isLive>
        <p className="font-strong">{dialog.failedTitle}</p>
        <ul className="space-y-1">
          {failed.map(({ fileName, error }) => error && <li key={fileName}>{errorText(error)}</li>)}
        </ul>
        <p className="mt-1">{hasOthers ? dialog.othersKept : dialog.nothing}</p>
      </Notice>
    </div>
  );
}
