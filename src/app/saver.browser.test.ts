import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aProject, aWork } from "../../test/plan-builders";
import { AppError } from "../domain/errors";
import { summariseProject } from "../domain/project/project-summary";
import type { Project } from "../domain/project/schema";
import { createDatabase, type Database } from "../storage/database";
import { createProjectRepository, type ProjectRepository } from "../storage/project-repository";
import type { ProjectWrite } from "../storage/write-project";
import { type AppStore, createAppStore } from "../store/app-store";
import { createSaver, type Saver } from "./saver";

const savedAt = "2026-01-05T03:42:00.000Z";
const project = aProject({ interventions: { tap: aWork() } });

const withWork = (id: string) => (before: Project) => ({
  ...before,
  interventions: { ...before.interventions, [id]: aWork({ id }) },
});

let name: string;
let database: Database;
let repository: ProjectRepository;
let store: AppStore;
let saver: Saver;
let failure: AppError | null;
let writes: ProjectWrite[];
let asked: number;

beforeEach(async () => {
  name = `test-${crypto.randomUUID()}`;
  database = createDatabase(name);
  repository = createProjectRepository(database);
  store = createAppStore();
  failure = null;
  writes = [];
  asked = 0;
  saver = createSaver({
    store,
    write: async (write) => {
      if (failure) throw failure;
      writes.push(write);
      await repository.write(write);
    },
    now: () => savedAt,
    onFirstSave: () => {
      asked += 1;
    },
  });
  await repository.create({ project, datasets: [], summary: summariseProject(project), savedAt });
  saver.open(await repository.load(project.id));
});

afterEach(async () => {
  await saver.flush();
  await database.close();
  await deleteDB(name);
});

const edit = (id: string) => store.getState().edit({ code: "add-work" }, withWork(id));

describe("saving", () => {
  it("writes an edit without being told to, and says when", async () => {
    edit("cart");

    expect(store.getState().saving.status).toBe("saving");
    await expect.poll(() => store.getState().saving).toEqual({ status: "saved", savedAt, error: null });
    expect((await repository.load(project.id)).project).toEqual(withWork("cart")(project));
    expect(asked).toBe(1);
  });

  it("writes the changed records only", async () => {
    edit("cart");
    await saver.flush();

    expect(writes.map(({ changes }) => changes.map(({ id }) => id))).toEqual([["cart"]]);
  });

  it("keeps 500 edits made faster than they can be written", async () => {
    for (let count = 0; count < 500; count++) edit(`work-${count}`);
    await saver.flush();

    const loaded = await repository.load(project.id);
    expect(Object.keys(loaded.project.interventions)).toHaveLength(501);
    expect(loaded.past.at(-1)?.seq).toBe(500);
    expect(writes.length).toBeLessThan(10);
  });

  it("does nothing when nothing that is kept changes", async () => {
    store.getState().setColourBy({ kind: "density" });
    await saver.flush();

    expect(writes).toEqual([]);
  });
});

describe("undo after a reload", () => {
  const reload = async () => {
    await saver.flush();
    saver.close();
    saver.open(await repository.load(project.id));
  };

  it("undoes and redoes what was done before it", async () => {
    edit("cart");
    edit("drain");
    store.getState().undo();
    await reload();

    expect(Object.keys(store.getState().project?.interventions ?? {})).toEqual(["cart", "tap"]);
    store.getState().undo();
    expect(store.getState().project).toEqual(project);
    store.getState().redo();
    store.getState().redo();
    await reload();
    expect(Object.keys(store.getState().project?.interventions ?? {})).toEqual(["cart", "drain", "tap"]);
  });

  it("forgets for good what an edit after undo replaced", async () => {
    edit("cart");
    edit("drain");
    await saver.flush();
    store.getState().undo();
    store.getState().undo();
    edit("road");
    await reload();

    expect(store.getState().future).toEqual([]);
    expect(store.getState().past.map(({ seq }) => seq)).toEqual([1]);
    expect(Object.keys(store.getState().project?.interventions ?? {})).toEqual(["road", "tap"]);
  });
});

describe("when saving fails", () => {
  it("says so, loses nothing, and the next edit saves everything", async () => {
    failure = new AppError("storage/quota-exceeded");
    edit("cart");
    expect(await saver.flush()).toBe(false);
    expect(store.getState().saving).toEqual({ status: "failed", savedAt, error: failure });
    expect(saver.hasUnsaved()).toBe(true);

    failure = null;
    edit("drain");
    expect(await saver.flush()).toBe(true);
    expect(saver.hasUnsaved()).toBe(false);
    expect(Object.keys((await repository.load(project.id)).project.interventions)).toEqual([
      "cart",
      "drain",
      "tap",
    ]);
    expect((await repository.load(project.id)).past).toHaveLength(2);
  });

  it("tries again when asked", async () => {
    failure = new AppError("storage/failed");
    edit("cart");
    await saver.flush();

    failure = null;
    expect(await saver.flush()).toBe(true);
    expect(store.getState().saving.status).toBe("saved");
  });

  it("does not try again while only the view changes", async () => {
    failure = new AppError("storage/failed");
    edit("cart");
    await saver.flush();

    failure = null;
    store.getState().setColourBy({ kind: "density" });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(writes).toEqual([]);
    expect(store.getState().saving.status).toBe("failed");
  });
});
