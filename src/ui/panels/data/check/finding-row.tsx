import { useState } from "react";
import type { Finding } from "../../../../domain/check/finding";
import { checkRuleById } from "../../../../domain/check/registry";
import { RecordForm } from "../../../dialogs/record-form";
import { Button } from "../../../parts/button";
import { Icon } from "../../../parts/icon";
import { useApp, useAppStore } from "../../../store-context";
import { showToast } from "../../../toast-store";
import { useWords } from "../../../words";
import { AcceptDialog } from "./accept-dialog";
import { findingPlace, findingSentence, ruleWords } from "./finding-words";

type Props = { readonly finding: Finding; readonly isOpen: boolean; readonly onOpen: () => void };

/** One finding: its place on the map by a tap, its cure by another. */
export function FindingRow({ finding, isOpen, onOpen }: Props) {
  const { check } = useWords();
  const language = useApp((state) => state.language);
  const place = useApp(({ project }) => (project ? findingPlace(finding, project) : ""));
  const goTo = useGoTo();
  const { cure } = ruleWords(finding.ruleId, language);
  const cureIt = useCure(finding, place);
  const show = () => {
    goTo(finding);
    onOpen();
  };
  return (
    <li>
      <button type="button" className="finding-place" aria-expanded={isOpen} onClick={show}>
        <span className="min-w-0 flex-1">
          <span className="block font-strong">{place}</span>
          <span className="caption block">
            {findingSentence(finding, language)}
            {finding.bounds === null && ` (${check.noPlace})`}
          </span>
        </span>
        <Icon name={finding.bounds === null ? "u-bawah" : "u-lokasi"} size={18} />
      </button>
      {finding.isCurable && cure !== undefined && (
        <Button size="sm" className="mb-2" onClick={cureIt}>
          {cure}
        </Button>
      )}
      {isOpen && <Actions finding={finding} place={place} />}
    </li>
  );
}

function Actions({ finding, place }: { readonly finding: Finding; readonly place: string }) {
  const { check } = useWords();
  const [dialog, setDialog] = useState<"figures" | "accept" | null>(null);
  const [recordId] = finding.recordIds;
  const close = () => setDialog(null);
  return (
    <div className="finding-actions">
      {recordId !== undefined && (
        <Button variant="text" size="sm" onClick={() => setDialog("figures")}>
          {check.editFigures}
        </Button>
      )}
      <Button variant="text" size="sm" onClick={() => setDialog("accept")}>
        {check.accept}
      </Button>
      {dialog === "figures" && recordId !== undefined && <RecordForm recordId={recordId} onClose={close} />}
      {dialog === "accept" && <AcceptDialog finding={finding} place={place} onClose={close} />}
    </div>
  );
}

function useGoTo(): (finding: Finding) => void {
  const store = useAppStore();
  return ({ bounds, areaIds, recordIds }) => {
    const { selectUnit, fly } = store.getState();
    selectUnit(areaIds[0] ?? recordIds[0] ?? null);
    if (bounds) fly(bounds);
  };
}

function useCure(finding: Finding, place: string): () => void {
  const store = useAppStore();
  const { check, common } = useWords();
  return () => {
    const before = store.getState().project;
    const cure = checkRuleById(finding.ruleId)?.cure;
    if (cure) store.getState().edit({ code: "cure-finding", details: { name: place } }, cure(finding));
    const isCured = store.getState().project !== before;
    showToast(
      isCured
        ? { text: check.cured(place), action: { label: common.undo, run: store.getState().undo } }
        : { text: check.notCured },
    );
  };
}
