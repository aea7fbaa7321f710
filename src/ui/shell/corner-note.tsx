import { selectScene } from "../../store/derived";
import { useApp } from "../store-context";
import { useWords } from "../words";

/** How the house points came about, where they are shown or counted: estimates say so. */
export function CornerNote() {
  const isShown = useApp(({ step, areHouseholdsShown }) => step === "plan" || areHouseholdsShown);
  const origin = useApp((state) => {
    if (!isShown) return null;
    const kinds = new Set(selectScene(state)?.origins.filter((kind) => kind !== "none"));
    return kinds.size > 1 ? "mixed" : ([...kinds][0] ?? null);
  });
  const { origins } = useWords().shell;
  if (origin === null) return null;
  return <p className="corner-note">{origins[origin]}</p>;
}
