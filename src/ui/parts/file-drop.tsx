import { useEffect, useState } from "react";
import { useWords } from "../words";
import { Icon } from "./icon";

type FileDropProps = {
  /** Null: files are not wanted now. */
  readonly onDrop: ((files: readonly File[]) => void) | null;
};

/** Takes files dropped anywhere on the window, and shows that it would. */
export function FileDrop({ onDrop }: FileDropProps) {
  const { common } = useWords();
  const isOver = useFileDrop(onDrop);
  return isOver ? (
    <div className="file-drop" role="status">
      <Icon name="u-unggah" size={32} />
      <span>{common.dropFiles}</span>
    </div>
  ) : null;
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
