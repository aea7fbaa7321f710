import { describe, expect, it } from "vitest";
import { aProject, aRecord } from "../../../test/plan-builders";
import { projectSummarySchema, summariseProject } from "./project-summary";
import type { Area } from "./schema";

const area = (id: string, west: number): Area => ({
  id,
  level: "rt",
  name: id,
  code: null,
  parentId: null,
  kelurahan: null,
  rw: "02",
  rt: "01",
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 0],
        [west + 0.01, 0],
        [west + 0.01, 0.01],
        [west, 0.01],
        [west, 0],
      ],
    ],
  },
});

describe("summariseProject", () => {
  it("counts RTs by level; one without a survey is unknown", () => {
    const project = aProject({
      areas: { a: area("a", 0), b: area("b", 0.01) },
      records: { r: aRecord({ id: "r", areaId: "a" }) },
    });

    expect(summariseProject(project).counts).toEqual({
      heavy: 0,
      moderate: 0,
      light: 0,
      not_slum: 1,
      unknown: 1,
    });
  });

  it("draws the shapes to scale with north up", () => {
    const { shapes, widthUnits, heightUnits } = summariseProject(
      aProject({ areas: { a: area("a", 0), b: area("b", 0.01) } }),
    );

    expect([widthUnits, heightUnits]).toEqual([600, 301]);
    expect(shapes).toEqual([
      { label: "01/02", level: null, path: "M0 300L300 300L300 0L0 0L0 300Z", x: 150, y: 150, width: 300 },
      {
        label: "01/02",
        level: null,
        path: "M300 300L600 300L600 0L300 0L300 300Z",
        x: 450,
        y: 150,
        width: 300,
      },
    ]);
  });

  it("is small and readable for an empty project", () => {
    const summary = summariseProject(aProject());

    expect(summary).toMatchObject({ widthUnits: 0, heightUnits: 0, shapes: [] });
    expect(projectSummarySchema.parse(summary)).toEqual(summary);
  });
});
