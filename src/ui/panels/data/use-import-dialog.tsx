import { lazy, type ReactNode, Suspense, useCallback, useState } from "react";

const ImportDialog = lazy(() =>
  import("../../dialogs/import/import-dialog").then((module) => ({ default: module.ImportDialog })),
);

/** The import dialog where it is called from, and the way to open it with files. */
export function useImportDialog(): {
  readonly dialog: ReactNode;
  readonly open: (files: readonly File[]) => void;
} {
  const [files, setFiles] = useState<readonly File[]>([]);
  const close = useCallback(() => setFiles([]), []);
  const dialog = files.length > 0 && (
    <Suspense fallback={null}>
      <ImportDialog files={files} onClose={close} />
    </Suspense>
  );
  return { dialog, open: setFiles };
}
