import { useCallback, useState } from "react";
import { Dialog } from "../../parts/dialog";
import { useWords } from "../../words";
import { ImportDialog } from "../import/import-dialog";
import { useWorkbooks } from "./use-workbooks";
import { WorkbookDialog } from "./workbook-dialog";

type Props = {
  /** Must stay the same list while the dialog is open. */
  readonly files: readonly File[];
  readonly onClose: () => void;
};

/** Files on their way in: the project's own workbooks one by one, then all others together. */
export function IncomingFilesDialog({ files, onClose }: Props) {
  const { back } = useWords().exchange;
  const sorted = useWorkbooks(files);
  const [doneCount, setDoneCount] = useState(0);
  const next = useCallback(() => {
    if (sorted && doneCount + 1 >= sorted.workbooks.length && sorted.others.length === 0) onClose();
    else setDoneCount(doneCount + 1);
  }, [sorted, doneCount, onClose]);
  if (!sorted)
    return (
      <Dialog title={back.title} onClose={onClose}>
        <p role="status">{back.looking}</p>
      </Dialog>
    );
  const workbook = sorted.workbooks[doneCount];
  if (workbook) return <WorkbookDialog key={workbook.fileName} workbook={workbook} onClose={next} />;
  return <ImportDialog files={sorted.others} onClose={onClose} />;
}
