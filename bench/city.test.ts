import { describe, expect, it } from "vitest";
import { contains } from "../src/domain/geo/contains";
import { createCity } from "./city";

const size = { size: "test", pointCount: 1_500, areaCount: 12, workCount: 30 };

describe("the generated city", () => {
  it("is the same in every run, and another with another seed", () => {
    expect(createCity(size)).toMatchObject({
      lngLat: createCity(size).lngLat,
      works: createCity(size).works,
    });
    expect(createCity(size, 2).lngLat[0]).not.toBe(createCity(size).lngLat[0]);
  });

  it("tiles the plane: no point is in two areas, and only a few by the outer border in none", () => {
    const { areas, lngLat } = createCity(size);
    const holders = Array.from({ length: size.pointCount }, (_, i) =>
      areas.filter((area) => contains(area, lngLat[2 * i] ?? 0, lngLat[2 * i + 1] ?? 0)),
    );
    expect(holders.filter(({ length }) => length > 1)).toHaveLength(0);
    expect(holders.filter(({ length }) => length === 0).length).toBeLessThan(150);
    expect(holders.filter(({ length }) => length === 0).length).toBeGreaterThan(0);
  });

  it("gives two neighbours the very same corners along their border", () => {
    const uses = new Map<string, number>();
    const edges = createCity(size).areas.flatMap(({ coordinates: [ring = []] }) =>
      ring.slice(1).map((to, i) => [ring[i], to].map(String).toSorted().join(" ")),
    );
    for (const edge of edges) uses.set(edge, (uses.get(edge) ?? 0) + 1);
    const counts = [...uses.values()];
    expect(Math.max(...counts)).toBe(2);
    expect(counts.filter((count) => count === 2).length).toBeGreaterThan(counts.length / 2);
  });

  it("has areas of 8 to 28 corners and about 50 households a hectare", () => {
    const { areas, widthM, heightM } = createCity(size);
    const corners = areas.map(({ coordinates: [ring = []] }) => ring.length - 1);
    expect(Math.min(...corners)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...corners)).toBeLessThanOrEqual(28);
    expect(size.pointCount / ((widthM * heightM) / 10_000)).toBeCloseTo(50, 6);
  });
});
