import sampleUrl from "../../data/sample/sample-project.json?url";
import { AppError } from "../domain/errors";
import { newProject } from "../domain/project/new-project";
import {
  countsOf,
  type ProjectWithDatasets,
  parseProjectFile,
  writeProjectFile,
} from "../domain/project/project-file";
import { summariseProject } from "../domain/project/project-summary";
import type { ProjectRepository } from "../storage/project-repository";
import type { AppStore } from "../store/app-store";
import type { ProjectService } from "../store/project-service";
import { askToPersist } from "./ask-to-persist";
import { downloadBlob, fileNameOf } from "./download-blob";
import { lockProject } from "./project-lock";
import { renameOf } from "./rename-of";
import type { Saver } from "./saver";

/** Above this a browser on a weak laptop runs out of memory while reading. */
const maxFileBytes = 200e6;

type Needs = {
  readonly store: AppStore;
  readonly repository: ProjectRepository;
  readonly saver: Saver;
};

export function createProjectService({ store, repository, saver }: Needs): ProjectService {
  let release: () => void = () => undefined;

  const openId = () => store.getState().project?.id ?? null;
  const now = () => new Date().toISOString();
  const newId = () => crypto.randomUUID();

  const saveOrThrow = async () => {
    if (!(await saver.flush())) throw store.getState().saving.error ?? new AppError("storage/failed");
  };

  const nameOf = async (id: string) => (await repository.list()).find((project) => project.id === id)?.name;

  const lock = async (id: string) => {
    const free = await lockProject(id);
    if (!free) throw new AppError("project/open-elsewhere", { name: (await nameOf(id)) ?? id });
    return free;
  };

  const whileLocked = async (id: string, work: () => Promise<void>) => {
    const free = await lock(id);
    await work().finally(free);
  };

  const open = async (id: string) => {
    if (id === openId()) return;
    const free = await lock(id);
    try {
      const opened = await repository.load(id);
      await saveOrThrow();
      const hasSurvey = Object.keys(opened.project.records).length > 0;
      store.getState().startView(hasSurvey ? "condition" : "data");
      saver.open(opened);
    } catch (cause) {
      free();
      throw cause;
    }
    release();
    release = free;
    // With a full disk this cannot be written, and the project can still be looked at and taken out.
    await repository.markOpened(id, now()).catch((cause) => reportError(cause));
  };

  const leave = () => {
    saver.close();
    release();
    release = () => undefined;
  };

  const add = async (content: ProjectWithDatasets) => {
    askToPersist();
    await repository.create({
      project: content.project,
      datasets: Object.values(content.datasets),
      summary: summariseProject(content.project),
      savedAt: now(),
    });
    await open(content.project.id);
  };

  const addText = async (text: string) => {
    const { project, datasets } = parseProjectFile(text);
    await add({ project: { ...project, id: newId() }, datasets });
  };

  const contentOf = async (id: string): Promise<ProjectWithDatasets> => {
    const { project, datasets } = store.getState();
    return project?.id === id ? { project, datasets } : repository.load(id);
  };

  return {
    list: repository.list,
    open,

    async close() {
      await saveOrThrow();
      leave();
    },

    create: (name, place) =>
      add({ project: newProject({ name, place, createdAt: now(), newId }), datasets: {} }),

    async openSample() {
      const there = (await repository.list()).find(
        ({ isSample, deletedAt, problem }) => isSample && deletedAt === null && problem === null,
      );
      if (there) return open(there.id);
      const response = await fetch(sampleUrl);
      if (!response.ok) throw new AppError("project/sample-missing");
      await addText(await response.text());
    },

    async openLast() {
      const last = (await repository.list()).find(({ deletedAt }) => deletedAt === null);
      if (!last || last.openedAt === null || last.problem !== null) return false;
      await open(last.id);
      return true;
    },

    async rename(id, name) {
      if (id === openId())
        return store
          .getState()
          .edit({ code: "rename-project", details: { name } }, (project) => ({ ...project, name }));
      await whileLocked(id, async () => {
        const stored = await repository.load(id);
        if (stored.project.name !== name)
          await repository.write(renameOf(stored, name, { at: now(), entryId: newId() }));
      });
    },

    async duplicate(id, name) {
      if (id === openId()) await saveOrThrow();
      const copy = { id: newId(), name, savedAt: now() };
      await repository.duplicate(id, copy);
      return copy.id;
    },

    async remove(id) {
      if (id !== openId()) return whileLocked(id, () => repository.remove(id, now()));
      await saveOrThrow();
      await repository.remove(id, now());
      leave();
    },
    restore: repository.restore,
    purge: (id) => whileLocked(id, () => repository.purge(id)),

    async exportFile(id) {
      const content = await contentOf(id);
      const blob = new Blob([writeProjectFile(content)], { type: "application/json" });
      await checkReadsBack(blob, content);
      const name = `${fileNameOf(content.project.name)}-${now().slice(0, 10)}.tatakampung.json`;
      downloadBlob(name, blob);
      return name;
    },

    async importFile(file) {
      if (file.size > maxFileBytes)
        throw new AppError("import/too-large", { file: file.name, megabytes: maxFileBytes / 1e6 });
      await addText(await file.text());
    },

    async downloadDamaged(id) {
      const name = `${fileNameOf((await nameOf(id)) ?? id)}-${now().slice(0, 10)}.mentah.json`;
      downloadBlob(name, new Blob([await repository.raw(id)], { type: "application/json" }));
      return name;
    },

    async retrySave() {
      await saver.flush();
    },
  };
}

/** A file that lacks something is worse than none: it is found out when the original is gone. */
async function checkReadsBack(blob: Blob, content: ProjectWithDatasets): Promise<void> {
  const [wanted, found] = [countsOf(content), countsOf(parseProjectFile(await blob.text()))];
  const missing = Object.keys(wanted).find((what) => wanted[what] !== found[what]);
  if (missing !== undefined) throw new AppError("project/export-incomplete", { where: missing });
}
