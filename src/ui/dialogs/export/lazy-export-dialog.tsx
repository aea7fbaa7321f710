import { lazy, Suspense } from "react";

const ExportDialog = lazy(() =>
  import("./export-dialog").then((module) => ({ default: module.ExportDialog })),
);

export const LazyExportDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Suspense fallback={null}>
    <ExportDialog onClose={onClose} />
  </Suspense>
);
