import { IconButton } from "../parts/icon-button";
import { useApp, useAppStore } from "../store-context";
import { useWords } from "../words";
import { useEditName } from "./use-edit-name";

/** Both say what they would undo or redo. */
export function UndoButtons({ isUndoOnly = false }: { readonly isUndoOnly?: boolean }) {
  const store = useAppStore();
  const last = useApp((state) => state.past.at(-1)?.label);
  const next = useApp((state) => state.future[0]?.label);
  const { shell, common } = useWords();
  const nameOf = useEditName();
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
