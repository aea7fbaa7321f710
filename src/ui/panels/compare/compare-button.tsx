import { firstSideIds } from "../../../store/comparing";
import { selectPlanId } from "../../../store/derived";
import { Button } from "../../parts/button";
import { useApp, useAppStore } from "../../store-context";
import { useWords } from "../../words";

/** The way into the comparison; absent while there is no plan. */
export function CompareButton() {
  const store = useAppStore();
  const hasPlan = useApp((state) => selectPlanId(state) !== null);
  const { compare } = useWords();
  const open = () => {
    const state = store.getState();
    state.compare(firstSideIds(state));
  };
  return (
    hasPlan && (
      <Button size="sm" icon="u-banding" title={compare.title} onClick={open}>
        {compare.open}
      </Button>
    )
  );
}
