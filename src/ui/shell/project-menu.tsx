import { useState } from "react";
import type { AppError } from "../../domain/errors";
import type { Project } from "../../domain/project/schema";
import type { ListedProject } from "../../store/project-service";
import { LazyExportDialog } from "../dialogs/export/lazy-export-dialog";
import { asAppError, useErrorText } from "../error-text";
import { Icon } from "../parts/icon";
import { Menu, type MenuGroup } from "../parts/menu";
import { NameDialog } from "../screens/start/name-dialog";
import { useServices } from "../services";
import { useApp } from "../store-context";
import { showToast } from "../toast-store";
import { useWords } from "../words";
import { FloatingNotice } from "./floating-notice";

/** More than these are found under "Semua proyek". */
const maxOthers = 5;

/** The open project's name; below it what can be done with it, and the other projects. */
export function ProjectMenu() {
  const project = useApp((state) => state.project);
  return project && <OpenProjectMenu project={project} />;
}

function OpenProjectMenu({ project }: { readonly project: Project }) {
  const errorText = useErrorText();
  const words = useWords();
  const { projects } = useServices();
  const [others, setOthers] = useState<readonly ListedProject[]>([]);
  const [isNaming, setNaming] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  const run = (action: () => Promise<unknown>) => {
    setError(null);
    action().catch((cause) => setError(asAppError(cause)));
  };
  const actions = useProjectActions(
    project,
    run,
    () => setNaming(true),
    () => setExporting(true),
  );
  const readOthers = async () =>
    setOthers((await projects.list()).filter(isOther(project.id)).slice(0, maxOthers));

  return (
    <>
      <Menu
        align="start"
        className="project-menu"
        onOpen={() => run(readOthers)}
        groups={[
          actions,
          {
            heading: words.projects.switchTo,
            items: others.map(({ id, name }) => ({
              label: name,
              icon: "u-berkas",
              onSelect: () => run(() => projects.open(id)),
            })),
          },
          {
            items: [
              {
                label: words.projects.allProjects,
                icon: "u-kiri",
                onSelect: () => run(() => projects.close()),
              },
            ],
          },
        ]}
      >
        <b className="truncate">{project.name}</b>
        {project.place !== "" && <span className="project-place">{project.place}</span>}
        <Icon name="u-bawah" size={16} />
      </Menu>
      {isNaming && (
        <NameDialog
          title={words.projects.rename}
          name={project.name}
          submit={words.common.save}
          onSubmit={(name) => run(() => projects.rename(project.id, name))}
          onClose={() => setNaming(false)}
        />
      )}
      {isExporting && <LazyExportDialog onClose={() => setExporting(false)} />}
      {error && <FloatingNotice onClose={() => setError(null)}>{errorText(error)}</FloatingNotice>}
    </>
  );
}

const isOther =
  (openId: string) =>
  ({ id, deletedAt, problem }: ListedProject): boolean =>
    id !== openId && deletedAt === null && problem === null;

function useProjectActions(
  { id, name }: { readonly id: string; readonly name: string },
  run: (action: () => Promise<unknown>) => void,
  onRename: () => void,
  onExport: () => void,
): MenuGroup {
  const { projects } = useServices();
  const words = useWords();

  const duplicate = async () => {
    const copyName = words.projects.copyName(name);
    await projects.duplicate(id, copyName);
    showToast({ text: words.projects.duplicated(copyName) });
  };
  const saveFile = async () => showToast({ text: words.projects.fileSaved(await projects.exportFile(id)) });
  const remove = async () => {
    await projects.remove(id);
    const restore = () => run(() => projects.restore(id).then(() => projects.open(id)));
    showToast({ text: words.projects.removed(name), action: { label: words.common.restore, run: restore } });
  };

  return {
    items: [
      { label: words.projects.rename, icon: "u-rencana", onSelect: onRename },
      { label: words.projects.duplicate, icon: "u-salin", onSelect: () => run(duplicate) },
      { label: words.projects.saveFile, icon: "u-unduh", onSelect: () => run(saveFile) },
      { label: words.exchange.open, icon: "u-unduh", onSelect: onExport },
      { label: words.projects.remove, icon: "u-hapus", isDanger: true, onSelect: () => run(remove) },
    ],
  };
}
