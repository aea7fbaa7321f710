import { useMemo } from "react";
import { approximateOffer } from "../../../domain/approximate/approximate-offer";
import type { RtUnit } from "../../../domain/project/rt-units";
import type { Project } from "../../../domain/project/schema";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Section } from "../../parts/section";
import { useAppStore } from "../../store-context";
import { showToast } from "../../toast-store";
import { unitName } from "../../unit-name";
import { useWords } from "../../words";

const namedAtMost = 5;

/** Offered where RTs have survey points and a kelurahan round them, but no boundary of their own. */
export function ApproximateAreas({ project }: { readonly project: Project }) {
  const { approximate } = useWords();
  const { number } = useFormats();
  const { areas, records } = project;
  const { count, outside, sharing } = useMemo(() => approximateOffer({ areas, records }), [areas, records]);
  const namesOf = useNames();
  const make = useMake();
  if (count === 0) return null;
  return (
    <Section title={approximate.title}>
      <div className="space-y-2 text-13 text-ink-2">
        <p>{approximate.offer(number(count))}</p>
        <p>{approximate.promise}</p>
        {outside.length > 0 && <p>{approximate.outside(number(outside.length), namesOf(outside))}</p>}
        {sharing.length > 0 && <p>{approximate.sharing(number(sharing.length), namesOf(sharing))}</p>}
      </div>
      <Button className="mt-2 w-full" onClick={() => void make(count)}>
        {approximate.make(number(count))}
      </Button>
    </Section>
  );
}

function useNames(): (units: readonly RtUnit[]) => string {
  const { approximate } = useWords();
  const { number } = useFormats();
  return (units) => {
    const names = units.slice(0, namedAtMost).map(unitName).join(", ");
    return units.length <= namedAtMost
      ? names
      : approximate.andMore(names, number(units.length - namedAtMost));
  };
}

/** One edit, and one step back. Cutting cells needs libraries that only this asks for. */
function useMake(): (count: number) => Promise<void> {
  const { approximate, common } = useWords();
  const { number } = useFormats();
  const store = useAppStore();
  return async (count) => {
    const { addApproximateAreas } = await import("../../../domain/approximate/approximate-areas");
    const { project: before, edit, undo } = store.getState();
    edit(
      { code: "approximate-areas" },
      addApproximateAreas(() => crypto.randomUUID()),
    );
    const after = store.getState().project;
    if (!after || after === before) {
      showToast({ text: approximate.notMade(number(count)) });
      return;
    }
    const left = approximateOffer(after).count;
    const made = approximate.made(number(count - left));
    showToast({
      text: left > 0 ? `${made} ${approximate.notMade(number(left))}` : made,
      action: { label: common.undo, run: undo },
    });
  };
}
