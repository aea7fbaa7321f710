import { useState } from "react";
import type { ListedProject } from "../../../store/project-service";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { Disclosure } from "../../parts/disclosure";
import { useServices } from "../../services";
import { useWords } from "../../words";
import type { ProjectList } from "./use-project-list";

type DeletedProjectsProps = {
  readonly deleted: readonly ListedProject[];
  readonly run: ProjectList["run"];
  readonly isBusy: boolean;
};

/** Deleted projects stay until somebody removes them for good. */
export function DeletedProjects({ deleted, run, isBusy }: DeletedProjectsProps) {
  const { projects } = useServices();
  const words = useWords();
  const formats = useFormats();
  const [asked, setAsked] = useState<ListedProject | null>(null);
  return (
    <Disclosure summary={words.projects.deleted(formats.number(deleted.length))}>
      <p className="caption">{words.projects.deletedMore}</p>
      <ul>
        {deleted.map((project) => (
          <li key={project.id} className="flex flex-wrap items-center gap-2 border-t border-line py-2">
            <span className="min-w-0 flex-1 truncate">{project.name}</span>
            <Button size="sm" disabled={isBusy} onClick={() => run(() => projects.restore(project.id))}>
              {words.common.restore}
            </Button>
            <Button size="sm" variant="danger" disabled={isBusy} onClick={() => setAsked(project)}>
              {words.projects.purge}
            </Button>
          </li>
        ))}
      </ul>
      {asked && (
        <Dialog
          title={words.projects.purgeAsk(asked.name)}
          onClose={() => setAsked(null)}
          footer={
            <>
              <Button onClick={() => setAsked(null)}>{words.common.cancel}</Button>
              <Button
                variant="danger"
                onClick={() => {
                  setAsked(null);
                  run(() => projects.purge(asked.id));
                }}
              >
                {words.projects.purge}
              </Button>
            </>
          }
        >
          <p>{words.projects.purgeMore}</p>
        </Dialog>
      )}
    </Disclosure>
  );
}
