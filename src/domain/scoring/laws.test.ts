import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aRecord } from "../../../test/plan-builders";
import type { SurveyRecord } from "../project/schema";
import { rulesetById } from "../rules/rulesets";
import { assessTogether } from "./aggregate";
import { assessRecord } from "./assess";

const ruleset = rulesetById("permen-14-2018");
const options = { zeroBelowThreshold: false };
const criterionIds = ruleset.criteria.map(({ id }) => id);

const whole = fc.integer({ min: 1, max: 5000 });
const denominators = fc
  .record({
    areaHa: whole,
    buildings: whole,
    population: whole,
    roadIdealM: whole,
    drainIdealM: whole,
    more: whole,
  })
  .map(({ more, ...rest }) => ({ ...rest, households: rest.buildings + more }));
/** A clean survey: whole numbers, no more than 1.2 times the denominator. */
const surveys = fc
  .record({
    denominators,
    shares: fc.array(fc.double({ min: 0, max: 1.2, noNaN: true }), { minLength: 16, maxLength: 16 }),
  })
  .map(({ denominators: d, shares }) =>
    aRecord({
      denominators: d,
      volumes: Object.fromEntries(
        ruleset.criteria.map(({ id, denominator }, index) => [
          id,
          Math.floor((shares[index] ?? 0) * d[denominator]),
        ]),
      ),
    }),
  );
const anyCriterion = fc.constantFrom(...criterionIds);
const withVolume = (record: SurveyRecord, id: string, volume: number | null): SurveyRecord => ({
  ...record,
  volumes: { ...record.volumes, [id]: volume },
});
const totalOf = (record: SurveyRecord) => assessRecord(record, ruleset, options).total ?? Number.NaN;

describe("laws of scoring", () => {
  it("the total lies within 0..80, every percent within 0..100", () => {
    fc.assert(
      fc.property(surveys, (record) => {
        const { total, criteria, services, sectorMeanPercent } = assessRecord(record, ruleset, options);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(80);
        for (const percent of [
          ...criteria.map((c) => c.percent),
          ...services.map((s) => s.percent),
          sectorMeanPercent,
        ]) {
          expect(percent).toBeGreaterThanOrEqual(0);
          expect(percent).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it("a larger deficit never scores less", () => {
    fc.assert(
      fc.property(surveys, anyCriterion, fc.nat(500), (record, id, more) => {
        expect(totalOf(withVolume(record, id, (record.volumes[id] ?? 0) + more))).toBeGreaterThanOrEqual(
          totalOf(record),
        );
      }),
    );
  });

  it("a blank anywhere takes away total and level", () => {
    fc.assert(
      fc.property(surveys, anyCriterion, (record, id) => {
        const { total, levelId, isNotSlumByScore } = assessRecord(
          withVolume(record, id, null),
          ruleset,
          options,
        );
        expect([total, levelId, isNotSlumByScore]).toEqual([null, null, null]);
      }),
    );
  });

  it("scaling volumes and denominators alike changes nothing", () => {
    fc.assert(
      fc.property(surveys, fc.integer({ min: 2, max: 50 }), (record, factor) => {
        const times = <Values extends Readonly<Record<string, number | null>>>(values: Values) =>
          Object.fromEntries(
            Object.entries(values).map(([id, value]) => [id, (value ?? 0) * factor]),
          ) as Values;
        const scaled = {
          ...record,
          denominators: times(record.denominators),
          volumes: times(record.volumes),
        };
        const [one, other] = [assessRecord(record, ruleset, options), assessRecord(scaled, ruleset, options)];
        expect(other.criteria.map(({ score }) => score)).toEqual(one.criteria.map(({ score }) => score));
        expect(other.sectorMeanPercent).toBe(one.sectorMeanPercent);
      }),
    );
  });

  it("the order of RTs does not matter in a sum", () => {
    fc.assert(
      fc.property(fc.array(surveys, { minLength: 1, maxLength: 6 }), fc.nat(5), (records, shift) => {
        const turned = [
          ...records.slice(shift % records.length),
          ...records.slice(0, shift % records.length),
        ].reverse();
        expect(assessTogether(turned, ruleset, options)).toEqual(assessTogether(records, ruleset, options));
      }),
    );
  });

  it("RTs that are alike score together as each of them", () => {
    fc.assert(
      fc.property(surveys, fc.integer({ min: 1, max: 8 }), (record, count) => {
        const together = assessTogether(Array<SurveyRecord>(count).fill(record), ruleset, options);
        expect(together.total).toBe(totalOf(record));
      }),
    );
  });

  it("an RT without any survey changes no sum, and forbids to say not slum", () => {
    fc.assert(
      fc.property(surveys, (record) => {
        const together = assessTogether([record, { ...record, volumes: {} }], ruleset, options);
        expect(together.total).toBe(totalOf(record));
        expect(together.isNotSlumByScore).not.toBe(true);
        expect([together.surveyedCount, together.recordCount]).toEqual([1, 2]);
      }),
    );
  });
});
