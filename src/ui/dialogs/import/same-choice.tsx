import type { ImportReport } from "../../../domain/import/import-plan";
import { useFormats } from "../../format";
import { Notice } from "../../parts/notice";
import { useWords } from "../../words";

const choices = ["replace", "keep"] as const;

type Props = {
  readonly report: ImportReport;
  readonly chosen: (typeof choices)[number];
  readonly onChoose: (choice: (typeof choices)[number]) => void;
};

/** Asked where the project has boundaries or surveys of the same name already. */
export function SameChoice({ report: { sameAreas, sameRecords }, chosen, onChoose }: Props) {
  const { dialog } = useWords().data;
  const { number } = useFormats();
  if (sameAreas + sameRecords === 0) return null;
  return (
    <div className="mb-3">
      <Notice tone="info">
        {dialog.same(number(sameAreas), number(sameRecords))}
        <fieldset className="mt-1">
          <legend className="sr-only">{dialog.onSame}</legend>
          {choices.map((choice) => (
            <label key={choice} className="import-radio">
              <input
                type="radio"
                name="on-same"
                checked={choice === chosen}
                onChange={() => onChoose(choice)}
              />
              {dialog[choice]}
            </label>
          ))}
        </fieldset>
      </Notice>
    </div>
  );
}
