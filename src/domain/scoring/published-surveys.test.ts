import { describe, expect, it } from "vitest";
import { pekalonganRecords } from "../../../test/pekalongan-survey";
import { hasShared, readSharedJson } from "../../../test/shared-data";
import { aSheet, type VolumesByCode } from "../../../test/survey-sheets";
import { levelById } from "../rules/look-up";
import { rulesetById } from "../rules/rulesets";
import { assessRecord } from "./assess";
import type { Assessment } from "./assessment";

const ruleset = rulesetById("permen-14-2018");
const options = { zeroBelowThreshold: false };

const byCode = (assessment: Assessment, pick: (index: number) => number | null | undefined) =>
  Object.fromEntries(assessment.criteria.map((_, index) => [ruleset.criteria[index]?.code, pick(index)]));
const scores = (assessment: Assessment) => byCode(assessment, (index) => assessment.criteria[index]?.score);
const letters = ({ levelId }: Assessment) => (levelId ? levelById(ruleset, levelId)?.letters : null);

type Sheet = {
  readonly name: string;
  readonly areaHa: number;
  readonly buildings: number;
  readonly population: number;
  readonly households: number;
  readonly roadIdealM: number;
  readonly drainIdealM: number;
  readonly volume: VolumesByCode;
  readonly score: Readonly<Record<string, number>>;
  readonly total: number;
  readonly level: string;
};
type Expected = {
  readonly kelurahan: string;
  readonly rtrw: string;
  readonly score: Readonly<Record<string, number>>;
  readonly percent: Readonly<Record<string, number>>;
  readonly total: number;
  readonly level: string;
  readonly sectorMeanPercent: number;
};

describe.skipIf(!hasShared)("published RT sheets of East Java", () => {
  const sheets = hasShared ? readSharedJson<{ sheets: Sheet[] }>("golden", "rt-sheets.json").sheets : [];

  it("are eight", () => expect(sheets).toHaveLength(8));

  it.each(sheets)("score as printed: $name", (sheet) => {
    const assessment = assessRecord(aSheet(sheet.name, sheet, sheet.volume), ruleset, options);
    expect(scores(assessment)).toEqual(sheet.score);
    expect(assessment.total).toBe(sheet.total);
    expect(letters(assessment)).toBe(sheet.level);
  });
});

describe.skipIf(!hasShared)("survey of Pekalongan 2019", () => {
  const records = hasShared ? pekalonganRecords() : [];
  const expected = hasShared
    ? readSharedJson<Expected[]>("data", "pekalongan", "expected_scores_2019.json")
    : [];
  const rows = expected.map((row, index) => ({
    row,
    record: records[index],
    name: `${row.kelurahan} ${row.rtrw}`,
  }));

  it("has 118 rows with a result each", () => {
    expect(records).toHaveLength(118);
    expect(expected).toHaveLength(118);
  });

  it.each(rows)("scores as published: $name", ({ row, record }) => {
    if (!record) throw new Error("a row without a survey");
    expect([record.kelurahan, record.rawLabel]).toEqual([row.kelurahan, row.rtrw]);
    const assessment = assessRecord(record, ruleset, options);
    expect(scores(assessment)).toEqual(row.score);
    expect(assessment.total).toBe(row.total);
    expect(letters(assessment)).toBe(row.level);
    for (const [index, { code }] of ruleset.criteria.entries())
      expect(assessment.criteria[index]?.rawPercent).toBeCloseTo(row.percent[code] ?? Number.NaN, 4);
    expect(assessment.rawSectorMeanPercent).toBeCloseTo(row.sectorMeanPercent, 6);
  });
});
