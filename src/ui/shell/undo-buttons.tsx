import type { EditLabel } from "../../domain/project/journal";
import { IconButton } from "../parts/icon-button";
import { useApp, useAppStore } from "../store-context";
import { useWords } from "../words";

/** Both say what they would undo or redo. */
export function UndoButtons({ isUndoOnly = false }: { readonly isUndoOnly?: boolean }) {
  const store = useAppStore();
  const last = useApp((state) => state.past.at(-1)?.label);
  const next = useApp((state) => state.future[0]?.label);
  const { shell, common, edits } = useWords();
  const nameOf = ({ code, details = {} }: EditLabel) => edits[code](details);
  return (
    <div className="flex">
      <IconButton
        icon="u-undo"
        label={last ? shell.undoOf(nameOf(last)) : common.undo}
        disabled={!last}
        onClick={() => store.getState().undo()}
      />
      {!isUndoOnly && (
        <IconButton
          icon="u-redo"
          label={next ? shell.redoOf(nameOf(next)) : common.redo}
          disabled={!next}
          onClick={() => store.getState().redo()}
        />
      )}
    </div>
  );
}
