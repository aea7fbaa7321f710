import { Suspense } from "react";
import { bringFiles, useIncomingFiles } from "../../incoming-files";
import { lazyPart } from "../../lazy-part";
import { FileDrop } from "../../parts/file-drop";

const IncomingFilesDialog = lazyPart(() =>
  import("../../dialogs/workbook/incoming-files-dialog").then((module) => ({
    default: module.IncomingFilesDialog,
  })),
);

const close = () => bringFiles([]);

/** The import dialog for whatever files are brought, and the window as a place to drop them. Mounted once, by the shell. */
export function IncomingImport() {
  const files = useIncomingFiles();
  const isOpen = files.length > 0;
  return (
    <>
      <FileDrop onDrop={isOpen ? null : bringFiles} />
      {isOpen && (
        <Suspense fallback={null}>
          <IncomingFilesDialog files={files} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
