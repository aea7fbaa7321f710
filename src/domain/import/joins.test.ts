import { describe, expect, it } from "vitest";
import { aProject } from "../../../test/plan-builders";
import { AppError } from "../errors";
import { parseProjectFile, writeProjectFile } from "../project/project-file";
import { rulesetById } from "../rules/rulesets";
import { describeColumns } from "./describe-columns";
import { applyImport } from "./import-plan";
import { importRecord } from "./import-record";
import { type JoinChoices, noChoices } from "./joins";
import type { RecognisedLayer } from "./layer-mapping";
import { planImport } from "./plan-import";
import { recognise } from "./recognise";
import type { SourceGeometry, SourceValue } from "./source-layer";

const { criteria } = rulesetById(undefined);

function layer(
  fileName: string,
  rows: readonly (readonly [Record<string, SourceValue>, SourceGeometry | null])[],
): RecognisedLayer {
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
  return { layer: source, mapping: recognise(source, criteria) };
}

const square = (x: number): SourceGeometry => ({
  type: "Polygon",
  coordinates: [
    [
      [110 + x, -7],
      [110.9 + x, -7],
      [110.9 + x, -6],
      [110 + x, -6],
      [110 + x, -7],
    ],
  ],
});
const rt = (kelurahan: string, number: string, x: number, more: Record<string, SourceValue> = {}) =>
  [{ KELURAHAN: kelurahan, RT: number, RW: "01", ...more }, square(x)] as const;
const row = (kelurahan: string | null, number: string | null, more: Record<string, SourceValue> = {}) =>
  [
    { Kelurahan: kelurahan, RT: number, RW: "01", "Jumlah KK": 40, "1a": 3, "1b": 0, "1c": 1, ...more },
    null,
  ] as const;

const boundaries = layer("rt.geojson", [
  rt("Kebon Sari", "01", 0),
  rt("Kebon Sari", "02", 1),
  rt("Klagenserut", "01", 2),
  rt("10 Ilir", "01", 3),
]);
let last = 0;
const plan = (survey: RecognisedLayer, choices: JoinChoices = noChoices, areas = boundaries) =>
  planImport([areas, survey], { project: aProject(), onSame: "keep", newId: () => `id-${++last}`, choices });

describe("rows whose kelurahan is spelled otherwise", () => {
  const survey = layer("survei.csv", [
    row("Kebun Sari", "1"),
    row("Kebun Sari", "2"),
    row("Sepuluh Ilir", "1"),
    row("KEL. KLAGEN-SERUT", "1"),
    row("Tempat Lain", "1"),
  ]);

  it("are proposed, not decided; what only differs in spaces is read as one and said", () => {
    const { report } = plan(survey);
    expect(report.proposals).toEqual([
      { written: "Kebun Sari", meant: "Kebon Sari", rowCount: 2 },
      { written: "Sepuluh Ilir", meant: "10 Ilir", rowCount: 1 },
    ]);
    expect(report.unmatched.map(({ row, reason }) => [row, reason])).toEqual([
      [1, "no-such-rt"],
      [2, "no-such-rt"],
      [3, "no-such-rt"],
      [5, "no-such-rt"],
    ]);
    expect(report.matchedByLabel).toBe(1);
    expect(report.equatedNames).toEqual([
      { written: "KEL. KLAGEN-SERUT", meant: "Klagenserut", rowCount: 1 },
    ]);
  });

  it("find their RT once the user says that the names are one", () => {
    const { report, records, areas } = plan(survey, {
      ...noChoices,
      sameNames: new Map([["kebunsari", "kebonsari"]]),
    });
    expect(report.unmatched.map(({ row }) => row)).toEqual([3, 5]);
    expect(records.map(({ areaId }) => areas.find(({ id }) => id === areaId)?.name)).toEqual([
      "RT 01 RW 01",
      "RT 02 RW 01",
      undefined,
      "RT 01 RW 01",
      undefined,
    ]);
    expect(records[0]?.kelurahan).toBe("Kebun Sari");
  });

  it("are tied by hand to the RT that the user chose", () => {
    const open = plan(survey).openRts;
    expect(open.map(({ name }) => name)).toEqual([
      "RT 01 RW 01, 10 Ilir",
      "RT 01 RW 01, Kebon Sari",
      "RT 02 RW 01, Kebon Sari",
    ]);
    const { report, openRts } = plan(survey, {
      ...noChoices,
      byHand: new Map([["survei.csv#5", open[2]?.key ?? ""]]),
    });
    expect(report.matchedByHand).toMatchObject([{ row: 5, areaName: "RT 02 RW 01, Kebon Sari" }]);
    expect(openRts).toHaveLength(2);
  });
});

describe("rows of an earlier import", () => {
  it("can be tied when the boundaries come later, by a confirmed name or by hand", () => {
    const survey = layer("survei.csv", [row("Kebun Sari", "1"), row("Tempat Lain", "1")]);
    const options = { onSame: "keep", newId: () => `id-${++last}` } as const;
    const before = applyImport(planImport([survey], { ...options, project: aProject() }))(aProject());
    const later = (choices: JoinChoices) =>
      planImport([boundaries], { ...options, project: before, choices });
    const { report } = later(noChoices);
    expect(report.proposals).toEqual([{ written: "Kebun Sari", meant: "Kebon Sari", rowCount: 1 }]);
    expect(report.waiting.map(({ label }) => label)).toEqual([
      "RT 01 RW 01, Kebun Sari",
      "RT 01 RW 01, Tempat Lain",
    ]);
    expect(report.unmatched).toEqual([]);

    const tied = later({
      sameNames: new Map([["kebunsari", "kebonsari"]]),
      byHand: new Map([[report.waiting[1]?.key ?? "", "rt|klagenserut|01|01"]]),
    });
    expect(tied.report.waiting).toEqual([]);
    const nameOf = (id: string | null) => tied.areas.find((area) => area.id === id)?.kelurahan;
    expect(tied.records.map(({ areaId }) => nameOf(areaId))).toEqual(["Kebon Sari", "Klagenserut"]);
  });
});

describe("codes", () => {
  const coded = layer("rt.geojson", [
    rt("Sari", "01", 0, { KODE: "3375021008" }),
    rt("Sari", "01", 1, { KODE: "3375021009" }),
  ]);

  it("find the RT where the name alone does not", () => {
    const survey = layer("survei.csv", [row("Nama Lama", "1", { KODE: "3375021009" })]);
    const { report, records, areas } = plan(survey, noChoices, coded);
    expect(report).toMatchObject({ matchedByCode: 1, unmatched: [] });
    expect(areas.find(({ id }) => id === records[0]?.areaId)?.code).toBe("3375021009");
  });

  it("of two systems are never taken for one another", () => {
    const survey = layer("survei.csv", [row("Nama Lama", "1", { KODE: "33.75.02.1009" })]);
    const { report } = plan(survey, noChoices, coded);
    expect(report.unmatched).toHaveLength(1);
    expect(report.issues.filter(({ code }) => code === "code-systems")).toMatchObject([
      {
        fileName: "survei.csv",
        code: "code-systems",
        rows: [1],
        details: { survey: "Kemendagri", areas: "BPS" },
      },
    ]);
  });
});

it("says which codes a spreadsheet has spoilt", () => {
  const survey = layer("survei.csv", [row("Kebon Sari", "1", { KODE: "33.1" })]);
  expect(plan(survey).report.issues).toMatchObject([
    { code: "code-broken", severity: "warning", rows: [1], details: { code: "33.1" } },
  ]);
});

describe("the report of an import", () => {
  const survey = layer("survei.csv", [row("Kebon Sari", "1"), row("Tempat Lain", "7")]);
  const { report, ...rest } = plan(survey);
  const record = importRecord({
    id: "impor-1",
    at: "2026-03-01T08:00:00.000Z",
    layers: [boundaries, survey],
    failed: [{ fileName: "foto.rar", error: new AppError("import/unknown-format", { file: "foto.rar" }) }],
    report,
  });

  it("says what was taken, joined and refused", () => {
    expect(record.taken).toEqual({ kelurahan: 0, rw: 0, rt: 4, slum: 0, survey: 2, datasets: 0 });
    expect(record.joined).toEqual({ label: 1, code: 0, position: 0, hand: 0, none: 1 });
    expect(record.files.map(({ name, use, rowCount }) => [name, use, rowCount])).toEqual([
      ["rt.geojson", "rt", 4],
      ["survei.csv", "survey", 2],
      ["foto.rar", null, 0],
    ]);
    expect(record.refused).toEqual([
      {
        fileName: "foto.rar",
        row: null,
        label: "",
        reason: "import/unknown-format",
        details: { file: "foto.rar" },
      },
      { fileName: "survei.csv", row: 2, label: "RT 07 RW 01, Tempat Lain", reason: "no-such-rt" },
    ]);
  });

  it("stays with the project, through its file and back; older projects have none", () => {
    const project = applyImport({ report, ...rest }, record)(aProject());
    expect(project.imports).toEqual({ "impor-1": record });
    const file = writeProjectFile({ project, datasets: {} });
    expect(parseProjectFile(file).project.imports).toEqual({ "impor-1": record });
    const { imports: _, ...older } = JSON.parse(file).project;
    const old = JSON.stringify({ ...JSON.parse(file), project: older });
    expect(parseProjectFile(old).project.imports).toEqual({});
  });
});
