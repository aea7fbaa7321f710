import { describe, expect, it } from "vitest";
import { editRecord } from "./edit-record";
import { removeAreas, removeDataset, removeRecords } from "./remove-layers";
import type { Area, Project, SurveyRecord } from "./schema";

const area = (id: string, level: Area["level"], parentId: string | null = null): Area => ({
  id,
  level,
  name: id,
  code: null,
  parentId,
  kelurahan: "Contoh",
  rw: null,
  rt: null,
  geometry: null,
});
const record = {
  id: "s1",
  areaId: "rt1",
  denominators: {
    areaHa: 0.7,
    buildings: 38,
    population: 138,
    households: 44,
    roadIdealM: 160,
    drainIdealM: null,
  },
  volumes: { water_access: 19 },
} as unknown as SurveyRecord;
const project = {
  areas: { k: area("k", "kelurahan"), rt1: area("rt1", "rt", "k") },
  records: { s1: record },
  interventions: { w: { id: "w", recordIds: ["s1"] }, v: { id: "v", recordIds: null } },
  datasets: { d: { id: "d", kind: "roads", name: "Jalan", featureCount: 2 } },
} as unknown as Project;

describe("taking data out", () => {
  it("leaves the survey in when its boundaries go", () => {
    const next = removeAreas("rt")(project);
    expect(Object.keys(next.areas)).toEqual(["k"]);
    expect(next.records["s1"]?.areaId).toBeNull();
  });

  it("leaves RTs in when their kelurahan goes", () => {
    expect(removeAreas("kelurahan")(project).areas["rt1"]?.parentId).toBeNull();
  });

  it("unties works from surveys that go", () => {
    const next = removeRecords(project);
    expect(next.records).toEqual({});
    expect(next.interventions["w"]?.recordIds).toEqual([]);
    expect(next.interventions["v"]).toBe(project.interventions["v"]);
  });

  it("changes nothing where there is nothing", () => {
    expect(removeAreas("slum")(project)).toBe(project);
    expect(removeDataset("x")(project)).toBe(project);
    expect(removeDataset("d")(project).datasets).toEqual({});
  });
});

describe("correcting figures", () => {
  it("writes what was typed and keeps the rest", () => {
    const next = editRecord("s1", { denominators: { drainIdealM: 160 }, volumes: { water_access: null } })(
      project,
    );
    expect(next.records["s1"]).toMatchObject({
      denominators: { households: 44, drainIdealM: 160 },
      volumes: { water_access: null },
    });
  });

  it("is no edit when the figures are the same", () => {
    const same = { denominators: { households: 44 }, volumes: { water_access: 19, water_quantity: null } };
    expect(editRecord("s1", same)(project)).toBe(project);
    expect(editRecord("gone", same)(project)).toBe(project);
  });
});
