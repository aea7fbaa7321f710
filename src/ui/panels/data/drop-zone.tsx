import "./data.css";
import { useEffect, useState } from "react";
import { Icon } from "../../parts/icon";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { useImportDialog } from "./use-import-dialog";

/** Takes files dropped anywhere on the window, while a project is open. Mounted once, by the shell. */
export function DropZone() {
  const { data } = useWords();
  const isProjectOpen = useApp((state) => state.project !== null);
  const { dialog, open } = useImportDialog();
  const isOver = useFileDrop(isProjectOpen && !dialog ? open : null);
  return (
    <>
      {isOver && (
        <div className="drop-zone" role="status">
          <Icon name="u-unggah" size={32} />
          <span>{data.drop}</span>
        </div>
      )}
      {dialog}
    </>
  );
}

/** True while files hang over the window. Without a taker, a dropped file must not replace the page either. */
function useFileDrop(take: ((files: readonly File[]) => void) | null): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(take !== null);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take?.(files);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [take]);
  return isOver;
}
