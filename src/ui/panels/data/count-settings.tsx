import type { Settings } from "../../../domain/project/schema";
import { editSettings } from "../../../domain/project/settings";
import { selectRuleset } from "../../../store/derived";
import { SelectField } from "../../parts/field";
import { Section } from "../../parts/section";
import { useApp, useAppStore } from "../../store-context";
import { useText, useWords } from "../../words";

/** Settings that change figures; part of the document, undone like any edit. */
export function CountSettings({ settings }: { readonly settings: Settings }) {
  const { data } = useWords();
  const text = useText();
  const store = useAppStore();
  const { densityLimits } = useApp(selectRuleset);
  const change = (patch: Partial<Settings>) =>
    store.getState().edit({ code: "edit-settings" }, editSettings(patch));
  return (
    <Section title={data.settings}>
      <SelectField
        label={data.cityClass}
        hint={data.cityClassHint}
        value={settings.cityClass ?? ""}
        onChange={({ target }) =>
          change({
            cityClass: densityLimits.find(({ cityClass }) => cityClass === target.value)?.cityClass ?? null,
          })
        }
      >
        <option value="">{data.cityClassNone}</option>
        {densityLimits.map(({ cityClass, name }) => (
          <option key={cityClass} value={cityClass}>
            {text(name)}
          </option>
        ))}
      </SelectField>
      <label className="data-check mt-2">
        <input
          type="checkbox"
          checked={settings.zeroBelowThreshold}
          onChange={({ target }) => change({ zeroBelowThreshold: target.checked })}
        />
        {data.zeroBelow}
      </label>
      <p className="caption">{data.zeroBelowHint}</p>
    </Section>
  );
}
