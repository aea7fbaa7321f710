import type { ReadProgress } from "../../../store/import-service";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { useWords } from "../../words";

type Props = { readonly progress: ReadProgress | null; readonly onStop: () => void };

export function ReadingDialog({ progress, onStop }: Props) {
  const { reading } = useWords().data;
  const { number, percent } = useFormats();
  const fraction = progress?.fraction ?? 0;
  return (
    <Dialog
      title={reading.title}
      onClose={onStop}
      footer={
        <Button icon="u-tutup" onClick={onStop}>
          {reading.stop}
        </Button>
      }
    >
      <p role="status" className="mb-2 truncate">
        {progress && reading.file(progress.fileName, number(progress.fileNumber), number(progress.fileCount))}
      </p>
      <progress className="import-progress" max={1} value={fraction} aria-label={reading.title} />
      <p className="caption num mt-1">{percent(fraction * 100, 0)}</p>
    </Dialog>
  );
}
