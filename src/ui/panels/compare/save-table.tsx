import type { PlanComparison } from "../../../domain/progress/compare-plans";
import { Button } from "../../parts/button";
import { useServices } from "../../services";
import { useApp } from "../../store-context";
import type { CompareView } from "./compare-view";
import { figureRows, rtRows } from "./csv-rows";
import { figureGroups, targetGroups } from "./figure-groups";
import { useTerms } from "./use-terms";

type Props = { readonly view: CompareView; readonly comparison: PlanComparison };

/** The table on screen, unrounded, for a spreadsheet. */
export function SaveTable({ view, comparison }: Props) {
  const { tables } = useServices();
  const terms = useTerms();
  const projectName = useApp((state) => state.project?.name ?? "");
  const throughYear = useApp((state) => state.throughYear);
  const { compare } = terms.words;
  const rows = () => {
    if (view === "rts") return rtRows(comparison, terms);
    return figureRows(
      comparison,
      view === "figures" ? figureGroups(comparison, compare) : targetGroups(comparison, terms),
      terms,
    );
  };
  const title = `${projectName} ${compare.table[view]} ${compare.csv.throughYear(throughYear)}`;
  return (
    <Button
      size="sm"
      icon="u-unduh"
      title={compare.saveTitle}
      onClick={() => void tables.save(title, rows())}
    >
      <span className="compare-save-text">{compare.save}</span>
    </Button>
  );
}
