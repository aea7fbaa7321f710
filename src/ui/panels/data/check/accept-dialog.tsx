import { type FormEvent, useId, useState } from "react";
import { acceptFinding } from "../../../../domain/check/acceptances";
import type { Finding } from "../../../../domain/check/finding";
import { Button } from "../../../parts/button";
import { Dialog } from "../../../parts/dialog";
import { TextField } from "../../../parts/field";
import { useApp, useAppStore } from "../../../store-context";
import { useWords } from "../../../words";
import { findingSentence, ruleWords } from "./finding-words";

type Props = { readonly finding: Finding; readonly place: string; readonly onClose: () => void };

/** By whom and why something unusual stays as it is: both must be said. */
export function AcceptDialog({ finding, place, onClose }: Props) {
  const { check, common } = useWords();
  const words = check.acceptDialog;
  const store = useAppStore();
  const language = useApp((state) => state.language);
  const formId = useId();
  const [by, setBy] = useState(lastBy(store.getState().project?.acceptances ?? {}));
  const [reason, setReason] = useState("");
  const [isTried, setIsTried] = useState(false);
  const missing = (text: string) => (isTried && text.trim() === "" ? words.missing : null);
  const accept = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (by.trim() === "" || reason.trim() === "") return;
    const at = new Date().toISOString();
    store
      .getState()
      .edit({ code: "accept-finding", details: { name: place } }, acceptFinding(finding, { by, reason, at }));
    onClose();
  };
  return (
    <Dialog
      title={words.title(place)}
      onClose={onClose}
      footer={
        <>
          <Button variant="text" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button variant="primary" type="submit" form={formId}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={accept} className="grid gap-3">
        <p>
          {ruleWords(finding.ruleId, language).title}: {findingSentence(finding, language)}
        </p>
        <p className="caption">{words.hint}</p>
        <TextField
          label={words.by}
          hint={words.byHint}
          error={missing(by)}
          value={by}
          onChange={({ target }) => setBy(target.value)}
        />
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          error={missing(reason)}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </form>
    </Dialog>
  );
}

/** Who accepted last is likely the one at the keyboard. */
const lastBy = (
  acceptances: Readonly<Record<string, { readonly by: string; readonly at: string }>>,
): string => Object.values(acceptances).toSorted((a, b) => b.at.localeCompare(a.at))[0]?.by ?? "";
