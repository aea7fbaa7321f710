import { describe, expect, it } from "vitest";
import type { Project } from "../project/schema";
import { rulesetById } from "../rules/rulesets";
import { describeColumns } from "./describe-columns";
import { applyImport } from "./import-plan";
import { isDoubtful, type LayerMapping, type RecognisedLayer, withRole } from "./layer-mapping";
import { planImport } from "./plan-import";
import { recognise } from "./recognise";
import type { SourceGeometry, SourceValue } from "./source-layer";

const { criteria } = rulesetById(undefined);
type Row = readonly [Record<string, SourceValue>, SourceGeometry | null];

function layer(fileName: string, rows: readonly Row[], change: Partial<LayerMapping> = {}): RecognisedLayer {
  const read = rows.map(([properties, geometry], at) => ({ number: at + 1, properties, geometry }));
  const source = {
    fileName,
    name: null,
    rows: read,
    columns: describeColumns(read),
    personalColumns: [],
    crs: { kind: "wgs84" } as const,
    bounds: null,
    issues: [],
  };
  return { layer: source, mapping: { ...recognise(source, criteria), ...change } };
}

/** A square of 0.01 degrees with its west-south corner at column x, row y of a grid near Semarang. */
const square = (x: number, y = 0): SourceGeometry => {
  const [west, south] = [110 + x / 100, -7 + y / 100];
  const [east, north] = [west + 0.01, south + 0.01];
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
};
const point = (x: number, y = 0): SourceGeometry => ({
  type: "Point",
  coordinates: [110 + (x + 0.5) / 100, -7 + (y + 0.5) / 100],
});
const figures = { "Jumlah KK": "40", "1a": 3, "1b": "0,25", "1c": "" };
const empty = { areas: {}, records: {}, datasets: {} } as unknown as Project;

let last = 0;
const newId = () => `id-${++last}`;
const plan = (layers: readonly RecognisedLayer[], project = empty, onSame: "replace" | "keep" = "replace") =>
  planImport(layers, { project, onSame, newId });
const into = (project: Project, ...layers: RecognisedLayer[]) => applyImport(plan(layers, project))(project);

const rt = layer("rt.geojson", [
  [{ KELURAHAN: "Contoh", RT: "1", RW: "1" }, square(0)],
  [{ KELURAHAN: "Contoh", RT: "2", RW: "1" }, square(1)],
  [{ KELURAHAN: "Contoh", RT: "1", RW: "2" }, square(2)],
]);

describe("survey rows", () => {
  it("find their RT by kelurahan, RW and RT, whatever the spelling", () => {
    const survey = layer("survei_2019.geojson", [
      [{ Kelurahan: "CONTOH", "RT/RW": "RT 001 - RW 02", ...figures }, point(2)],
      [{ Kelurahan: "Kel. Contoh", "RT/RW": "RW 1 RT 2", ...figures }, null],
    ]);
    const { records, areas, report } = plan([survey, rt]);
    const nameOf = (id: string | null) => areas.find((area) => area.id === id)?.name;
    expect(records.map(({ areaId }) => nameOf(areaId))).toEqual(["RT 01 RW 02", "RT 02 RW 01"]);
    expect(records[0]).toMatchObject({
      year: 2019,
      round: 0,
      rawLabel: "RT 001 - RW 02",
      denominators: { households: 40, buildings: null },
      volumes: { building_regularity: 3, building_density: 0.25, building_technical: null },
    });
    expect(report).toMatchObject({ matchedByLabel: 2, unmatched: [] });
  });

  it("find the free RT they lie in where the name finds none, and the report says so", () => {
    const survey = layer("s.geojson", [[{ Kelurahan: "Contoh", "RT/RW": "RT9-RW9", ...figures }, point(1)]]);
    const { report, records } = plan([survey, rt]);
    expect(records[0]?.areaId).not.toBeNull();
    expect(report.matchedByPosition).toMatchObject([
      { label: "RT 09 RW 09, Contoh", areaName: "RT 02 RW 01, Contoh" },
    ]);
  });

  it("that find none are kept and listed", () => {
    const survey = layer("s.geojson", [
      [{ Kelurahan: "Contoh", "RT/RW": "RT9-RW9", ...figures }, point(50)],
      [{ Kelurahan: "Contoh", "RT/RW": "", ...figures }, null],
    ]);
    const { report, records } = plan([survey, rt]);
    expect(records).toHaveLength(2);
    expect(report.unmatched.map(({ row, reason }) => [row, reason])).toEqual([
      [1, "no-such-rt"],
      [2, "no-label"],
    ]);
    expect(report.issues).toMatchObject([{ code: "no-rt-number", rows: [2] }]);
  });

  it("of one RT twice: both are kept, one has the boundary, the fault is named", () => {
    const row: Row = [{ Kelurahan: "Contoh", "RT/RW": "RT1-RW1", ...figures }, point(0)];
    const { report, records } = plan([layer("s.geojson", [row, row]), rt]);
    expect(records.filter(({ areaId }) => areaId !== null)).toHaveLength(1);
    expect(report.unmatched).toMatchObject([{ row: 2, reason: "rt-taken" }]);
    expect(report.issues).toMatchObject([
      { code: "duplicate-rt", severity: "error", count: 2, rows: [1, 2] },
    ]);
  });

  it("with shapes of their own bring the boundaries too", () => {
    const both = layer("kumuh.geojson", [
      [{ KELURAHAN: "Contoh", RT: "1", RW: "1", ...figures, "2a": 1 }, square(0)],
    ]);
    const { areas, records } = plan([both]);
    expect(both.mapping.use).toBe("survey");
    expect(areas).toMatchObject([{ level: "rt", name: "RT 01 RW 01" }]);
    expect(records[0]?.areaId).toBe(areas[0]?.id);
    expect(plan([both, rt]).areas).toHaveLength(3);
  });

  it("do not take the RT of another RW", () => {
    const survey = layer("s.geojson", [[{ Kelurahan: "Contoh", "RT/RW": "RT1-RW9", ...figures }, null]]);
    expect(plan([survey, rt]).report.unmatched).toMatchObject([{ reason: "no-such-rt" }]);
  });

  it("with a latitude beyond the pole come in without a place, and the map stays where the rest is", () => {
    const flipped: SourceGeometry = { type: "Point", coordinates: [-6.9, 110.005] };
    const survey = layer("s.geojson", [[{ Kelurahan: "Contoh", "RT/RW": "RT1-RW1", ...figures }, flipped]]);
    const { records, bounds } = plan([survey, rt]);
    expect(records[0]?.point).toBeNull();
    expect(bounds?.map((degrees) => Number(degrees.toFixed(2)))).toEqual([110, -7, 110.03, -6.99]);
  });

  it("do not lie about what cannot be read", () => {
    const survey = layer("s.geojson", [
      [{ Kelurahan: "C", "RT/RW": "RT1-RW1", ...figures, "2a": 3, "2b": 4 }, null],
    ]);
    const wrong = { ...survey, mapping: withRole(survey.mapping, "Kelurahan", "buildings") };
    const { records, report } = plan([wrong]);
    expect(records[0]?.denominators.buildings).toBeNull();
    expect(report.issues).toMatchObject([
      { code: "numbers-unreadable", rows: [1], details: { columns: "Kelurahan" } },
    ]);
  });
});

describe("boundaries", () => {
  const kelurahan = layer("kelurahan.geojson", [[{ KELURAHAN: "Contoh" }, { ...square(0), ...wide() }]]);
  function wide(): SourceGeometry {
    return {
      type: "Polygon",
      coordinates: [
        [
          [110, -7],
          [110.03, -7],
          [110.03, -6.99],
          [110, -6.99],
          [110, -7],
        ],
      ],
    };
  }

  it("find their parents across imports, whichever came first", () => {
    const rtFirst = into(into(empty, rt), kelurahan);
    const rtLast = into(into(empty, kelurahan), rt);
    for (const project of [rtFirst, rtLast]) {
      const top = Object.values(project.areas).find(({ level }) => level === "kelurahan");
      const parents = Object.values(project.areas).flatMap((area) =>
        area.level === "rt" ? [area.parentId] : [],
      );
      expect(parents).toEqual([top?.id, top?.id, top?.id]);
    }
  });

  it("tie surveys that were waiting for them", () => {
    const survey = layer("s.geojson", [[{ Kelurahan: "Contoh", "RT/RW": "RT2-RW1", ...figures }, null]]);
    const project = into(into(empty, survey), rt);
    const [record] = Object.values(project.records);
    expect(project.areas[record?.areaId ?? ""]?.name).toBe("RT 02 RW 01");
  });

  it("imported again replace those of the same name and keep their surveys", () => {
    const survey = layer("s.geojson", [[{ Kelurahan: "Contoh", "RT/RW": "RT1-RW1", ...figures }, null]]);
    const project = into(empty, rt, survey);
    const again = plan([rt, survey], project);
    expect(again.report).toMatchObject({ sameAreas: 3, sameRecords: 1 });
    const next = applyImport(again)(project);
    expect(Object.keys(next.areas).sort()).toEqual(Object.keys(project.areas).sort());
    expect(Object.values(next.records).map(({ areaId }) => areaId)).toEqual(
      Object.values(project.records).map(({ areaId }) => areaId),
    );
  });

  it("imported again beside the old ones, if asked", () => {
    const project = into(empty, rt);
    const next = applyImport(plan([rt], project, "keep"))(project);
    expect(Object.keys(next.areas)).toHaveLength(6);
  });

  it("with longitude and latitude exchanged come right when the fix is taken", () => {
    const flipped = layer(
      "rt.geojson",
      [
        [
          { KELURAHAN: "Contoh", RT: "1" },
          { type: "Point", coordinates: [-7, 110] },
        ],
        [
          { KELURAHAN: "Contoh", RT: "2" },
          {
            type: "Polygon",
            coordinates: [
              [
                [-7, 110],
                [-6.99, 110],
                [-6.99, 110.01],
                [-7, 110],
              ],
            ],
          },
        ],
      ],
      { use: "rt", areAxesSwapped: true },
    );
    expect(plan([flipped]).areas[1]?.geometry).toEqual({
      type: "Polygon",
      coordinates: [
        [
          [110, -7],
          [110.01, -6.99],
          [110, -6.99],
          [110, -7],
        ],
      ],
    });
  });

  it("without a name are told apart by their number in the file", () => {
    const dusun = layer("batas_dusun.geojson", [
      [{ Id: 1 }, square(0)],
      [{ Id: 2 }, square(1)],
    ]);
    expect(plan([dusun]).areas.map(({ level, name }) => [level, name])).toEqual([
      ["rw", "Dusun 1"],
      ["rw", "Dusun 2"],
    ]);
    expect(plan([layer("desa_sumber.geojson", [[{ Id: 1 }, square(0)]])]).areas[0]?.name).toBe("Sumber");
  });

  it("call an RT by its dusun where there is no RW", () => {
    const rts = layer("rt.geojson", [
      [{ DUSUN: "Dimajar 2", RT_RW: "RT 2" }, square(0)],
      [{ DUSUN: "15", RT_RW: "RT 2" }, square(1)],
    ]);
    expect(plan([rts]).areas.map(({ name }) => name)).toEqual(["RT 02 Dimajar 2", "RT 02 RW 15"]);
  });

  it("whose RT numbers repeat because the RW is left out are boundaries still, to be looked at", () => {
    const many = (extra: Record<string, SourceValue>): readonly Row[] =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((x) => [
        { Kelurahan: "Contoh", RT: `RT00${(x % 2) + 1}`, ...extra },
        square(x),
      ]);
    expect(layer("rt_contoh.geojson", many({})).mapping).toMatchObject({ use: "rt", isUseSure: false });
    expect(layer("bidang.geojson", many({})).mapping).toMatchObject({ use: "other" });
    expect(layer("rt_contoh.geojson", many({ RW: "01" })).mapping).toMatchObject({ use: "other" });
  });

  it("read square metres as hectares", () => {
    const survey = layer("s.geojson", [[{ KELURAHAN: "C", RT: "1", LUAS: 6900, ...figures }, null]]);
    expect(survey.mapping).toMatchObject({ areaUnit: "m2", isAreaUnitSure: false });
    expect(plan([survey]).records[0]?.denominators.areaHa).toBe(0.69);
  });
});

describe("a background", () => {
  const swapped: SourceGeometry = {
    type: "LineString",
    coordinates: [
      [-7, 110],
      [-7.1, 110],
    ],
  };
  const issue = { code: "axes-swapped", severity: "error", count: 1, rows: [1] } as const;
  const roads = ({ layer: source, mapping }: RecognisedLayer): RecognisedLayer => ({
    layer: { ...source, issues: [issue] },
    mapping,
  });

  it("tells what its file has wrong, and comes in when it is put right", () => {
    const wrong = plan([roads(layer("jalan.geojson", [[{ nama: "A" }, swapped]]))]);
    expect(wrong.report.issues).toEqual([{ ...issue, fileName: "jalan.geojson" }]);
    expect(wrong.report.datasetCount).toBe(0);

    const right = plan([roads(layer("jalan.geojson", [[{ nama: "A" }, swapped]], { areAxesSwapped: true }))]);
    expect(right.report).toMatchObject({ issues: [], datasetCount: 1 });
    expect(right.datasets[0]?.features.features[0]?.geometry).toEqual({
      type: "LineString",
      coordinates: [
        [110, -7],
        [110, -7.1],
      ],
    });
  });

  it("is in doubt for what it is, never for its columns", () => {
    const { mapping } = roads(layer("jalan.geojson", [[{ Dukuh: "Dukuh 1" }, swapped]]));
    expect(mapping.columns).toEqual([{ column: "Dukuh", role: "rw", isSure: false }]);
    expect(isDoubtful(mapping)).toBe(false);
    expect(isDoubtful({ ...mapping, use: "rw" })).toBe(true);
    expect(isDoubtful({ ...mapping, isUseSure: false })).toBe(true);
  });
});

describe("a column given another role", () => {
  it("takes it from the column that had it", () => {
    const { mapping } = layer("s.geojson", [[{ "Jumlah KK": 4, KK2: 5, "1a": 1, "1b": 1, "1c": 1 }, null]]);
    const next = withRole(mapping, "KK2", "households");
    expect(next.columns.slice(0, 2)).toEqual([
      { column: "Jumlah KK", role: "keep", isSure: true },
      { column: "KK2", role: "households", isSure: true },
    ]);
  });
});
