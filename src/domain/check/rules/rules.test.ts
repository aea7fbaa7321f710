import { describe, expect, it } from "vitest";
import { anArea, aRowOfRts, at, boxAt, byId, ringAt } from "../../../../test/coverage-builders";
import { aProject, aRecord } from "../../../../test/plan-builders";
import type { Denominators, Project, SurveyRecord } from "../../project/schema";
import type { Finding } from "../finding";
import { checkRuleById, checkRules } from "../registry";
import { runChecks } from "../run-checks";

type Parts = Partial<Omit<SurveyRecord, "denominators">> & { readonly denominators?: Partial<Denominators> };

/** A usual RT of one hectare in a square of 100 m; figures as named. */
const usual: Denominators = {
  areaHa: 1,
  buildings: 50,
  population: 200,
  households: 60,
  roadIdealM: 200,
  drainIdealM: 200,
};

/** RTs in a row, RT 01, 02, 03 ...; figures differ a little, so that none is a copy. */
const aSurvey = (...rows: readonly Parts[]): Project =>
  aProject(
    aRowOfRts(
      rows.map((parts, k) => ({
        rt: `0${k + 1}`,
        ...parts,
        denominators: { ...usual, population: 200 + k, ...parts.denominators },
        volumes: { ...aRecord().volumes, ...parts.volumes },
      })),
    ),
  );

const found = (id: string, project: Project): readonly Finding[] =>
  runChecks(project).filter(({ ruleId }) => ruleId === id);
const figures = (id: string, project: Project) => found(id, project).map((finding) => finding.figures);

/** The project after the cure of the one finding of a rule. */
function cured(id: string, project: Project): Project {
  const [finding] = found(id, project);
  const cure = checkRuleById(id)?.cure;
  if (!finding?.isCurable || !cure) throw new Error(`nothing to cure by ${id}`);
  return cure(finding)(project);
}

it("finds nothing in usual RTs that tile their kelurahan", () => {
  expect(runChecks(aSurvey({}, {}, {}))).toEqual([]);
});

describe("rules on figures", () => {
  it("percent_over_100: a volume above its denominator; square metres become hectares by a tap", () => {
    expect(figures("percent_over_100", aSurvey({ volumes: { water_access: 60 } }))).toEqual([]);
    const [over] = found("percent_over_100", aSurvey({ volumes: { water_access: 61 } }));
    expect(over).toMatchObject({
      severity: "error",
      figures: [61, 60],
      names: ["3a", "KK"],
      isCurable: false,
    });
    const flooded = aSurvey({ volumes: { drainage_flooding: 2500 } });
    expect(cured("percent_over_100", flooded).records["rt-0"]?.volumes["drainage_flooding"]).toBe(0.25);
  });

  it("negative_volume: becomes not surveyed, never 0", () => {
    expect(figures("negative_volume", aSurvey({ volumes: { road_surface: 0 } }))).toEqual([]);
    const project = aSurvey({ volumes: { drainage_flooding: -0.2 } });
    expect(figures("negative_volume", project)).toEqual([[-0.2]]);
    expect(cured("negative_volume", project).records["rt-0"]?.volumes["drainage_flooding"]).toBeNull();
  });

  it("denominator_zero: an error with a volume, else to be known", () => {
    expect(figures("denominator_zero", aSurvey({}))).toEqual([]);
    const empty = aSurvey({ denominators: { drainIdealM: 0 } });
    expect(found("denominator_zero", empty)).toMatchObject([{ severity: "info", isCurable: false }]);
    const wrong = aSurvey({ denominators: { drainIdealM: 0 }, volumes: { drainage_availability: 40 } });
    expect(found("denominator_zero", wrong)).toMatchObject([{ severity: "error", names: ["4b"] }]);
    expect(cured("denominator_zero", wrong).records["rt-0"]?.denominators.drainIdealM).toBeNull();
  });

  it("road_sum and drain_sum: parts of one length, with half a metre of rounding", () => {
    const sums = (missing: number, bad: number) =>
      aSurvey({
        volumes: {
          road_coverage: missing,
          road_surface: bad,
          drainage_availability: missing,
          drainage_construction: bad,
        },
      });
    expect(figures("road_sum", sums(120, 80.5))).toEqual([]);
    expect(found("road_sum", sums(120, 81))).toMatchObject([{ figures: [201, 200], names: ["2a + 2b"] }]);
    expect(figures("drain_sum", sums(120, 80.5))).toEqual([]);
    expect(found("drain_sum", sums(120, 81))).toMatchObject([{ figures: [201, 200], names: ["4b + 4c"] }]);
  });

  it("hh_lt_buildings: fewer households than buildings", () => {
    expect(figures("hh_lt_buildings", aSurvey({ denominators: { households: 50 } }))).toEqual([]);
    expect(figures("hh_lt_buildings", aSurvey({ denominators: { households: 49 } }))).toEqual([[49, 50]]);
  });

  it("pop_per_hh: 2 to 8 people are usual", () => {
    const people = (population: number) => aSurvey({ denominators: { population } });
    expect(figures("pop_per_hh", people(120))).toEqual([]);
    expect(figures("pop_per_hh", people(480))).toEqual([]);
    expect(figures("pop_per_hh", people(60))).toEqual([[1, 60, 60]]);
    expect(figures("pop_per_hh", people(540))).toEqual([[9, 540, 60]]);
  });

  it("density_suggest: only where the city's size is known, and never cured", () => {
    const dense = aSurvey({ denominators: { buildings: 83, households: 90, population: 300, areaHa: 0.4 } });
    expect(figures("density_suggest", dense)).toEqual([]);
    const small: Project = { ...dense, settings: { ...dense.settings, cityClass: "small" } };
    expect(found("density_suggest", small)).toMatchObject([
      { severity: "info", figures: [207.5, 200, 0], isCurable: false },
    ]);
  });

  it("area_range: 0.05 to 5 ha; above 100 only square metres explain it", () => {
    const area = (areaHa: number) => aSurvey({ denominators: { areaHa } });
    expect(figures("area_range", area(5))).toEqual([]);
    expect(found("area_range", area(6))).toMatchObject([{ figures: [6], isCurable: false }]);
    expect(cured("area_range", area(6948)).records["rt-0"]?.denominators.areaHa).toBe(0.6948);
  });

  it("polygon_area: a fifth apart; the drawn area by a tap", () => {
    expect(figures("polygon_area", aSurvey({ denominators: { areaHa: 1.19 } }))).toEqual([]);
    const project = aSurvey({ denominators: { areaHa: 1.3 } });
    expect(figures("polygon_area", project)).toEqual([[1.3, 1]]);
    expect(cured("polygon_area", project).records["rt-0"]?.denominators.areaHa).toBe(1);
  });

  it("columns_shifted: put back where only one order can be right", () => {
    const shifted = aSurvey({
      denominators: { buildings: 60, households: 50 },
      volumes: { water_access: 55, wastewater_system: 58 },
    });
    expect(found("columns_shifted", shifted)).toMatchObject([{ figures: [50, 60], isCurable: true }]);
    expect(found("percent_over_100", shifted)).toEqual([]);
    expect(cured("columns_shifted", shifted).records["rt-0"]?.denominators).toMatchObject({
      buildings: 50,
      households: 60,
    });
    const hopeless = aSurvey({
      denominators: { buildings: 60, households: 50 },
      volumes: { water_access: 5500, wastewater_system: 5800 },
    });
    expect(found("columns_shifted", hopeless)).toMatchObject([{ isCurable: false }]);
  });

  it("incomplete_row: what is blank is not surveyed", () => {
    expect(figures("incomplete_row", aSurvey({}))).toEqual([]);
    const project = aSurvey({ volumes: { fire_equipment: null } });
    expect(found("incomplete_row", project)).toMatchObject([{ figures: [1], names: ["7b"] }]);
  });

  it("stored_score: a published total or percent that the volumes do not give", () => {
    const water = { water_access: 60 };
    const right = { "TOTAL NILAI": 5, "3a PROSEN (%)": "100,00", Tahun: 2019 };
    expect(figures("stored_score", aSurvey({ volumes: water, support: right }))).toEqual([]);
    const wrong = aSurvey({ volumes: water, support: { "TOTAL NILAI": 8, "3a PROSEN (%)": 50 } });
    expect(found("stored_score", wrong)).toMatchObject([
      { severity: "info", figures: [8, 5, 2], names: ["Total"], isCurable: false },
    ]);
  });
});

describe("rules on rows", () => {
  it("duplicate_rt: one RT twice; exact copies go by a tap, and works keep their RT", () => {
    expect(found("duplicate_rt", aSurvey({ rt: "01" }, { rt: "02" }))).toEqual([]);
    const differing = aSurvey({ rt: "01" }, { rt: "01" });
    expect(found("duplicate_rt", differing)).toMatchObject([
      { severity: "error", figures: [2], names: ["different"], isCurable: false },
    ]);
    const same = aSurvey({ rt: "01" }, { rt: "01", denominators: { population: 200 } });
    expect(Object.keys(cured("duplicate_rt", same).records)).toEqual(["rt-0"]);
  });

  it("near_duplicate: the same base figures and at most two other volumes in another RT", () => {
    const copy = { denominators: { population: 200 } };
    const other = (volumes: SurveyRecord["volumes"]) => aSurvey({}, { ...copy, volumes });
    expect(figures("near_duplicate", other({ water_access: 1, waste_system: 1, fire_equipment: 1 }))).toEqual(
      [],
    );
    expect(figures("near_duplicate", other({ water_access: 1 }))).toEqual([[1]]);
    expect(figures("near_duplicate", other({}))).toEqual([[0]]);
  });

  it("rt_without_polygon: a row without a boundary; tied to the free one that holds its point", () => {
    const { areas, records } = aSurvey({}, {});
    const [first, second] = [records["rt-0"], records["rt-1"]];
    if (!first || !second) throw new Error("two rows");
    const lost: Project = aProject({
      areas,
      records: byId([first, { ...second, areaId: null, point: [...at(150, 50)] }]),
    });
    expect(found("rt_without_polygon", lost)).toMatchObject([
      { recordIds: ["rt-1"], part: "area-1", names: ["area-1"], isCurable: true },
    ]);
    expect(cured("rt_without_polygon", lost).records["rt-1"]?.areaId).toBe("area-1");
    const nowhere = aProject({ areas, records: byId([first, { ...second, areaId: null, point: null }]) });
    expect(found("rt_without_polygon", nowhere)).toMatchObject([{ isCurable: false, bounds: null }]);
  });

  it("polygon_without_row: a boundary that nobody surveyed, once there is a survey", () => {
    const { areas, records } = aSurvey({}, {});
    expect(found("polygon_without_row", aProject({ areas }))).toEqual([]);
    const { "rt-1": _, ...rest } = records;
    expect(found("polygon_without_row", aProject({ areas, records: rest }))).toMatchObject([
      { areaIds: ["area-1"], recordIds: [] },
    ]);
  });
});

describe("rules on places", () => {
  const kelurahan = (geometry = boxAt(0, 0, 200, 100)) =>
    anArea({ id: "kel", level: "kelurahan", kelurahan: "Panjang-wetan", geometry });
  const withKelurahan = (project: Project, area = kelurahan()): Project => ({
    ...project,
    areas: { ...project.areas, [area.id]: area },
  });

  it("swapped_lonlat: points and boundaries, exchanged by a tap", () => {
    expect(found("swapped_lonlat", aSurvey({ point: at(50, 50) }))).toEqual([]);
    const [lng, lat] = at(50, 50);
    const point = aSurvey({ point: [lat, lng] });
    expect(found("swapped_lonlat", point)).toMatchObject([{ severity: "error", part: "point" }]);
    expect(cured("swapped_lonlat", point).records["rt-0"]?.point).toEqual([lng, lat]);
    const ring = ringAt([
      [0, 0],
      [100, 0],
      [100, 100],
    ]);
    const turned = ring.map(([a, b]): [number, number] => [b, a]);
    const area = aProject({
      areas: byId([anArea({ id: "a", geometry: { type: "Polygon", coordinates: [turned] } })]),
    });
    expect(cured("swapped_lonlat", area).areas["a"]?.geometry).toEqual({
      type: "Polygon",
      coordinates: [ring.toReversed()],
    });
  });

  it("outside_boundary: a point outside the kelurahan it names, in any spelling", () => {
    expect(found("outside_boundary", withKelurahan(aSurvey({ point: at(150, 50) })))).toEqual([]);
    expect(found("outside_boundary", aSurvey({ point: at(350, 50) }))).toEqual([]);
    expect(found("outside_boundary", withKelurahan(aSurvey({ point: at(350, 50) })))).toMatchObject([
      { recordIds: ["rt-0"], names: ["Panjang Wetan"] },
    ]);
  });

  it("point_outside_rt: more than ten metres off; put inside by a tap", () => {
    expect(found("point_outside_rt", aSurvey({ point: at(109, 50) }))).toEqual([]);
    const project = aSurvey({ point: at(150, 50) });
    expect(figures("point_outside_rt", project)).toEqual([[50]]);
    expect(runChecks(cured("point_outside_rt", project))).toEqual([]);
  });

  it("rt_overlap: the pair and the square metres; a hair is none", () => {
    const pair = (west: number) =>
      aProject({
        areas: byId([
          anArea({ id: "a", geometry: boxAt(0, 0, 100, 100) }),
          anArea({ id: "b", geometry: boxAt(west, 0, 200, 100) }),
        ]),
      });
    expect(found("rt_overlap", pair(100))).toEqual([]);
    expect(found("rt_overlap", pair(99.995))).toEqual([]);
    const [overlap] = found("rt_overlap", pair(97));
    expect(overlap).toMatchObject({ areaIds: ["a", "b"], recordIds: [] });
    expect(overlap?.figures[0]).toBeCloseTo(300, 1);
  });

  it("rt_gap: ground that RTs enclose; a hair and the open land beside them are none", () => {
    const round = (hole: number) =>
      aProject({
        areas: byId([
          anArea({ id: "west", geometry: boxAt(0, 0, 100, 300) }),
          anArea({ id: "south", geometry: boxAt(100, 0, 200, 100) }),
          anArea({ id: "north", geometry: boxAt(100, 100 + hole, 200, 300) }),
          anArea({ id: "east", geometry: boxAt(200, 0, 300, 300) }),
          anArea({ id: "far", geometry: boxAt(500, 0, 600, 300) }),
        ]),
      });
    expect(found("rt_gap", round(0))).toEqual([]);
    expect(found("rt_gap", round(0.005))).toEqual([]);
    const [gap, ...others] = found("rt_gap", round(40));
    expect(others).toEqual([]);
    expect(gap?.figures[0]).toBeCloseTo(4000, 0);
    expect([...(gap?.areaIds ?? [])].sort()).toEqual(["north", "south"]);
  });

  it("rt_outside_kelurahan: more than a tenth of it", () => {
    const own = (east: number) => {
      const project = aSurvey({});
      const [rt] = Object.values(project.areas);
      if (!rt) throw new Error("one RT");
      const named = { ...rt, kelurahan: "Panjang Wetan" };
      return withKelurahan({ ...project, areas: byId([named]) }, kelurahan(boxAt(0, 0, east, 100)));
    };
    expect(found("rt_outside_kelurahan", own(91))).toEqual([]);
    const [outside] = found("rt_outside_kelurahan", own(60));
    expect(outside?.figures[0]).toBeCloseTo(4000, 0);
    expect(outside?.figures[1]).toBe(40);
  });

  it("leaves approximate boundaries alone: they are computed, not drawn", () => {
    const project = aSurvey({ denominators: { areaHa: 1.3 }, point: at(150, 50) });
    const [rt] = Object.values(project.areas);
    if (!rt) throw new Error("one RT");
    expect(runChecks(project).map(({ ruleId }) => ruleId)).toEqual(["polygon_area", "point_outside_rt"]);
    expect(runChecks({ ...project, areas: byId([{ ...rt, isApproximate: true }]) })).toEqual([]);
  });

  it("tiny_polygon: a boundary without an inside", () => {
    const sized = (width: number) =>
      aProject({ areas: byId([anArea({ id: "a", geometry: boxAt(0, 0, width, 100) })]) });
    expect(found("tiny_polygon", sized(1))).toEqual([]);
    expect(found("tiny_polygon", sized(0.01)).map(({ areaIds }) => areaIds)).toEqual([["a"]]);
  });
});

describe("every rule", () => {
  it("has an id of its own and says all it has to in both languages", () => {
    expect(new Set(checkRules.map(({ id }) => id)).size).toBe(checkRules.length);
    for (const { words, cure } of checkRules)
      for (const { title, visit, cure: button, found: sentence } of [words.id, words.en]) {
        expect(title).not.toBe("");
        expect(visit).not.toBe("");
        expect(sentence(["1", "2", "3"], ["a", "b"])).not.toBe("");
        expect(button !== undefined).toBe(cure !== undefined);
      }
  });

  it("cures no figure that has changed since", () => {
    const project = aSurvey({ denominators: { areaHa: 6948 } });
    const [finding] = found("area_range", project);
    const corrected = aSurvey({ denominators: { areaHa: 0.7 } });
    if (!finding) throw new Error("one finding");
    expect(checkRuleById("area_range")?.cure?.(finding)(corrected)).toBe(corrected);
  });

  it("leaves the project as it is where what it found is gone", () => {
    const gone: Finding = {
      id: "x",
      ruleId: "x",
      severity: "warn",
      recordIds: ["gone"],
      areaIds: ["gone"],
      part: "",
      bounds: null,
      figures: [1, 2],
      names: [],
      isCurable: true,
    };
    const project = aSurvey({});
    for (const { cure } of checkRules) if (cure) expect(cure(gone)(project)).toBe(project);
  });
});
