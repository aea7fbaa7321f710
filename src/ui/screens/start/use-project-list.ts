import { useCallback, useEffect, useState } from "react";
import type { AppError } from "../../../domain/errors";
import type { ListedProject } from "../../../store/project-service";
import { asAppError } from "../../error-text";
import { useServices } from "../../services";

export type ProjectList = {
  /** Null until it has been read. */
  readonly list: readonly ListedProject[] | null;
  readonly error: AppError | null;
  readonly isBusy: boolean;
  /** Runs an action on whole projects and reads the list again, whether it worked or not. */
  readonly run: (action: () => Promise<unknown>) => void;
};

/** Told once: who comes back to the list later has moved on. */
const told = new WeakSet<AppError>();

export function useProjectList(problem: AppError | null): ProjectList {
  const { projects } = useServices();
  const [list, setList] = useState<readonly ListedProject[] | null>(null);
  const [error, setError] = useState(() => (problem && told.has(problem) ? null : problem));
  const [isBusy, setBusy] = useState(false);

  const read = useCallback(
    () => projects.list().then(setList, (cause) => setError(asAppError(cause))),
    [projects],
  );
  useEffect(() => {
    void read();
  }, [read]);
  useEffect(() => {
    if (problem) told.add(problem);
  }, [problem]);

  const runNow = async (action: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    try {
      await action();
    } catch (cause) {
      setError(asAppError(cause));
    } finally {
      setBusy(false);
      await read();
    }
  };

  return { list, error, isBusy, run: (action) => void runNow(action) };
}
