import "./import.css";
import { useEffect } from "react";
import { selectRuleset } from "../../../store/derived";
import { useApp } from "../../store-context";
import { ReadingDialog } from "./reading-dialog";
import { ReviewDialog } from "./review-dialog";
import { useReading } from "./use-reading";

type ImportDialogProps = {
  /** Must stay the same list while the dialog is open. */
  readonly files: readonly File[];
  readonly onClose: () => void;
};

/** Files on their way into the project: read, looked at, accepted. Nothing changes before the last step. */
export function ImportDialog({ files, onClose }: ImportDialogProps) {
  const { criteria } = useApp(selectRuleset);
  const state = useReading(files, criteria);
  const isCancelled = state.status === "cancelled";
  useEffect(() => {
    if (isCancelled) onClose();
  }, [isCancelled, onClose]);
  if (state.status === "read") return <ReviewDialog files={state.files} onClose={onClose} />;
  return state.status === "reading" ? <ReadingDialog progress={state.progress} onStop={onClose} /> : null;
}
