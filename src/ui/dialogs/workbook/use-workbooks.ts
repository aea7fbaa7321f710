import { useEffect, useState } from "react";
import type { AppError } from "../../../domain/errors";
import { type ReadBack, readBack } from "../../../domain/workbook/read-back";
import { selectRuleset } from "../../../store/derived";
import { asAppError } from "../../error-text";
import { useServices } from "../../services";
import { useAppStore } from "../../store-context";

/** A workbook of this project, compared with it; or why it could not be read. */
export type ReturnedWorkbook =
  | { readonly fileName: string; readonly back: ReadBack; readonly error: null }
  | { readonly fileName: string; readonly back: null; readonly error: AppError };

export type SortedFiles = {
  readonly workbooks: readonly ReturnedWorkbook[];
  /** Everything else: for the ordinary import. */
  readonly others: readonly File[];
};

const isExcel = ({ name }: File) => /\.xls[xm]$/i.test(name);

/** Takes out the workbooks of the open project; null while it looks into them. No Excel file, no waiting. */
export function useWorkbooks(files: readonly File[]): SortedFiles | null {
  const { exchange } = useServices();
  const store = useAppStore();
  const [sorted, setSorted] = useState<SortedFiles | null>(() =>
    files.some(isExcel) ? null : { workbooks: [], others: files },
  );
  const [bug, setBug] = useState<unknown>(null);
  useEffect(() => {
    if (!files.some(isExcel)) return;
    let isGone = false;
    const look = async (file: File): Promise<ReturnedWorkbook | null> => {
      try {
        const sheets = await exchange.readWorkbook(file);
        const { project } = store.getState();
        if (!sheets || !project) return null;
        const back = readBack(sheets, project, selectRuleset(store.getState()).criteria);
        // Of another project: its rows are a survey like any other.
        return back.foundCount > 0 ? { fileName: file.name, back, error: null } : null;
      } catch (cause) {
        return { fileName: file.name, back: null, error: asAppError(cause) };
      }
    };
    Promise.all(files.map(async (file) => ({ file, found: isExcel(file) ? await look(file) : null }))).then(
      (looked) => {
        if (isGone) return;
        const workbooks = looked.flatMap(({ found }) => (found ? [found] : []));
        setSorted({ workbooks, others: looked.flatMap(({ file, found }) => (found ? [] : [file])) });
      },
      setBug,
    );
    return () => {
      isGone = true;
    };
  }, [exchange, store, files]);
  if (bug !== null) throw bug;
  return sorted;
}
