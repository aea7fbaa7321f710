import "./import.css";
import { useEffect, useState } from "react";
import { selectRuleset } from "../../../store/derived";
import { useApp } from "../../store-context";
import { boundsOfProject } from "./project-bounds";
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
  const project = useApp((state) => state.project);
  // The project as it was when the files came: reading does not begin anew when it is saved.
  const [near] = useState(() => boundsOfProject(project));
  const state = useReading(files, criteria, near);
  const isCancelled = state.status === "cancelled";
  useEffect(() => {
    if (isCancelled) onClose();
  }, [isCancelled, onClose]);
  if (state.status === "read") return <ReviewDialog files={state.files} onClose={onClose} />;
  return state.status === "reading" ? <ReadingDialog progress={state.progress} onStop={onClose} /> : null;
}
