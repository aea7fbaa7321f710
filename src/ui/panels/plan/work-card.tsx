import type { Intervention } from "../../../domain/project/schema";
import { duplicateWork } from "../../../store/work-actions";
import { Button } from "../../parts/button";
import { IconButton } from "../../parts/icon-button";
import { Section } from "../../parts/section";
import { SectorIcon } from "../../parts/sector-icon";
import { useApp, useAppStore } from "../../store-context";
import { useWords } from "../../words";
import { useComponent } from "./use-component";
import { useDeleteWork } from "./use-delete-work";
import { WholeChangeSection } from "./whole-change";
import { WorkCost } from "./work-cost";
import { WorkCredits } from "./work-credits";
import { WorkEffectSection } from "./work-effect";
import { WorkForm } from "./work-form";
import { WorkResult } from "./work-result";

/** One work: what it does, then everything of it that can be set. */
export function WorkCard({ work }: { readonly work: Intervention }) {
  const component = useComponent(work.componentId);
  return (
    <div className="flex min-h-full flex-col">
      <WorkHeader work={work} />
      <WorkEffectSection work={work} />
      <WorkResult />
      {component && (
        <>
          <WorkCost work={work} component={component} />
          <WholeChangeSection component={component} />
          <WorkCredits work={work} component={component} />
          <WorkForm key={work.id} work={work} component={component} />
        </>
      )}
      <WorkTools work={work} />
      <WorkFooter work={work} />
    </div>
  );
}

function WorkHeader({ work }: { readonly work: Intervention }) {
  const { plan } = useWords();
  const component = useComponent(work.componentId);
  const isDragged = useApp((state) => state.draft?.workId === work.id);
  const selectWork = useApp((state) => state.selectWork);
  return (
    <header className={`work-header sector-${component?.sectorId ?? "road"}`}>
      {component && <SectorIcon sectorId={component.sectorId} icon={component.icon} size={40} />}
      <div className="min-w-0 flex-1">
        <h2 className="text-18 font-head">{work.name}</h2>
        {isDragged ? (
          <span className="drag-tag">{plan.work.dragged}</span>
        ) : (
          <p className="caption">{plan.work.line(work.year, plan.work.category[work.category])}</p>
        )}
      </div>
      <IconButton icon="u-tutup" label={plan.work.back} onClick={() => selectWork(null)} />
    </header>
  );
}

function WorkTools({ work }: { readonly work: Intervention }) {
  const { plan } = useWords();
  const store = useAppStore();
  const deleteWork = useDeleteWork();
  return (
    <Section className="flex flex-wrap gap-2">
      <Button onClick={() => duplicateWork(store, work.id)}>{plan.work.duplicate}</Button>
      <Button variant="danger" onClick={() => deleteWork(work)}>
        {plan.work.delete}
      </Button>
    </Section>
  );
}

function WorkFooter({ work }: { readonly work: Intervention }) {
  const { plan } = useWords();
  const selectWork = useApp((state) => state.selectWork);
  const setDraft = useApp((state) => state.setDraft);
  const undo = useApp((state) => state.undo);
  const isDragged = useApp((state) => state.draft?.workId === work.id);
  // The last step of the project, where it was a move of this very work.
  const wasMoved = useApp(({ past }) => {
    const last = past.at(-1);
    const isMove = last?.label.code === "move-work" || last?.label.code === "reshape-work";
    return isMove && last.changes.some((change) => change.id === work.id);
  });
  return (
    <footer className="panel-footer">
      {(isDragged || wasMoved) && (
        <Button icon="u-undo" onClick={() => (isDragged ? setDraft(null) : undo())}>
          {plan.work.restore}
        </Button>
      )}
      <Button variant="primary" className="ml-auto" onClick={() => selectWork(null)}>
        {plan.work.done}
      </Button>
    </footer>
  );
}
