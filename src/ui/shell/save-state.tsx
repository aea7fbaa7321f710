import { useState } from "react";
import type { AppError } from "../../domain/errors";
import { asAppError, useErrorText } from "../error-text";
import { useFormats } from "../format";
import { Button } from "../parts/button";
import { Icon } from "../parts/icon";
import { useServices } from "../services";
import { useApp } from "../store-context";
import { showToast } from "../toast-store";
import { useWords } from "../words";
import { FloatingNotice } from "./floating-notice";

/** Whether everything is stored: "Tersimpan 10.42". A failure is said loudly, with the ways out of it. */
export function SaveState() {
  const { projects } = useWords();
  const formats = useFormats();
  const { status, savedAt } = useApp((state) => state.saving);
  if (status === "failed") return <SaveFailure />;
  return (
    <span className="save-state">
      <Icon name={status === "saving" ? "u-putar" : "u-luring"} />
      <span className="num">
        {status === "saving"
          ? projects.saving
          : savedAt === null
            ? projects.saved
            : projects.savedAt(formats.time(savedAt))}
      </span>
    </span>
  );
}

function SaveFailure() {
  const words = useWords().projects;
  const services = useServices();
  const errorText = useErrorText();
  const projectId = useApp((state) => state.project?.id);
  const error = useApp((state) => state.saving.error);
  const [exportError, setExportError] = useState<AppError | null>(null);

  const saveFile = async () => {
    if (projectId === undefined) return;
    try {
      showToast({ text: words.fileSaved(await services.projects.exportFile(projectId)) });
    } catch (cause) {
      setExportError(asAppError(cause));
    }
  };

  return (
    <>
      <span className="save-state save-failed">
        <Icon name="u-awas" />
        {words.saveFailed}
      </span>
      <FloatingNotice
        action={
          <span className="flex flex-wrap gap-2">
            <Button size="sm" variant="primary" onClick={() => void services.projects.retrySave()}>
              {words.retry}
            </Button>
            <Button size="sm" icon="u-unduh" onClick={() => void saveFile()}>
              {words.saveFile}
            </Button>
          </span>
        }
      >
        <p className="font-strong">{error ? errorText(error) : words.saveFailed}</p>
        <p>{exportError ? errorText(exportError) : words.saveFailedMore}</p>
      </FloatingNotice>
    </>
  );
}
