import { describe, expect, it } from "vitest";
import { areaM2 } from "../geo/area";
import { contains } from "../geo/contains";
import type { Areal, Position } from "../geo/schema";
import { placeAreas } from "../import/place-areas";
import { type Area, currentVersion, type Project, type SurveyRecord } from "../project/schema";
import { addApproximateAreas } from "./approximate-areas";
import { approximateOffer } from "./approximate-offer";

/** A square of 0.01 degrees, `column` hundredths of a degree east of 110. */
const square = (column: number): Areal => {
  const [west, east] = [110 + column / 100, 110 + (column + 1) / 100];
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, -7],
        [east, -7],
        [east, -6.99],
        [west, -6.99],
        [west, -7],
      ],
    ],
  };
};

const area = (id: string, change: Partial<Area>): Area => ({
  id,
  level: "kelurahan",
  name: "Contoh",
  code: null,
  parentId: null,
  kelurahan: "Contoh",
  rw: null,
  rt: null,
  geometry: square(0),
  ...change,
});

const record = (rt: string, point: Position | null, change: Partial<SurveyRecord> = {}): SurveyRecord => ({
  id: `survey-${rt}`,
  areaId: null,
  round: 0,
  year: null,
  kelurahan: "Contoh",
  kelurahanCode: null,
  rw: "01",
  rt,
  rawLabel: `RT${rt}-RW01`,
  slumArea: null,
  denominators: {
    areaHa: null,
    buildings: null,
    population: null,
    households: 40,
    roadIdealM: null,
    drainIdealM: null,
  },
  volumes: {},
  support: {},
  point,
  ...change,
});

const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  Object.fromEntries(items.map((item) => [item.id, item]));
const projectOf = (areas: readonly Area[], records: readonly SurveyRecord[]) =>
  ({ version: currentVersion, areas: byId(areas), records: byId(records) }) as unknown as Project;

const left: Position = [110.0025, -6.995];
const right: Position = [110.0075, -6.995];
const numbered = () => {
  let last = 0;
  return () => `new-${++last}`;
};
const rtsOf = ({ areas }: Project) => Object.values(areas).filter(({ level }) => level === "rt");

describe("RTs that were surveyed at a point, with no boundary but their kelurahan's", () => {
  const project = projectOf([area("kel", {})], [record("01", left), record("02", right)]);

  it("are offered approximate ones", () => {
    const { count, outside, sharing } = approximateOffer(project);
    expect([count, outside, sharing]).toEqual([2, [], []]);
  });

  it("share the kelurahan, each round its own point, and are tied to their survey", () => {
    const after = addApproximateAreas(numbered())(project);
    const [first, second] = rtsOf(after);
    expect(first).toMatchObject({
      id: "new-1",
      name: "RT 01 RW 01",
      parentId: "kel",
      kelurahan: "Contoh",
      rt: "01",
      rw: "01",
      isApproximate: true,
    });
    expect(after.records["survey-01"]?.areaId).toBe("new-1");
    expect(after.records["survey-02"]?.areaId).toBe("new-2");
    expect(first?.geometry && contains(first.geometry, ...left)).toBe(true);
    expect(second?.geometry && areaM2(second.geometry)).toBeCloseTo(areaM2(square(0)) / 2, 3);
    expect(approximateOffer(after).count).toBe(0);
    expect(addApproximateAreas(numbered())(after)).toBe(after);
  });

  it("stand under their RW where it is known", () => {
    const rw = area("rw", { level: "rw", name: "RW 01", rw: "01", parentId: "kel" });
    const withRw = projectOf([area("kel", {}), rw], [record("01", left)]);
    expect(rtsOf(addApproximateAreas(numbered())(withRw))[0]?.parentId).toBe("rw");
  });

  it("make room for an RT that comes later, under the same id", () => {
    const before = addApproximateAreas(numbered())(projectOf([area("kel", {})], [record("01", left)]));
    const later = { ...before, records: { ...before.records, "survey-02": record("02", right) } };
    expect(approximateOffer(later).count).toBe(1);
    const after = addApproximateAreas(() => "late")(later);
    expect(rtsOf(after).map(({ id }) => id)).toEqual(["new-1", "late"]);
    const [first] = rtsOf(after);
    expect(first?.geometry && areaM2(first.geometry)).toBeCloseTo(areaM2(square(0)) / 2, 3);
  });

  it("that the file listed without a shape get theirs in place", () => {
    const shapeless = area("rt-1", { level: "rt", name: "RT 01", rt: "01", rw: "01", geometry: null });
    const after = addApproximateAreas(numbered())(
      projectOf([area("kel", {}), shapeless], [record("01", left, { areaId: "rt-1" })]),
    );
    expect(rtsOf(after)).toEqual([{ ...shapeless, geometry: square(0), isApproximate: true }]);
    expect(after.records["survey-01"]?.areaId).toBe("rt-1");
  });

  it("are named when their point lies elsewhere, or is another's too", () => {
    const offer = approximateOffer(
      projectOf(
        [area("kel", {}), area("next", { name: "Sebelah", kelurahan: "Sebelah", geometry: square(1) })],
        [
          record("01", left),
          record("02", left),
          record("03", [110.05, -6.995]),
          record("04", [110.015, -6.995]),
          record("05", null),
        ],
      ),
    );
    expect(offer.count).toBe(2);
    expect(offer.outside.map(({ rt }) => rt)).toEqual(["03", "04"]);
    expect(offer.sharing.map(({ rt }) => rt)).toEqual(["01", "02"]);
  });
});

describe("a kelurahan with a real RT boundary, or without a shape", () => {
  it("is left alone", () => {
    const real = area("rt-9", { level: "rt", name: "RT 09", rt: "09", parentId: "kel" });
    expect(approximateOffer(projectOf([area("kel", {}), real], [record("01", left)])).count).toBe(0);
    const unlinked = { ...real, parentId: null };
    expect(approximateOffer(projectOf([area("kel", {}), unlinked], [record("01", left)])).count).toBe(0);
    expect(approximateOffer(projectOf([area("kel", { geometry: null })], [record("01", left)])).count).toBe(
      0,
    );
  });
});

describe("real boundaries that come later", () => {
  const before = addApproximateAreas(numbered())(
    projectOf([area("kel", {})], [record("01", left), record("02", right)]),
  );
  const real = area("file-1", {
    level: "rt",
    name: "RT 01",
    rt: "01",
    rw: "01",
    code: "3301",
    geometry: square(2),
  });

  it("take the place of the approximate ones of the same RT, whatever is chosen for equal names", () => {
    for (const onSame of ["replace", "keep"] as const) {
      const placed = placeAreas([real], before.areas, onSame);
      expect(placed.finalIds.get("file-1")).toBe("new-1");
      expect(placed.changed).toEqual([{ ...real, id: "new-1", parentId: "kel" }]);
      expect(placed.sameCount).toBe(0);
    }
  });

  it("leave an approximate one that they only list", () => {
    const placed = placeAreas([{ ...real, geometry: null }], before.areas, "replace");
    expect(placed.changed[0]).toMatchObject({ id: "new-1", isApproximate: true });
    expect(placed.changed[0]?.geometry).toEqual(before.areas["new-1"]?.geometry);
  });
});
