import type { ImportPlan, OpenRt } from "../../../domain/import/import-plan";
import type { SurveyRecord } from "../../../domain/project/schema";
import { SelectField } from "../../parts/field";
import { useWords } from "../../words";
import { PickMap } from "./pick-map";

type Props = {
  readonly plan: ImportPlan;
  readonly label: string;
  readonly record: SurveyRecord | undefined;
  readonly onPick: (rt: OpenRt) => void;
};

/** One row's RT out of those without a survey: from a list, those of the same number first, or on a small map. */
export function RtPicker({ plan, label, record, onPick }: Props) {
  const { imports } = useWords();
  if (plan.openRts.length === 0) return <p className="caption">{imports.noOpenRt}</p>;
  const number = record?.rt ? `RT ${record.rt} ` : null;
  const same = plan.openRts.filter(
    ({ name }) => number !== null && `${name} `.replace(",", " ").startsWith(number),
  );
  const others = plan.openRts.filter((rt) => !same.includes(rt));
  return (
    <div className="space-y-2 pb-2">
      <SelectField
        label={imports.chooseFor(label)}
        hint={imports.chooseHint}
        value=""
        onChange={({ target }) => {
          const rt = plan.openRts.find(({ id }) => id === target.value);
          if (rt) onPick(rt);
        }}
      >
        <option value="">{imports.choose}</option>
        <Options label={imports.sameNumber} rts={same} />
        <Options label={imports.otherRts} rts={others} />
      </SelectField>
      <PickMap plan={plan} record={record} onPick={onPick} />
    </div>
  );
}

function Options({ label, rts }: { readonly label: string; readonly rts: readonly OpenRt[] }) {
  if (rts.length === 0) return null;
  return (
    <optgroup label={label}>
      {rts.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
