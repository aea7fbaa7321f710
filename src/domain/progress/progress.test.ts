import { describe, expect, it } from "vitest";
import { effectsOf } from "../../../test/effects-builders";
import { aSheet, kebonsari, kebonsariAfter } from "../../../test/survey-sheets";
import { rtUnits } from "../project/rt-units";
import type { Area, SurveyRecord, Target, Volumes } from "../project/schema";
import { defaultTargets } from "../project/targets";
import { rulesetById } from "../rules/rulesets";
import { type Progress, progressOf } from "./progress";
import { type ProgressScope, scopesOf } from "./scope";

const ruleset = rulesetById("permen-14-2018");
let last = 0;
const targets = Object.values(defaultTargets(ruleset, () => `t${++last}`));

type Setup = {
  readonly after?: Readonly<Record<string, Volumes>>;
  readonly areas?: Readonly<Record<string, Area>>;
  readonly targets?: readonly Target[];
  readonly scope?: ProgressScope;
};

function progress(records: readonly SurveyRecord[], setup: Setup = {}): Progress {
  const byId = Object.fromEntries(records.map((record) => [record.id, record]));
  return progressOf(
    {
      units: rtUnits({ areas: setup.areas ?? {}, records: byId }),
      works: [],
      effects: effectsOf(records, setup.after),
      scene: { householdRecord: new Int32Array(), recordIds: [] },
      targets: setup.targets ?? targets,
      ruleset,
      catalogue: { components: [] },
      options: { zeroBelowThreshold: false },
    },
    setup.scope ?? { kind: "all" },
  );
}
const target = ({ targets: measured }: Progress, name: string) =>
  measured.find((item) => item.target.name === name);
const service = ({ services }: Progress, id: string) => services.find((item) => item.service.id === id);

const works = { kebonsari: kebonsariAfter().volumes };
const worksAndTap = { kebonsari: kebonsariAfter({ "3a": 8 }).volumes };

describe("the worked example", () => {
  const planned = progress([kebonsari()], { after: works });
  const withTap = progress([kebonsari()], { after: worksAndTap });

  it("takes 57.81 % of the sector mean away, 61.85 % with the tap", () => {
    expect(planned.contribution).toBeCloseTo(0.5781, 4);
    expect(withTap.contribution).toBeCloseTo(0.6185, 4);
  });

  it("serves 25 of 44 KK with water, 11 too few for above 80 %", () => {
    expect(service(planned, "water")).toMatchObject({
      demand: 44,
      servedBefore: 25,
      servedAfter: 25,
      unit: "KK",
    });
    expect(target(planned, "not_slum_80_water")).toMatchObject({ isReached: false, shortBy: 11, unit: "KK" });
    expect(target(planned, "not_slum_80_water")?.shortByPercent).toBeCloseTo(23.18, 2);
    expect(target(planned, "t100_water")).toMatchObject({ isReached: false, shortBy: 19 });
    expect(target(withTap, "not_slum_80_water")).toMatchObject({
      isReached: true,
      shortBy: 0,
      shortByPercent: 0,
    });
    expect(target(withTap, "t100_water")).toMatchObject({ isReached: false, shortBy: 8 });
  });

  it("counts people by the RT's own 138 people in 44 KK", () => {
    const people = service(withTap, "water")?.people;
    expect(people).toMatchObject({ all: 138, assumedCount: 0 });
    expect(people?.before).toBeCloseTo(78.409, 3);
    expect(people?.after).toBeCloseTo(112.909, 3);
  });

  it("counts roads in metres, and no people", () => {
    expect(service(planned, "road")).toMatchObject({
      unit: "m",
      demand: 160,
      servedAfter: 155,
      people: null,
    });
  });

  it("shows both areas: not slum by score before water is served", () => {
    expect(planned.slumByScore).toMatchObject({
      before: { rtCount: 1, areaHa: 0.7 },
      after: { rtCount: 0, areaHa: 0 },
    });
    expect(planned.slumByScoreAndService.after).toMatchObject({ rtCount: 1, areaHa: 0.7 });
    expect(withTap.slumByScoreAndService.after).toMatchObject({ rtCount: 0, areaHa: 0 });
    expect(target(planned, "t0_slum")).toMatchObject({
      beforePercent: 100,
      afterPercent: 0,
      isReached: true,
    });
    expect(planned.levelsBefore).toEqual({ heavy: 0, moderate: 0, light: 1, not_slum: 0, unknown: 0 });
    expect(planned.levelsAfter).toMatchObject({ light: 0, not_slum: 1 });
  });

  it("names the service that keeps the RT from being not slum", () => {
    expect(planned.rts[0]?.unmetServices.map(({ serviceId }) => serviceId)).toEqual(["water"]);
    expect(withTap.rts[0]?.unmetServices).toEqual([]);
  });
});

describe("at the limit of 80 %", () => {
  const rt = (served: number) =>
    progress([aSheet("rt", { buildings: 45, households: 45 }, { "3a": 45 - served })]);

  it("36 of 45 KK reach >= 80 % and are one short of > 80 %", () => {
    expect(target(rt(36), "dfat_water_80")).toMatchObject({ afterPercent: 80, isReached: true, shortBy: 0 });
    expect(target(rt(36), "not_slum_80_water")).toMatchObject({
      isReached: false,
      shortByPercent: 0,
      shortBy: 1,
    });
    expect(target(rt(37), "not_slum_80_water")).toMatchObject({ isReached: true, shortBy: 0 });
    expect(target(rt(35), "dfat_water_80")).toMatchObject({ isReached: false, shortBy: 1 });
  });
});

describe("what is not known", () => {
  const blank = { ...aSheet("blank", { areaHa: 2 }, { "3a": null }), kelurahan: "Klego" };
  const full = aSheet("full", {}, {});

  it("never makes a target reached", () => {
    const partly = progress([full, blank]);
    expect(target(partly, "t100_water")).toMatchObject({ afterPercent: 100, isReached: null });
    expect(target(partly, "t100_sanitation")).toMatchObject({ afterPercent: 100, isReached: true });
    expect(target(partly, "t0_slum")).toMatchObject({ isReached: null });
    expect(target(progress([blank]), "t100_water")).toMatchObject({
      afterPercent: null,
      isReached: null,
      shortBy: null,
    });
  });

  it("is counted as unknown, neither slum nor not", () => {
    expect(progress([full, blank]).slumByScore.before).toEqual({
      rtCount: 0,
      areaHa: 0,
      withoutArea: 0,
      unknownCount: 1,
    });
    expect(progress([full, blank]).levelsAfter).toMatchObject({ not_slum: 1, unknown: 1 });
  });

  it("an RT with a boundary alone is told apart", () => {
    const area: Area = {
      id: "x",
      level: "rt",
      name: "RT 9",
      code: null,
      parentId: null,
      kelurahan: "Klego",
      rw: "1",
      rt: "9",
      geometry: null,
    };
    expect(progress([full], { areas: { x: area } })).toMatchObject({ unsurveyedCount: 1 });
  });

  it("people of an RT without population are 4 per KK, and marked", () => {
    const unknown = aSheet("u", { households: 50, population: null }, { "3a": 10 });
    expect(service(progress([unknown]), "water")?.people).toEqual({
      all: 200,
      before: 160,
      after: 160,
      assumedCount: 1,
    });
  });

  it("a row whose columns are shifted counts nobody, and every RT must have both figures of a service", () => {
    const shifted = aSheet("shifted", { households: 12, buildings: 90 }, { "3a": 160, "3b": 400 });
    const water = service(progress([kebonsari(), shifted]), "water");
    expect(water).toMatchObject({ demand: 44, surveyedCount: 1 });
    expect(water?.people).toMatchObject({ all: 138 });
    const halves = progress([
      { ...aSheet("a", {}, { "2a": null }), id: "a" },
      { ...aSheet("b", {}, { "2b": null }), id: "b" },
    ]);
    expect(service(halves, "road")?.surveyedCount).toBe(0);
  });

  it("a slum RT without an area leaves the remaining area unknown", () => {
    const noArea = {
      ...kebonsari(),
      id: "noArea",
      denominators: { ...kebonsari().denominators, areaHa: null },
    };
    const { slumByScore } = progress([kebonsari(), { ...noArea, volumes: { ...noArea.volumes } }]);
    expect(slumByScore.before).toMatchObject({ rtCount: 1, areaHa: 0.7, unknownCount: 1 });
  });
});

describe("a part of the project", () => {
  const inKlego = { ...kebonsari(), kelurahan: "Klego", slumArea: "Kawasan 1" };
  const elsewhere = { ...aSheet("other", {}, {}), kelurahan: "Krapyak" };

  it("counts its own RTs only", () => {
    const records = [inKlego, elsewhere];
    expect(progress(records, { scope: { kind: "kelurahan", name: "Klego" } }).before).toMatchObject({
      total: 33,
      recordCount: 1,
    });
    expect(progress(records, { scope: { kind: "slumArea", name: "Kawasan 1" } }).rts).toHaveLength(1);
    expect(progress(records).before.recordCount).toBe(2);
  });

  it("can be one RT, chosen among those with a survey", () => {
    const records = [inKlego, elsewhere];
    const byId = Object.fromEntries(records.map((record) => [record.id, record]));
    const scope = { kind: "rt", unitId: "kebonsari" } as const;
    expect(scopesOf(rtUnits({ areas: {}, records: byId }))).toContainEqual(scope);
    expect(progress(records, { scope }).before).toMatchObject({ total: 33, recordCount: 1 });
  });
});
