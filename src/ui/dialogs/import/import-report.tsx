import type { ImportReport } from "../../../domain/import/import-plan";
import { refusedOf } from "../../../domain/import/import-record";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { Notice } from "../../parts/notice";
import { useWords } from "../../words";
import { RefusedList } from "./refused-list";

const shown = 50;

/** What found no place, and what was placed by guess. */
export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const { data, imports } = useWords();
  const { dialog } = data;
  const { number } = useFormats();
  const { areasWithoutShape, matchedByPosition } = report;
  const refused = refusedOf(report);
  return (
    <div className="mt-3 space-y-2">
      {areasWithoutShape.length > 0 && (
        <Notice tone="warn">
          <List title={dialog.noShape(number(areasWithoutShape.length))} lines={areasWithoutShape} />
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="warn">
          <Disclosure summary={imports.refused(number(refused.length))}>
            <RefusedList rows={refused} at={new Date().toISOString()} />
          </Disclosure>
        </Notice>
      )}
      {matchedByPosition.length > 0 && (
        <Notice tone="warn">
          <List
            title={dialog.byPosition(number(matchedByPosition.length))}
            lines={matchedByPosition.map(({ label, areaName }) => dialog.liesIn(label, areaName))}
          />
        </Notice>
      )}
    </div>
  );
}

function List({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const { dialog } = useWords().data;
  const { number } = useFormats();
  return (
    <Disclosure summary={title}>
      <ul className="max-h-60 list-disc overflow-y-auto pl-5">
        {[...new Set(lines)].slice(0, shown).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > shown && <li>{dialog.more(number(lines.length - shown))}</li>}
      </ul>
    </Disclosure>
  );
}
