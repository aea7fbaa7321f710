import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aProject, aWork } from "../../test/plan-builders";
import { changesBetween, headOf } from "../domain/project/changes";
import type { JournalEntry } from "../domain/project/journal";
import { summariseProject } from "../domain/project/project-summary";
import type { Dataset, Project } from "../domain/project/schema";
import { createDatabase, type Database } from "./database";
import { createProjectRepository, type ProjectRepository } from "./project-repository";
import type { ProjectWrite } from "./write-project";

const savedAt = "2026-01-05T03:42:00.000Z";
const later = "2026-01-06T03:42:00.000Z";

const buildings: Dataset = {
  ref: { id: "b", kind: "buildings", name: "Bangunan", featureCount: 1 },
  features: {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { lantai: 1 },
        geometry: { type: "Point", coordinates: [109.68, -6.87] },
      },
    ],
  },
};

const project = aProject({ interventions: { tap: aWork() }, datasets: { b: buildings.ref } });

const withWork = (base: Project, id: string): Project => ({
  ...base,
  interventions: { ...base.interventions, [id]: aWork({ id }) },
});

function entryBetween(seq: number, before: Project, after: Project): JournalEntry {
  const changes = changesBetween(before, after);
  return { seq, id: `entry-${seq}`, at: savedAt, who: "", label: { code: "add-work" }, changes };
}

function writeOf(before: Project, after: Project, seq: number): ProjectWrite {
  return {
    head: headOf(after),
    changes: changesBetween(before, after),
    journal: { fromSeq: seq, entries: [entryBetween(seq, before, after)] },
    headSeq: seq,
    datasets: [],
    savedAt: later,
  };
}

let name: string;
let database: Database;
let repository: ProjectRepository;

const create = (content: Project = project) =>
  repository.create({ project: content, datasets: [buildings], summary: summariseProject(content), savedAt });

const put = async (table: "projects" | "entities" | "journal", change: (row: never) => unknown) => {
  const connection = await database.connect();
  for (const row of await connection.getAll(table))
    await connection.put(table, change(row as never) as never);
};

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  database = createDatabase(name);
  repository = createProjectRepository(database);
});

afterEach(async () => {
  await database.close();
  await deleteDB(name);
});

describe("keeping a project", () => {
  it("gives back what was put in, datasets included", async () => {
    await create();

    expect(await repository.load("project")).toEqual({
      project,
      datasets: { b: buildings },
      past: [],
      future: [],
      baseSeq: 0,
      savedAt,
    });
  });

  it("gives back changed records and the journal entry that changed them", async () => {
    await create();
    const next = withWork(project, "cart");

    await repository.write(writeOf(project, next, 1));

    const { project: loaded, past, savedAt: at } = await repository.load("project");
    expect(loaded).toEqual(next);
    expect(past).toEqual([entryBetween(1, project, next)]);
    expect(at).toBe(later);
  });

  it("keeps undone entries apart from those in force", async () => {
    await create();
    const next = withWork(project, "cart");
    await repository.write(writeOf(project, next, 1));

    await repository.write({
      head: headOf(project),
      changes: changesBetween(next, project),
      journal: null,
      headSeq: 0,
      datasets: [],
      savedAt: later,
    });

    const { project: loaded, past, future } = await repository.load("project");
    expect(loaded).toEqual(project);
    expect(past).toEqual([]);
    expect(future.map(({ seq }) => seq)).toEqual([1]);
  });

  it("loads the last 200 entries of a long history and knows what went before", async () => {
    await create();
    let before = project;
    for (let seq = 1; seq <= 205; seq++) {
      const after = withWork(before, `work-${seq}`);
      await repository.write(writeOf(before, after, seq));
      before = after;
    }

    const { past, baseSeq } = await repository.load("project");
    expect(past.map(({ seq }) => seq)).toEqual(Array.from({ length: 200 }, (_, index) => index + 6));
    expect(baseSeq).toBe(5);
  });
});

describe("a write that fails", () => {
  it("leaves neither record nor journal entry", async () => {
    await create();
    const next = withWork(project, "cart");
    const unstorable = { ...entryBetween(1, project, next), who: (() => "") as never };

    const write = { ...writeOf(project, next, 1), journal: { fromSeq: 1, entries: [unstorable] } };
    await expect(repository.write(write)).rejects.toMatchObject({ code: "storage/failed" });

    expect((await repository.load("project")).project).toEqual(project);
    expect((await repository.load("project")).past).toEqual([]);
  });

  it("is refused where load would refuse what it writes", async () => {
    await create();
    const broken = { ...project, interventions: { tap: aWork({ year: 7 }) } };

    await expect(repository.write(writeOf(project, broken, 1))).rejects.toMatchObject({
      code: "project/invalid",
      details: { where: "interventions.tap" },
    });
    expect((await repository.load("project")).project).toEqual(project);
  });

  it("tells of a project that is gone", async () => {
    await expect(repository.write(writeOf(project, withWork(project, "cart"), 1))).rejects.toMatchObject({
      code: "project/gone",
    });
    await expect(repository.load("project")).rejects.toMatchObject({ code: "project/gone" });
  });
});

describe("what cannot be read", () => {
  it("names a damaged record, keeps everything and hands it out raw", async () => {
    await create();
    await put("entities", (row: { id: string; record: object }) =>
      row.id === "tap" ? { ...row, record: { ...row.record, geometry: "?" } } : row,
    );

    await expect(repository.load("project")).rejects.toMatchObject({
      code: "project/invalid",
      details: { where: "interventions.tap.geometry" },
    });
    const [listed] = await repository.list();
    expect(listed).toMatchObject({ name: "Kampung Contoh", problem: "damaged" });
    expect(JSON.parse(await repository.raw("project"))).toMatchObject({
      row: { id: "project" },
      entities: [{ id: "b" }, { id: "tap", record: { geometry: "?" } }],
    });
  });

  it("names a project of a newer version and keeps it", async () => {
    await create();
    await put("projects", (row: { head: object }) => ({
      ...row,
      version: 2,
      head: { ...row.head, version: 2 },
    }));

    await expect(repository.load("project")).rejects.toMatchObject({ code: "project/newer-version" });
    expect(await repository.list()).toMatchObject([{ name: "Kampung Contoh", problem: "newer" }]);
  });

  it("lists a row that has lost most of itself", async () => {
    await create();
    await put("projects", () => ({ id: "project" }));

    expect(await repository.list()).toMatchObject([{ id: "project", name: "project", problem: "damaged" }]);
  });

  it("opens a project with a damaged journal entry; undo ends there", async () => {
    await create();
    const [first, second] = [withWork(project, "cart"), withWork(withWork(project, "cart"), "drain")];
    await repository.write(writeOf(project, first, 1));
    await repository.write(writeOf(first, second, 2));
    await put("journal", (row: { seq: number }) => (row.seq === 1 ? { ...row, entry: "?" } : row));

    const { project: loaded, past, baseSeq } = await repository.load("project");
    expect(loaded).toEqual(second);
    expect(past.map(({ seq }) => seq)).toEqual([2]);
    expect(baseSeq).toBe(1);
  });

  it("refuses tables of a newer app and leaves them alone", async () => {
    await create();
    await database.close();
    const newer = indexedDB.open(name, 99);
    await new Promise((resolve) => {
      newer.onsuccess = resolve;
    });
    newer.result.close();

    await expect(repository.list()).rejects.toMatchObject({ code: "storage/newer-database" });
  });

  it("lets go when a newer app opens the database in another tab, and says so", async () => {
    await create();
    const newer = indexedDB.open(name, 99);
    await new Promise((resolve) => {
      newer.onsuccess = resolve;
    });
    newer.result.close();

    await expect(repository.list()).rejects.toMatchObject({ code: "storage/newer-database" });
  });
});

describe("whole projects", () => {
  it("copies one under a new id; the two do not share anything", async () => {
    await create();
    await repository.duplicate("project", { id: "copy", name: "Salinan", savedAt: later });
    const changed = withWork({ ...project, id: "copy", name: "Salinan" }, "cart");

    await repository.write(writeOf({ ...project, id: "copy", name: "Salinan" }, changed, 1));

    expect(await repository.load("copy")).toMatchObject({ project: changed, datasets: { b: buildings } });
    expect((await repository.load("project")).project).toEqual(project);
  });

  it("deletes, restores and removes for good, leaving others alone", async () => {
    await create();
    await create({ ...project, id: "other" });

    await repository.remove("project", later);
    expect((await repository.list()).map(({ id, deletedAt }) => [id, deletedAt])).toContainEqual([
      "project",
      later,
    ]);
    await repository.restore("project");
    expect((await repository.load("project")).project).toEqual(project);

    await repository.purge("project");
    expect((await repository.list()).map(({ id }) => id)).toEqual(["other"]);
    expect(JSON.parse(await repository.raw("project"))).toEqual({ entities: [], journal: [], datasets: [] });
    expect((await repository.load("other")).datasets).toEqual({ b: buildings });
  });

  it("lists the last opened first, and last what was never opened, however new", async () => {
    await create();
    await repository.markOpened("project", later);
    await repository.duplicate("project", {
      id: "copy",
      name: "Salinan",
      savedAt: "2026-02-01T00:00:00.000Z",
    });

    expect((await repository.list()).map(({ id }) => id)).toEqual(["project", "copy"]);
  });
});
