import { useEffect, useRef, useState } from "react";
import { AppError } from "../../../domain/errors";
import type { Bounds } from "../../../domain/geo/schema";
import type { Criterion } from "../../../domain/rules/ruleset";
import type { ReadFile, ReadProgress } from "../../../store/import-service";
import { useServices } from "../../services";

export type ReadingState =
  | { readonly status: "reading"; readonly progress: ReadProgress | null; readonly cancel: () => void }
  | { readonly status: "read"; readonly files: readonly ReadFile[] }
  | { readonly status: "cancelled" };

/** Reads the files once; leaving the dialog ends the reading. A fault that is not the file's comes up as a crash. */
export function useReading(
  files: readonly File[],
  criteria: readonly Criterion[],
  near: Bounds | null,
): ReadingState {
  const { imports } = useServices();
  const cancel = useRef(() => {});
  const [state, setState] = useState<ReadingState>({
    status: "reading",
    progress: null,
    cancel: () => cancel.current(),
  });
  const [bug, setBug] = useState<unknown>(null);
  useEffect(() => {
    let isGone = false;
    const reading = imports.read(
      files,
      criteria,
      (progress) => {
        if (!isGone) setState((now) => (now.status === "reading" ? { ...now, progress } : now));
      },
      near,
    );
    cancel.current = reading.cancel;
    reading.result.then(
      (read) => !isGone && setState({ status: "read", files: read }),
      (error: unknown) => {
        if (isGone) return;
        if (error instanceof AppError) setState({ status: "cancelled" });
        else setBug(error);
      },
    );
    return () => {
      isGone = true;
      reading.cancel();
    };
  }, [imports, files, criteria, near]);
  if (bug !== null) throw bug;
  return state;
}
