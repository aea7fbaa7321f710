import { describe, expect, it } from "vitest";
import { aProject, aWork } from "../../../test/plan-builders";
import { parseProject } from "./parse-project";
import { countsOf, parseProjectFile, writeProjectFile } from "./project-file";
import type { Dataset } from "./schema";

const roads: Dataset = {
  ref: { id: "roads", kind: "roads", name: "Jalan", featureCount: 1 },
  features: {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { lebar: 3 },
        geometry: {
          type: "LineString",
          coordinates: [
            [109.68, -6.87],
            [109.69, -6.87],
          ],
        },
      },
    ],
  },
};
const paving = { id: "road_paving", unitCostIdr: 310_500, source: "SHBJ 2026" };
const project = aProject({
  interventions: { tap: aWork({ cofundingIdr: { community: 2_000_000 } }) },
  prices: { road_paving: paving },
  datasets: { roads: roads.ref },
});
const content = { project, datasets: { roads } };

/** The file as plain data, for breaking it. */
const file = () => JSON.parse(writeProjectFile(content));
const reading = (broken: unknown) => () => parseProjectFile(JSON.stringify(broken));

describe("a project file", () => {
  it("gives back what was written", () => {
    expect(parseProjectFile(writeProjectFile(content))).toEqual(content);
  });

  it("leaves out datasets that the project no longer has", () => {
    const without = { ...content, project: { ...project, datasets: {} } };

    expect(parseProjectFile(writeProjectFile(without)).datasets).toEqual({});
  });

  it("counts records and features", () => {
    expect(countsOf(content)).toEqual({
      areas: 0,
      records: 0,
      plans: 0,
      interventions: 1,
      notes: 0,
      targets: 0,
      prices: 1,
      acceptances: 0,
      imports: 0,
      datasets: 1,
      "features of roads": 1,
    });
  });

  it.each([
    ["not JSON", "{"],
    ["a list", "[]"],
    ["null", "null"],
    ["GeoJSON", '{"type":"FeatureCollection","features":[]}'],
  ])("is not %s", (_what, text) => {
    expect(() => parseProjectFile(text)).toThrow(
      expect.objectContaining({ code: "project/not-a-project-file" }),
    );
  });

  it("is refused when its envelope or its project is newer", () => {
    const newer = expect.objectContaining({ code: "project/newer-version" });

    expect(reading({ ...file(), version: 2 })).toThrow(newer);
    expect(reading({ ...file(), project: { ...file().project, version: 2 } })).toThrow(newer);
  });

  it.each([
    ["datasets", { datasets: "none" }],
    ["datasets.roads", { datasets: [] }],
    [
      "datasets.roads",
      { datasets: [{ id: "roads", features: { type: "FeatureCollection", features: [] } }] },
    ],
    ["name", { project: { ...file().project, name: "" } }],
    ["project", { project: null }],
  ])("says that %s is wrong", (where, part) => {
    expect(reading({ ...file(), ...part })).toThrow(
      expect.objectContaining({ code: "project/invalid", details: { where } }),
    );
  });

  it.each([
    { type: "LineString", coordinates: [[109.68, "x"]] },
    { type: "LineString", coordinates: [109.68, -6.87] },
    { type: "Circle", coordinates: [109.68, -6.87] },
    "a line",
  ])("refuses a dataset with the geometry %j", (geometry) => {
    const features = {
      type: "FeatureCollection",
      features: [{ type: "Feature", properties: null, geometry }],
    };

    expect(reading({ ...file(), datasets: [{ id: "roads", features }] })).toThrow(
      expect.objectContaining({ code: "project/invalid", details: { where: "datasets.roads" } }),
    );
  });
});

describe("parseProject", () => {
  it("says where a record is wrong", () => {
    const broken = { ...project, interventions: { tap: { ...aWork(), year: 0 } } };

    expect(() => parseProject(broken)).toThrow(
      expect.objectContaining({ code: "project/invalid", details: { where: "interventions.tap.year" } }),
    );
  });

  it("opens a project saved before there were own prices", () => {
    const { prices: _later, ...older } = project;

    expect(parseProject(older)).toEqual({ ...project, prices: {} });
  });

  it("refuses a price of 0: unknown is absent", () => {
    const broken = { ...project, prices: { road_paving: { ...paving, unitCostIdr: 0 } } };

    expect(() => parseProject(broken)).toThrow(
      expect.objectContaining({
        code: "project/invalid",
        details: { where: "prices.road_paving.unitCostIdr" },
      }),
    );
  });

  it("refuses a record that is kept under another id", () => {
    const broken = { ...project, interventions: { cart: aWork() } };

    expect(() => parseProject(broken)).toThrow(
      expect.objectContaining({ code: "project/invalid", details: { where: "interventions.cart.id" } }),
    );
  });

  it.each([null, 1, "x", [], { version: 0 }, { version: "1" }])("refuses %j", (saved) => {
    expect(() => parseProject(saved)).toThrow(expect.objectContaining({ code: "project/invalid" }));
  });
});
