import { describe, expect, it } from "vitest";
import { aWorkEffect, effectsOf } from "../../../test/effects-builders";
import { aComponent, aWork } from "../../../test/plan-builders";
import { aSheet, kebonsari, kebonsariAfter } from "../../../test/survey-sheets";
import type { WorkEffect } from "../coverage/types";
import { rtUnits } from "../project/rt-units";
import type { SurveyRecord, Volumes } from "../project/schema";
import { defaultTargets } from "../project/targets";
import { rulesetById } from "../rules/rulesets";
import { type ComparedFigure, comparePlans } from "./compare-plans";
import type { ComparedSide } from "./compared-side";
import { placesOf, progressOf } from "./progress";
import { servedPeople } from "./served-people";
import type { SlumCount } from "./slum-area";

const ruleset = rulesetById("permen-14-2018");
let last = 0;
const targets = Object.values(defaultTargets(ruleset, () => `t${++last}`));
const catalogue = { components: [aComponent()] };

function side(
  sideId: string | null,
  records: readonly SurveyRecord[],
  after: Readonly<Record<string, Volumes>> = {},
  works: readonly WorkEffect[] = [],
): ComparedSide {
  const units = rtUnits({
    areas: {},
    records: Object.fromEntries(records.map((record) => [record.id, record])),
  });
  const input = {
    units,
    works: works.map(({ workId }) => aWork({ id: workId })),
    effects: effectsOf(records, after, works),
    scene: { recordIds: records.map(({ id }) => id), householdRecord: new Int32Array(100) },
    targets,
    ruleset,
    catalogue,
    options: { zeroBelowThreshold: false },
  };
  const serving = works.map((effect) => ({ effect, sectorId: "water" as const }));
  return {
    sideId,
    progress: progressOf(input, { kind: "all" }),
    people: servedPeople(serving, placesOf(input), units),
  };
}

const of = (figures: readonly ComparedFigure[], name: string) =>
  figures.find(({ kind }) =>
    kind.id === "target"
      ? kind.target.name === name
      : kind.id === "level"
        ? kind.levelId === name
        : kind.id === name,
  );
const values = (figures: readonly ComparedFigure[], name: string) =>
  of(figures, name)?.cells.map((cell) => cell?.value ?? null);
const differences = (figures: readonly ComparedFigure[], name: string) =>
  of(figures, name)?.cells.map((cell) => cell?.difference ?? null);

// The worked example: KR 33; with drain, tanks and cart TK 12; with a tap for 11 of 19 KK as well TK 11.
const rt = [kebonsari()];
const without = side("a", rt, { kebonsari: kebonsariAfter().volumes }, [
  aWorkEffect("cart", 30_000_000, [0, 1], ["kebonsari"]),
]);
const withTap = side("b", rt, { kebonsari: kebonsariAfter({ "3a": 8 }).volumes }, [
  aWorkEffect("cart", 30_000_000, [0, 1], ["kebonsari"]),
  aWorkEffect("tap", 20_000_000, [1, 2, 3, 4], ["kebonsari"]),
]);
const { figures, ...comparison } = comparePlans([without, withTap], ruleset);

describe("comparePlans", () => {
  it("puts the survey first, then the plans, and counts differences from the first side", () => {
    expect(comparison).toMatchObject({ columns: [null, "a", "b"], referenceIndex: 1, sideIds: ["a", "b"] });
  });

  it("counts levels and both slum areas", () => {
    expect(values(figures, "light")).toEqual([1, 0, 0]);
    expect(differences(figures, "light")).toEqual([1, null, 0]);
    expect(values(figures, "not_slum")).toEqual([0, 1, 1]);
    expect(values(figures, "slumByScore")).toEqual([0.7, 0, 0]);
    expect(values(figures, "slumByScoreAndService")).toEqual([0.7, 0.7, 0]);
    expect(differences(figures, "slumByScoreAndService")).toEqual([0, null, -0.7]);
  });

  it("tells each target's percent and whether it is reached", () => {
    const water = of(figures, "not_slum_80_water");
    expect(water?.cells.map((cell) => cell?.isReached)).toEqual([false, false, true]);
    expect(water?.cells[0]?.value).toBeCloseTo(56.818, 3);
    expect(water?.cells[2]?.value).toBeCloseTo(81.818, 3);
    expect(water?.cells[2]?.difference).toBeCloseTo(25, 9);
    expect(differences(figures, "targetsReached")?.[2]).toBeGreaterThan(0);
  });

  it("gives what only plans have: no such figure in the survey, not a zero", () => {
    expect(of(figures, "servedKk")?.cells[0]).toBeNull();
    expect(values(figures, "servedKk")).toEqual([null, 2, 5]);
    expect(values(figures, "cost")).toEqual([null, 30_000_000, 50_000_000]);
    expect(values(figures, "costPerKk")).toEqual([null, 15_000_000, 10_000_000]);
    expect(differences(figures, "cost")).toEqual([null, null, 20_000_000]);
    expect(values(figures, "works")).toEqual([null, 1, 2]);
    expect(values(figures, "contribution")?.[1]).toBeCloseTo(57.81, 2);
    expect(values(figures, "contribution")?.[2]).toBeCloseTo(61.85, 2);
  });

  it("counts people by the RT's own 138 people in 44 KK", () => {
    expect(values(figures, "servedPeople")?.[2]).toBeCloseTo((5 * 138) / 44, 9);
  });

  it("names the RTs whose score differs, with each side's", () => {
    expect(comparison.rts.map(({ assessments }) => assessments.map(({ total }) => total))).toEqual([
      [12, 11],
    ]);
    expect(comparison.unknownRtCount).toBe(0);
  });

  it("calls more RTs better only where it is sure which way they went", () => {
    const better = (name: string) => of(figures, name)?.better;
    expect([better("heavy"), better("moderate"), better("light"), better("not_slum")]).toEqual([
      "less",
      null,
      null,
      "more",
    ]);
  });

  it("says every figure as the plan's own progress does", () => {
    expect(values(figures, "contribution")?.[2]).toBe(100 * (withTap.progress.contribution ?? 0));
    expect(values(figures, "costPerKk")?.[2]).toBe(withTap.progress.investment.costPerKkIdr);
  });
});

describe("the survey as a side", () => {
  const survey = comparePlans([{ ...withTap, sideId: null }, withTap], ruleset);

  it("is the reference, and stands on the left of the RTs", () => {
    expect(survey).toMatchObject({ columns: [null, "b"], referenceIndex: 0 });
    expect(differences(survey.figures, "not_slum")).toEqual([null, 1]);
    expect(survey.rts[0]?.assessments.map(({ total }) => total)).toEqual([33, 11]);
  });

  it("makes no difference of what it does not have", () => {
    expect(differences(survey.figures, "cost")).toEqual([null, null]);
  });
});

describe("what is not known", () => {
  it("costs nothing known where no work has a price, and differs by nobody knows what where some have none", () => {
    const unpriced = side("b", rt, {}, [aWorkEffect("tap", null, [1], ["kebonsari"])]);
    const partly = side("c", rt, {}, [
      aWorkEffect("tap", null, [1], ["kebonsari"]),
      aWorkEffect("cart", 5, [], []),
    ]);
    const cost = of(comparePlans([without, unpriced, partly], ruleset).figures, "cost");
    expect(cost?.cells.slice(2)).toMatchObject([
      { value: null, missingCount: 1, difference: null },
      { value: 5, missingCount: 1, difference: null },
    ]);
  });

  it("costs 0 where there is no work at all", () => {
    const empty = comparePlans([without, side("b", rt)], ruleset);
    expect(values(empty.figures, "cost")).toEqual([null, 30_000_000, 0]);
    expect(values(empty.figures, "costPerKk")).toEqual([null, 15_000_000, null]);
  });

  it("an area that no slum RT has is unknown, of some RTs a least figure", () => {
    const plan = (count: Partial<SlumCount>): ComparedSide => ({
      ...without,
      progress: {
        ...without.progress,
        slumByScore: {
          ...without.progress.slumByScore,
          after: { rtCount: 2, areaHa: 3, withoutArea: 0, unknownCount: 0, ...count },
        },
      },
    });
    const sides = [
      plan({}),
      plan({ areaHa: 0, withoutArea: 2 }),
      plan({ areaHa: 2, withoutArea: 1, unknownCount: 4 }),
    ];
    const area = of(comparePlans(sides, ruleset).figures, "slumByScore");
    expect(area?.cells.slice(1)).toMatchObject([
      { value: 3, missingCount: 0 },
      { value: null, missingCount: 2, difference: null },
      { value: 2, missingCount: 1, unknownCount: 4, difference: null },
    ]);
  });

  it("an RT without a score is not called equal: it is counted as unknown", () => {
    const blank = aSheet("blank", {}, { "3a": null });
    const compared = comparePlans([side("a", [blank]), side("b", [blank])], ruleset);
    expect(compared).toMatchObject({ rts: [], unknownRtCount: 1 });
    expect(of(compared.figures, "t100_water")?.cells[1]).toMatchObject({ value: null, isReached: null });
  });

  it("people of an RT without population are 4 per KK, and marked", () => {
    const record = aSheet("u", { population: null }, {});
    const plan = side("a", [record], {}, [aWorkEffect("tap", 1, [0, 1, 2], ["u"])]);
    const people = of(comparePlans([plan, plan], ruleset).figures, "servedPeople");
    expect(people?.cells[1]).toMatchObject({ value: 12, assumedCount: 1 });
  });
});
