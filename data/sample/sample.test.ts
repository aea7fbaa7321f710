import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/domain/catalogue/catalogue";
import { areaM2 } from "../../src/domain/geo/area";
import { contains } from "../../src/domain/geo/contains";
import type { Areal, Position } from "../../src/domain/geo/schema";
import { parseProjectFile, writeProjectFile } from "../../src/domain/project/project-file";
import { summariseProject } from "../../src/domain/project/project-summary";
import type { SurveyRecord } from "../../src/domain/project/schema";
import { rulesetById } from "../../src/domain/rules/rulesets";
import { assessRecord } from "../../src/domain/scoring/assess";
import { createSample } from "./sample";

const text = readFileSync("data/sample/sample-project.json", "utf8");
const { project, datasets } = parseProjectFile(text);
const ruleset = rulesetById(project.settings.rulesetId);
const records = Object.values(project.records);
const works = Object.values(project.interventions);
const areasOf = (level: string) => Object.values(project.areas).filter((area) => area.level === level);
const featuresOf = (kind: string) =>
  Object.values(datasets).find(({ ref }) => ref.kind === kind && ref.name !== "Bangunan di sekitar")?.features
    .features ?? [];

function ringOf(geometry: Areal | null): readonly Position[] {
  const ring = geometry?.type === "Polygon" ? geometry.coordinates[0] : undefined;
  if (!ring) throw new Error("Not a polygon");
  return ring;
}
const edgesOf = (geometry: Areal | null) =>
  ringOf(geometry)
    .slice(1)
    .map((end, index) => [String(ringOf(geometry)[index]), String(end)] as const);
const areaHa = (geometry: Areal | null) => (geometry ? areaM2(geometry) / 10_000 : 0);
const sum = (pick: (record: SurveyRecord) => number | null) =>
  records.reduce((total, record) => total + (pick(record) ?? 0), 0);

describe("the sample project", () => {
  it("is made the same, byte by byte, on every run", () => {
    expect(`${writeProjectFile(createSample())}\n`).toBe(text);
  }, 60_000);

  it("has a small picture that shows the same place", () => {
    const picture = readFileSync("data/sample/sample-summary.json", "utf8");
    expect(picture).toBe(`${JSON.stringify(summariseProject(project))}\n`);
  });

  it("is small enough to be fetched on demand", () => {
    expect(text.length).toBeLessThan(900_000);
  });

  it("says that the place does not exist", () => {
    expect(project.isSample).toBe(true);
    expect(project.name).toBe("Kampung Contoh Bantaran");
    expect(project.place).toBe("Kota Contoh (fiksi)");
  });
});

describe("its boundaries", () => {
  it("are one kelurahan, one slum area, six RW and 28 RT", () => {
    expect(["kelurahan", "slum", "rw", "rt"].map((level) => areasOf(level).length)).toEqual([1, 1, 6, 28]);
  });

  it("share their edges: an inner edge of the RT occurs twice, once in each direction, an outer one once", () => {
    const times = new Map<string, number>();
    for (const { geometry } of areasOf("rt"))
      for (const edge of edgesOf(geometry)) times.set(edge.join(">"), (times.get(edge.join(">")) ?? 0) + 1);
    expect([...times.values()].every((count) => count === 1)).toBe(true);

    const outline = areasOf("kelurahan").flatMap(({ geometry }) =>
      edgesOf(geometry).map((edge) => edge.join(">")),
    );
    const unpaired = areasOf("rt")
      .flatMap(({ geometry }) => edgesOf(geometry))
      .filter(([start, end]) => !times.has(`${end}>${start}`))
      .map((edge) => edge.join(">"));
    expect(unpaired.toSorted()).toEqual(outline.toSorted());
  });

  it("fill the kelurahan, RT by RT and RW by RW", () => {
    const total = (level: string) =>
      areasOf(level).reduce((hectares, { geometry }) => hectares + areaHa(geometry), 0);
    expect(total("kelurahan")).toBeCloseTo(24.2, 1);
    expect(total("rt")).toBeCloseTo(total("kelurahan"), 4);
    expect(total("rw")).toBeCloseTo(total("kelurahan"), 4);
  });

  it("are RT of half a hectare to two hectares", () => {
    const sizes = areasOf("rt").map(({ geometry }) => areaHa(geometry));
    expect(Math.min(...sizes)).toBeGreaterThan(0.45);
    expect(Math.max(...sizes)).toBeLessThan(2);
  });
});

describe("its survey", () => {
  const totals = records.map((record) => assessRecord(record, ruleset, { zeroBelowThreshold: false }));

  it("counts about 1,300 households in 28 RT", () => {
    expect(records).toHaveLength(28);
    expect(sum((record) => record.denominators.households)).toBe(1302);
    expect(sum((record) => record.denominators.buildings)).toBe(featuresOf("buildings").length);
  });

  it("has every level, and one RT that was not surveyed to the end", () => {
    const count = (level: string | null) => totals.filter(({ levelId }) => levelId === level).length;
    expect(["heavy", "moderate", "light", "not_slum", null].map(count)).toEqual([3, 6, 12, 6, 1]);
    const blanks = records.flatMap(({ volumes }) =>
      Object.values(volumes).filter((volume) => volume === null),
    );
    expect(blanks).toHaveLength(2);
  });

  it("answers every criterion in every RT, with null where nobody asked", () => {
    for (const { volumes } of records)
      expect(Object.keys(volumes).toSorted()).toEqual(ruleset.criteria.map(({ id }) => id).toSorted());
  });

  it("holds no volume above its denominator, none below zero", () => {
    for (const { volumes, denominators } of records)
      for (const { id, denominator } of ruleset.criteria) {
        expect(volumes[id] ?? 0).toBeGreaterThanOrEqual(0);
        expect(volumes[id] ?? 0).toBeLessThanOrEqual(denominators[denominator] ?? 0);
      }
  });

  it("keeps missing and damaged parts within the ideal length", () => {
    for (const { volumes, denominators } of records)
      for (const { criteria, denominator } of ruleset.disjointSums) {
        const together = criteria.reduce((metres, id) => metres + (volumes[id] ?? 0), 0);
        expect(together).toBeLessThanOrEqual(denominators[denominator] ?? 0);
      }
  });

  it("has believable households: as many as buildings or more, two to eight people each", () => {
    for (const { denominators } of records) {
      const { households, buildings, population } = denominators;
      expect(households ?? 0).toBeGreaterThanOrEqual(buildings ?? 0);
      expect((population ?? 0) / (households ?? 1)).toBeGreaterThan(2);
      expect((population ?? 0) / (households ?? 1)).toBeLessThan(8);
    }
  });

  it("states the area of the boundary, within two percent, and a point inside it", () => {
    for (const { areaId, denominators, point } of records) {
      const geometry = areaId === null ? null : project.areas[areaId]?.geometry;
      if (!geometry || !point) throw new Error("A record lost its place");
      expect(Math.abs((denominators.areaHa ?? 0) / areaHa(geometry) - 1)).toBeLessThan(0.02);
      expect(contains(geometry, point[0], point[1])).toBe(true);
    }
  });
});

describe("its buildings", () => {
  it("stand inside the kelurahan, every corner of them", () => {
    const outlines = areasOf("kelurahan").flatMap(({ geometry }) => (geometry ? [geometry] : []));
    const corners = featuresOf("buildings").flatMap(({ geometry }) =>
      geometry.type === "Polygon" ? geometry.coordinates.flat() : [],
    );
    expect(corners.length).toBeGreaterThan(4000);
    const outside = corners.filter(
      ([lng, lat]) => !outlines.some((outline) => contains(outline, lng ?? 0, lat ?? 0)),
    );
    expect(outside).toEqual([]);
  });
});

describe("the houses around it", () => {
  it("stand outside, so that nobody in them is ever counted", () => {
    const around = Object.values(datasets).find(({ ref }) => ref.name === "Bangunan di sekitar");
    const corners = (around?.features.features ?? []).flatMap(({ geometry }) =>
      geometry.type === "Polygon" ? geometry.coordinates.flat() : [],
    );
    expect(corners.length).toBeGreaterThan(2000);
    const kelurahan = areasOf("kelurahan")[0]?.geometry;
    if (!kelurahan) throw new Error("No kelurahan");
    expect(corners.filter(([lng, lat]) => contains(kelurahan, lng ?? 0, lat ?? 0))).toEqual([]);
  });
});

describe("its plan", () => {
  it("has sixteen works of known components and funds in all five years", () => {
    expect(works).toHaveLength(16);
    expect(Object.values(project.plans).map(({ name }) => name)).toEqual(["Usulan A"]);
    expect([...new Set(works.map(({ year }) => year))].toSorted()).toEqual([1, 2, 3, 4, 5]);
    for (const { componentId, fundId, geometry } of works) {
      const component = catalogue.components.find(({ id }) => id === componentId);
      const kind = geometry.type === "LineString" ? "line" : geometry.type.toLowerCase();
      expect(component?.geometries).toContain(kind);
      expect(catalogue.funds.map(({ id }) => id)).toContain(fundId);
    }
  });

  it("names RT that exist", () => {
    const named = works.flatMap(({ recordIds }) => recordIds ?? []);
    expect(named.filter((id) => !(id in project.records))).toEqual([]);
  });

  it("is measured against every target of the rule set", () => {
    const presets = ruleset.targetSets.flatMap(({ targets }) => targets.map(({ id }) => id));
    expect(Object.values(project.targets).map(({ name }) => name)).toEqual(presets);
  });
});
