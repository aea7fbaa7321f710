import { applyWorkbook } from "../../../domain/workbook/apply-changes";
import type { ReadBack } from "../../../domain/workbook/read-back";
import { useErrorText } from "../../error-text";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { Notice } from "../../parts/notice";
import { useAppStore } from "../../store-context";
import { showToast } from "../../toast-store";
import { useWords } from "../../words";
import { ChangeTable } from "./change-table";
import type { ReturnedWorkbook } from "./use-workbooks";

type Props = { readonly workbook: ReturnedWorkbook; readonly onClose: () => void };

/** What a workbook that came back would change; nothing happens before the one button. */
export function WorkbookDialog({ workbook: { fileName, back, error }, onClose }: Props) {
  const { exchange, common } = useWords();
  const { number } = useFormats();
  const errorText = useErrorText();
  const store = useAppStore();
  const words = exchange.back;
  const count = back?.changes.length ?? 0;
  const accept = () => {
    if (!back) return;
    store.getState().edit({ code: "import", details: { name: fileName } }, applyWorkbook(back.changes));
    showToast({
      text: words.accepted(number(count)),
      action: { label: common.undo, run: store.getState().undo },
    });
    onClose();
  };
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      isWide
      footer={
        <>
          <Button variant="text" onClick={onClose}>
            {count > 0 ? common.cancel : common.close}
          </Button>
          {count > 0 && (
            <Button variant="primary" icon="u-panah" onClick={accept}>
              {words.accept(number(count))}
            </Button>
          )}
        </>
      }
    >
      {error && (
        <Notice tone="bad" isLive>
          {`${fileName}: ${errorText(error)}`}
        </Notice>
      )}
      {back && (
        <div className="space-y-4">
          <p>{words.found(fileName, number(back.foundCount))}</p>
          {back.absentCount > 0 && <p>{words.absent(number(back.absentCount))}</p>}
          {count === 0 ? (
            <Notice tone="good">{words.noChanges}</Notice>
          ) : (
            <ChangeTable changes={back.changes} />
          )}
          <Problems problems={back.problems} />
        </div>
      )}
    </Dialog>
  );
}

/** More than these would hide the rest; the count says how many there are. */
const shownProblems = 50;

function Problems({ problems }: Pick<ReadBack, "problems">) {
  const words = useWords().exchange.back;
  const { number } = useFormats();
  if (problems.length === 0) return null;
  return (
    <Notice tone="warn">
      <p className="font-strong">{words.problems(number(problems.length))}</p>
      <ul className="space-y-1">
        {problems.slice(0, shownProblems).map(({ code, sheet, row, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
          <li key={index}>
            {words.row(sheet, number(row))}: {words.problemTexts[code](text)}
          </li>
        ))}
      </ul>
      {problems.length > shownProblems && <p>{words.more(number(problems.length - shownProblems))}</p>}
    </Notice>
  );
}
