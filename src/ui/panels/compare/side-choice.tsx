import type { Project } from "../../../domain/project/schema";
import { mostSides, selectSideIds, withSide } from "../../../store/comparing";
import { IconButton } from "../../parts/icon-button";
import { useApp, useAppStore } from "../../store-context";
import { useTerms } from "./use-terms";

const survey = "";
const none = "-";
const noPlans: Project["plans"] = {};

/** Which two stand on the map, and the third that joins the table. The left one is what differences are from. */
export function SideChoice() {
  const store = useAppStore();
  const sideIds = useApp(selectSideIds);
  const plans = useApp((state) => state.project?.plans ?? noPlans);
  const { words, nameOf } = useTerms();
  const { sides } = words.compare;
  const all = [null, ...Object.keys(plans)];
  const choose = (place: number, value: string) => {
    const sideId = value === none ? undefined : value === survey ? null : value;
    store.getState().compare(withSide(sideIds, place, sideId));
  };
  const third = all.length >= mostSides ? [{ label: sides.third, place: 2 }] : [];
  const select = ({ label, place }: { readonly label: string; readonly place: number }) => (
    <label key={place} className={place === 2 ? "is-third" : ""}>
      <span className="caption">{label}</span>
      <select
        className="input select progress-select"
        value={place < sideIds.length ? (sideIds[place] ?? survey) : none}
        onChange={(event) => choose(place, event.target.value)}
      >
        {place === 2 && <option value={none}>{sides.none}</option>}
        {all.map((sideId) => (
          <option key={sideId ?? survey} value={sideId ?? survey}>
            {nameOf(sideId)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset className="compare-sides">
      <legend className="sr-only">{sides.title}</legend>
      {select({ label: sides.left, place: 0 })}
      <IconButton icon="u-tukar" label={sides.swap} onClick={() => choose(0, sideIds[1] ?? survey)} />
      {select({ label: sides.right, place: 1 })}
      {third.map(select)}
    </fieldset>
  );
}
