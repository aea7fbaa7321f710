import { useState } from "react";
import type { ListedProject } from "../../../store/project-service";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Icon } from "../../parts/icon";
import { Menu } from "../../parts/menu";
import { Notice } from "../../parts/notice";
import { useServices } from "../../services";
import { showToast } from "../../toast-store";
import { useWords } from "../../words";
import { countsInLetters, LevelStrip } from "./level-strip";
import { NameDialog } from "./name-dialog";
import { ProjectPicture } from "./project-picture";
import type { ProjectList } from "./use-project-list";
import { useWhen } from "./use-when";

type RowProps = {
  readonly project: ListedProject;
  readonly run: ProjectList["run"];
  readonly isBusy: boolean;
};

/** A project in the list: open it, or what else can be done with it. */
export function ProjectRow({ project, run, isBusy }: RowProps) {
  const { projects } = useServices();
  const words = useWords().projects;
  return (
    <li className="project-row">
      <button
        type="button"
        className="project-open"
        aria-label={words.open(project.name)}
        disabled={isBusy}
        onClick={() => run(() => projects.open(project.id))}
      >
        <span className="project-thumb">
          {project.summary && <ProjectPicture summary={project.summary} />}
        </span>
        <RowWords project={project} />
      </button>
      <RowMenu project={project} run={run} />
    </li>
  );
}

function RowWords({ project }: { readonly project: ListedProject }) {
  const { projects } = useWords();
  const formats = useFormats();
  const when = useWhen();
  const counts = project.summary?.counts;
  const total = counts ? Object.values(counts).reduce((sum, count) => sum + count, 0) : 0;
  return (
    <span className="min-w-0 flex-1">
      <span className="block truncate text-16 font-strong">{project.name}</span>
      <span className="caption block truncate">
        {[project.isSample ? projects.fictional : project.place, when(project.openedAt ?? project.savedAt)]
          .filter(Boolean)
          .join(" · ")}
      </span>
      <span className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        {counts && total > 0 ? (
          <>
            <LevelStrip counts={counts} widthPx={110} />
            <span className="caption num">
              {projects.rtCount(formats.number(total))} · {countsInLetters(counts)}
            </span>
          </>
        ) : (
          <span className="caption">{projects.noRt}</span>
        )}
      </span>
    </span>
  );
}

type RowMenuProps = Omit<RowProps, "isBusy">;

/** What can be done with a project besides opening it. */
export function RowMenu({ project, run }: RowMenuProps) {
  const { projects } = useServices();
  const words = useWords();
  const [isNaming, setNaming] = useState(false);
  const { id, name } = project;

  const duplicate = async () => {
    const copyName = words.projects.copyName(name);
    await projects.duplicate(id, copyName);
    showToast({ text: words.projects.duplicated(copyName) });
  };
  const saveFile = async () => showToast({ text: words.projects.fileSaved(await projects.exportFile(id)) });
  const remove = async () => {
    await projects.remove(id);
    const restore = () => run(() => projects.restore(id));
    showToast({ text: words.projects.removed(name), action: { label: words.common.restore, run: restore } });
  };

  return (
    <>
      <Menu
        label={words.projects.menuOf(name)}
        className="icon-btn"
        groups={[
          {
            items: [
              { label: words.projects.rename, icon: "u-rencana", onSelect: () => setNaming(true) },
              { label: words.projects.duplicate, icon: "u-salin", onSelect: () => run(duplicate) },
              { label: words.projects.saveFile, icon: "u-unduh", onSelect: () => run(saveFile) },
            ],
          },
          {
            items: [
              { label: words.projects.remove, icon: "u-hapus", isDanger: true, onSelect: () => run(remove) },
            ],
          },
        ]}
      >
        <Icon name="u-lainnya" />
      </Menu>
      {isNaming && (
        <NameDialog
          title={words.projects.rename}
          name={name}
          submit={words.common.save}
          onSubmit={(typed) => run(() => projects.rename(id, typed))}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}

/** A project that cannot be read here: named, kept, and its content can be taken out. */
export function UnreadableRow({ project, run, isBusy }: RowProps) {
  const { projects } = useServices();
  const words = useWords().projects;
  const download = async () =>
    showToast({ text: words.fileSaved(await projects.downloadDamaged(project.id)) });
  return (
    <li className="border-t border-line py-3">
      <p className="mb-2 text-16 font-strong">{project.name}</p>
      <Notice
        tone="warn"
        action={
          <Button size="sm" icon="u-unduh" disabled={isBusy} onClick={() => run(download)}>
            {words.downloadRaw}
          </Button>
        }
      >
        {project.problem === "newer" ? words.newer : words.damaged}
      </Notice>
    </li>
  );
}
