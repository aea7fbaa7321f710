import type { ImportReport } from "../../../domain/import/import-plan";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { Notice } from "../../parts/notice";
import { useWords } from "../../words";

const shown = 50;

type Props = {
  readonly report: ImportReport;
  readonly onSame: "replace" | "keep";
  readonly onChooseSame: (onSame: "replace" | "keep") => void;
};

/** What found no place, what was placed by guess, and what is there already. */
export function ImportReportView({ report, onSame, onChooseSame }: Props) {
  const { dialog, reasons } = useWords().data;
  const { number } = useFormats();
  const { areasWithoutShape, unmatched, matchedByPosition, sameAreas, sameRecords } = report;
  return (
    <div className="mt-3 space-y-2">
      {sameAreas + sameRecords > 0 && (
        <Notice tone="info">
          {dialog.same(number(sameAreas), number(sameRecords))}
          <fieldset className="mt-1">
            <legend className="sr-only">{dialog.onSame}</legend>
            {(["replace", "keep"] as const).map((choice) => (
              <label key={choice} className="import-radio">
                <input
                  type="radio"
                  name="on-same"
                  checked={choice === onSame}
                  onChange={() => onChooseSame(choice)}
                />
                {dialog[choice]}
              </label>
            ))}
          </fieldset>
        </Notice>
      )}
      {areasWithoutShape.length > 0 && (
        <Notice tone="warn">
          <List title={dialog.noShape(number(areasWithoutShape.length))} lines={areasWithoutShape} />
        </Notice>
      )}
      {unmatched.length > 0 && (
        <Notice tone="warn">
          <List
            title={dialog.unmatched(number(unmatched.length))}
            lines={unmatched.map(({ label, row, reason }) => `${row}. ${label}: ${reasons[reason]}`)}
          />
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
