import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../domain/errors";
import { writeProjectFile } from "../domain/project/project-file";
import { createDatabase, type Database } from "../storage/database";
import { createProjectRepository } from "../storage/project-repository";
import { type AppStore, createAppStore } from "../store/app-store";
import type { ProjectService } from "../store/project-service";
import { createProjectService } from "./project-service";
import { createSaver } from "./saver";

let name: string;
let database: Database;
let store: AppStore;
let service: ProjectService;
let isDiskFull: boolean;

/** What a tab has: a store, a saver and the service, over one database. */
function aTab(): { readonly store: AppStore; readonly service: ProjectService } {
  const repository = createProjectRepository(database);
  const tabStore = createAppStore();
  const write: typeof repository.write = (change) =>
    isDiskFull ? Promise.reject(new AppError("storage/quota-exceeded")) : repository.write(change);
  const now = () => new Date().toISOString();
  const saver = createSaver({ store: tabStore, write, now, onFirstSave: () => undefined });
  return { store: tabStore, service: createProjectService({ store: tabStore, repository, saver }) };
}

const openId = () => store.getState().project?.id ?? "none";
const names = async () =>
  (await service.list()).filter(({ deletedAt }) => deletedAt === null).map((project) => project.name);

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  database = createDatabase(name);
  isDiskFull = false;
  ({ store, service } = aTab());
});

afterEach(async () => {
  isDiskFull = false;
  await service.close();
  await database.close();
  await deleteDB(name);
});

describe("a project", () => {
  it("is made with a plan and targets, open and listed", async () => {
    await service.create("Panjang Wetan", "Kota Pekalongan");

    expect(store.getState().project).toMatchObject({ name: "Panjang Wetan", place: "Kota Pekalongan" });
    expect(Object.values(store.getState().project?.plans ?? {})).toMatchObject([{ name: "Usulan A" }]);
    expect(Object.keys(store.getState().project?.targets ?? {}).length).toBeGreaterThan(0);
    expect(await names()).toEqual(["Panjang Wetan"]);
  });

  it("is found again as the one open last", async () => {
    await service.create("Satu", "");
    await service.create("Dua", "");
    await service.close();

    expect(await service.openLast()).toBe(true);
    expect(store.getState().project?.name).toBe("Dua");
  });

  it("is renamed while open as an edit that can be undone, and while closed as well", async () => {
    await service.create("Satu", "");
    const id = openId();
    await service.rename(id, "Dua");
    store.getState().undo();
    expect(store.getState().project?.name).toBe("Satu");

    await service.close();
    await service.rename(id, "Tiga");
    expect(await names()).toEqual(["Tiga"]);
    await service.open(id);
    store.getState().undo();
    expect(store.getState().project?.name).toBe("Satu");
  });

  it("goes away when deleted while open, and comes back", async () => {
    await service.create("Satu", "");
    const id = openId();
    await service.remove(id);
    expect(store.getState().project).toBeNull();
    expect(await names()).toEqual([]);
    expect(await service.openLast()).toBe(false);

    await service.restore(id);
    await service.open(id);
    expect(store.getState().project?.name).toBe("Satu");
  });
});

describe("the sample", () => {
  it("comes in once, with its datasets, and is the same on the second wish", async () => {
    await service.openSample();
    const id = openId();
    expect(store.getState().project).toMatchObject({ isSample: true });
    expect(Object.keys(store.getState().datasets).length).toBeGreaterThan(0);

    await service.close();
    await service.openSample();
    expect(openId()).toBe(id);
    expect(await names()).toHaveLength(1);
  });

  it("comes out as a file and in again as a project of its own, with everything", async () => {
    await service.openSample();
    const { project, datasets } = store.getState();
    if (!project) throw new Error("the sample is not open");

    await service.importFile(new File([writeProjectFile({ project, datasets })], "salinan.json"));

    expect(openId()).not.toBe(project.id);
    expect(store.getState().project).toEqual({ ...project, id: openId() });
    expect(store.getState().datasets).toEqual(datasets);
  });
});

describe("what is in the way", () => {
  it("refuses a file that is no project and leaves the open one open", async () => {
    await service.create("Satu", "");
    await expect(service.importFile(new File(["{}"], "lain.json"))).rejects.toMatchObject({
      code: "project/not-a-project-file",
    });

    expect(store.getState().project?.name).toBe("Satu");
    expect(await names()).toEqual(["Satu"]);
  });

  it("does not leave a project that could not be saved", async () => {
    await service.create("Satu", "");
    const id = openId();
    isDiskFull = true;
    store.getState().edit({ code: "rename-project" }, (project) => ({ ...project, name: "Belum tersimpan" }));

    await expect(service.close()).rejects.toMatchObject({ code: "storage/quota-exceeded" });
    await expect(service.create("Dua", "")).rejects.toMatchObject({ code: "storage/quota-exceeded" });
    expect(store.getState().project).toMatchObject({ id, name: "Belum tersimpan" });

    isDiskFull = false;
    await service.retrySave();
    expect(store.getState().saving.status).toBe("saved");
  });

  it("opens a project in one tab only, and says which", async () => {
    await service.create("Satu", "");
    const other = aTab();
    await expect(other.service.open(openId())).rejects.toMatchObject({
      code: "project/open-elsewhere",
      details: { name: "Satu" },
    });

    const id = openId();
    await service.close();
    await other.service.open(id);
    expect(other.store.getState().project?.name).toBe("Satu");
    await other.service.close();
  });
});
