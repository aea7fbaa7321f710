import { selectRuleset } from "../../../store/derived";
import { SelectField } from "../../parts/field";
import { useApp, useAppStore } from "../../store-context";
import { useText, useWords } from "../../words";
import { colourFromKey, colourKey } from "./colour-choice";

/** What the RTs are coloured by: everything in one native list, grouped. */
export function ColourControl() {
  const store = useAppStore();
  const colourBy = useApp((state) => state.colourBy);
  const ruleset = useApp(selectRuleset);
  const { colour } = useWords().condition;
  const text = useText();
  return (
    <SelectField
      label={colour.label}
      className="input select font-strong"
      value={colourKey(colourBy)}
      onChange={(event) => store.getState().setColourBy(colourFromKey(event.target.value))}
    >
      <optgroup label={colour.score}>
        <option value="total">{colour.total}</option>
      </optgroup>
      <optgroup label={colour.aspects}>
        {ruleset.aspects.map((aspect) => (
          <option key={aspect.id} value={`aspect:${aspect.id}`}>
            {aspect.code} {text(aspect.name)}
          </option>
        ))}
      </optgroup>
      <optgroup label={colour.criteria}>
        {ruleset.criteria.map((criterion) => (
          <option key={criterion.id} value={`criterion:${criterion.id}`}>
            {criterion.code} {text(criterion.shortName)}
          </option>
        ))}
      </optgroup>
      <optgroup label={colour.services}>
        {ruleset.services.map((service) => (
          <option key={service.id} value={`service:${service.id}`}>
            {text(service.name)}
          </option>
        ))}
      </optgroup>
      <optgroup label={colour.other}>
        <option value="density">{colour.density}</option>
      </optgroup>
    </SelectField>
  );
}
