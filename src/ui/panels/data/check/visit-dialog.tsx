import { useMemo, useState } from "react";
import { createPortal } from "react-dom";
import type { Finding } from "../../../../domain/check/finding";
import { useFormats } from "../../../format";
import { Button } from "../../../parts/button";
import { Dialog } from "../../../parts/dialog";
import { SelectField } from "../../../parts/field";
import { useApp } from "../../../store-context";
import { useWords } from "../../../words";
import { type Visit, visitList } from "./visit-list";
import { VisitSheet } from "./visit-sheet";

/** On the screen a look at the first ones is enough; the print holds them all. */
const shownVisits = 20;
const noProject = { areas: {}, records: {} };

type Props = { readonly findings: readonly Finding[]; readonly onClose: () => void };

/** What to ask in the field, RT by RT, with a line for the answer; to be printed. */
export function VisitDialog({ findings, onClose }: Props) {
  const { check } = useWords();
  const { number } = useFormats();
  const project = useApp((state) => state.project);
  const [isAll, setIsAll] = useState(false);
  const visits = useMemo<readonly Visit[]>(
    () =>
      visitList(
        findings.filter(({ severity }) => isAll || severity !== "info"),
        project ?? noProject,
      ),
    [findings, isAll, project],
  );
  const count = new Set(visits.flatMap((visit) => visit.findings.map(({ id }) => id))).size;
  const sheet = { title: project?.name ?? "", text: check.visit.text(number(count), number(visits.length)) };
  return (
    <Dialog
      title={check.visit.title}
      onClose={onClose}
      isWide
      footer={
        <Button
          variant="primary"
          icon="u-cetak"
          disabled={visits.length === 0}
          onClick={() => window.print()}
        >
          {check.visit.print}
        </Button>
      }
    >
      <SelectField
        label={check.visit.severities}
        value={isAll ? "all" : "most"}
        onChange={({ target }) => setIsAll(target.value === "all")}
      >
        <option value="most">{check.visit.mostOnly}</option>
        <option value="all">{check.visit.all}</option>
      </SelectField>
      <VisitSheet {...sheet} visits={visits.slice(0, shownVisits)} />
      {visits.length > shownVisits && (
        <p className="caption">{check.visit.more(number(visits.length - shownVisits))}</p>
      )}
      {createPortal(
        <div className="visit-print">
          <VisitSheet {...sheet} visits={visits} />
        </div>,
        document.body,
      )}
    </Dialog>
  );
}
