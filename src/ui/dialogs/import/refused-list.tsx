import { useState } from "react";
import type { RefusedRow } from "../../../domain/project/import-schema";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { useServices } from "../../services";
import { showToast } from "../../toast-store";
import { useWords } from "../../words";
import { useReasonText } from "./use-reason-text";

const shownFirst = 50;

type Props = {
  readonly rows: readonly RefusedRow[];
  /** Of the import, for the name of the downloaded list; ISO 8601. */
  readonly at: string;
};

/** Rows that did not come in whole, each with its number and reason, and all of them as a table to take along. */
export function RefusedList({ rows, at }: Props) {
  const { imports } = useWords();
  const { number } = useFormats();
  const reasonText = useReasonText();
  const [shown, setShown] = useState(shownFirst);
  return (
    <>
      <ul className="max-h-60 list-disc overflow-y-auto pl-5">
        {rows.slice(0, shown).map((refused) => (
          <li key={`${refused.fileName} ${refused.row} ${refused.reason}`}>
            {refused.row === null
              ? reasonText(refused)
              : imports.refusedRow(refused.fileName, number(refused.row), refused.label, reasonText(refused))}
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap gap-2">
        {rows.length > shown && (
          <Button variant="text" size="sm" onClick={() => setShown(shown + 500)}>
            {imports.showMore(number(Math.min(500, rows.length - shown)))}
          </Button>
        )}
        <DownloadRefused rows={rows} at={at} />
      </div>
    </>
  );
}

function DownloadRefused({ rows, at }: Props) {
  const { imports } = useWords();
  const { tables } = useServices();
  const reasonText = useReasonText();
  const download = async () => {
    const { csv } = imports;
    const name = await tables.save(imports.csvName(at.slice(0, 10)), [
      [csv.file, csv.row, csv.label, csv.reason],
      ...rows.map((refused) => [refused.fileName, refused.row, refused.label, reasonText(refused)]),
    ]);
    showToast({ text: imports.downloaded(name) });
  };
  return (
    <Button size="sm" icon="u-unduh" onClick={download}>
      {imports.download}
    </Button>
  );
}
