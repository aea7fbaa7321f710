import { describe, expect, it } from "vitest";
import { pekalonganRecords } from "../../../test/pekalongan-survey";
import { aProject, aWork } from "../../../test/plan-builders";
import { hasShared } from "../../../test/shared-data";
import { catalogue } from "../catalogue/catalogue";
import type { Component } from "../catalogue/component";
import { planEffects } from "../coverage/plan-effects";
import { createScene } from "../coverage/scene";
import type { Intervention, SurveyRecord } from "../project/schema";
import type { Criterion } from "../rules/ruleset";
import { rulesetById } from "../rules/rulesets";
import { contribution } from "../scoring/contribution";

// A city records its works as volumes per criterion and RT. Here every criterion of every second RT gets a recorded
// volume in some year; the yearly results are held against the city's own formula, written out plainly below.
const ruleset = rulesetById("permen-14-2018");

/** A component, and the category of work, whose credits hold this criterion. */
function componentFor({ id }: Criterion): { component: Component; category: Intervention["category"] } {
  for (const component of catalogue.components) {
    const credit = component.credits.find(({ criterionId }) => criterionId === id);
    if (credit) return { component, category: credit.categories?.[0] ?? "new" };
  }
  throw new Error(`no component credits ${id}`);
}

/** Takes the recorded volume off this criterion and nothing off the others that the component may credit. */
function recorded(record: SurveyRecord, criterion: Criterion, volume: number, year: number): Intervention {
  const { component, category } = componentFor(criterion);
  const others = component.credits.filter(({ isOptional }) => !isOptional);
  return aWork({
    id: `${record.id} ${criterion.code}`,
    componentId: component.id,
    category,
    quantity: 1,
    recordIds: [record.id],
    year,
    optionalCredits: {
      ...Object.fromEntries(others.map(({ criterionId }) => [criterionId, 0])),
      [criterion.id]: volume,
    },
  });
}

type Entry = { readonly record: SurveyRecord; readonly criterion: Criterion; volume: number; year: number };

/** Between none and one and a half times the deficit, the same in every run. */
const entriesOf = (records: readonly SurveyRecord[]): readonly Entry[] =>
  records
    .filter((_, index) => index % 2 === 0)
    .flatMap((record, index) =>
      ruleset.criteria.map((criterion, at) => ({
        record,
        criterion,
        volume: ((record.volumes[criterion.id] ?? 0) * ((index * 7 + at * 3) % 16)) / 10,
        year: 1 + ((index + at) % 5),
      })),
    );

const denominatorOf = ({ denominators: all }: SurveyRecord, { denominator }: Criterion) =>
  all[denominator] ?? 0;

/** volume = max(0, volume - recorded); percent; 76, 51, 25 %; means of aspects: the formula of the city's own sheet. */
function plainly(record: SurveyRecord, entries: readonly Entry[]) {
  let total = 0;
  const aspects = new Map<string, number[]>();
  for (const criterion of ruleset.criteria) {
    const done = entries.filter((entry) => entry.record === record && entry.criterion === criterion);
    const taken = done.reduce((sum, { volume }) => sum + volume, 0);
    const left = Math.max(0, (record.volumes[criterion.id] ?? 0) - taken);
    const denominator = denominatorOf(record, criterion);
    const share = denominator > 0 ? left / denominator : 0;
    total += share >= 0.75995 ? 5 : share >= 0.50995 ? 3 : share >= 0.24995 ? 1 : 0;
    const parts = aspects.get(criterion.aspectId) ?? [];
    aspects.set(criterion.aspectId, [...parts, 100 * Math.min(1, share)]);
  }
  const means = [...aspects.values()].map((parts) => parts.reduce((a, b) => a + b, 0) / parts.length);
  return { total, mean: means.reduce((a, b) => a + b, 0) / means.length };
}

describe.skipIf(!hasShared)("recorded works of Pekalongan's RTs", () => {
  const records = hasShared ? pekalonganRecords() : [];
  const project = aProject({ records: Object.fromEntries(records.map((record) => [record.id, record])) });
  const scene = createScene(project, []);
  const entries = entriesOf(records);
  const works = entries.map(({ record, criterion, volume, year }) =>
    recorded(record, criterion, volume, year),
  );

  it.each([0, 1, 2, 3, 4, 5])(
    "give in year %d every RT's total, mean and contribution of the sheet's formula",
    (year) => {
      const through = works.filter((work) => work.year <= year);
      const effects = planEffects({ scene, project, works: through, ruleset, catalogue });
      const counted = entries.filter((entry) => entry.year <= year);
      let compared = 0;
      for (const record of records) {
        const effect = effects.byRecord.get(record.id);
        if (!effect || effect.after.total === null) continue;
        const [before, after] = [plainly(record, []), plainly(record, counted)];
        expect(effect.after.total, record.id).toBe(after.total);
        expect(effect.after.sectorMeanPercent, record.id).toBeCloseTo(after.mean, 6);
        const gained = contribution(effect.before.sectorMeanPercent, effect.after.sectorMeanPercent);
        expect(gained, record.id).toBeCloseTo((before.mean - after.mean) / before.mean, 6);
        compared += 1;
      }
      expect(compared).toBe(118);
    },
  );
});
