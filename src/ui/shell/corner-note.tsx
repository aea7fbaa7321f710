import { selectScene, selectSceneToLay } from "../../store/derived";
import { useApp } from "../store-context";
import { useWords } from "../words";

/** How the house points came about, where they are shown or counted: estimates say so. Those of a city take a moment. */
export function CornerNote() {
  const isShown = useApp(({ step, areHouseholdsShown }) => step === "plan" || areHouseholdsShown);
  const origin = useApp((state) => {
    if (!isShown) return null;
    const kinds = new Set(selectScene(state)?.origins.filter((kind) => kind !== "none"));
    return kinds.size > 1 ? "mixed" : ([...kinds][0] ?? null);
  });
  const isLaying = useApp((state) => selectSceneToLay(state) !== null);
  const { origins, layingPoints } = useWords().shell;
  if (isLaying)
    return (
      <p className="corner-note" role="status">
        {layingPoints}
      </p>
    );
  if (origin === null) return null;
  return <p className="corner-note">{origins[origin]}</p>;
}
