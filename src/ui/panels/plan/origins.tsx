import type { PointOrigin, Scene } from "../../../domain/coverage/types";
import { selectScene, selectUnits } from "../../../store/derived";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { Section } from "../../parts/section";
import { useApp } from "../../store-context";
import { useWords } from "../../words";

const origins: readonly PointOrigin[] = ["footprints", "even", "disc", "survey_point", "none"];

/** How household points came about, and the switch that shows them on the map. */
export function HouseholdPoints() {
  const { approximate, plan } = useWords();
  const { number } = useFormats();
  const scene = useApp(selectScene);
  const areShown = useApp((state) => state.areHouseholdsShown);
  const show = useApp((state) => state.showHouseholds);
  const counts = countOrigins(scene);
  const approximated = useApp(selectUnits).filter(({ area }) => area?.isApproximate).length;
  return (
    <Section title={plan.households.title}>
      <label className="switch-row">
        <input type="checkbox" checked={areShown} onChange={(event) => show(event.target.checked)} />
        {plan.households.toggle}
      </label>
      <p className="caption">{plan.households.estimate}</p>
      <Disclosure summary={plan.effect.how}>
        <p className="text-13 text-ink-2">{plan.households.how}</p>
        <ul className="mt-1 list-disc pl-5 text-13 text-ink-2">
          {origins.map((origin) => {
            const count = counts.get(origin) ?? 0;
            return count > 0 && <li key={origin}>{plan.households.origin[origin](number(count))}</li>;
          })}
          {approximated > 0 && <li>{approximate.households(number(approximated))}</li>}
        </ul>
      </Disclosure>
    </Section>
  );
}

/** The origin most RTs share: what a short sentence names. */
export function commonOrigin(scene: Scene | null): PointOrigin {
  const counts = countOrigins(scene);
  return origins.toSorted((left, right) => (counts.get(right) ?? 0) - (counts.get(left) ?? 0))[0] ?? "none";
}

function countOrigins(scene: Scene | null): ReadonlyMap<PointOrigin, number> {
  const counts = new Map<PointOrigin, number>();
  for (const origin of scene?.origins ?? []) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  return counts;
}
