import { Suspense } from "react";
import { lazyPart } from "../../lazy-part";

const ExportDialog = lazyPart(() =>
  import("./export-dialog").then((module) => ({ default: module.ExportDialog })),
);

export const LazyExportDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Suspense fallback={null}>
    <ExportDialog onClose={onClose} />
  </Suspense>
);
