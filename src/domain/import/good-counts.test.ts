import { describe, expect, it } from "vitest";
import { deficitsFromGood } from "./good-counts";

const denominators = {
  areaHa: 0.694843,
  buildings: 57,
  population: 286,
  households: null,
  roadIdealM: 220,
  drainIdealM: 40,
};
const denominatorOf = {
  building_regularity: "buildings",
  building_density: "areaHa",
  road_coverage: "roadIdealM",
  water_access: "households",
} as const;

describe("deficitsFromGood", () => {
  it("takes what is good from the whole", () => {
    expect(
      deficitsFromGood(
        { building_regularity: 41, building_density: 0.5, road_coverage: 220 },
        denominators,
        denominatorOf,
      ),
    ).toEqual({
      volumes: { building_regularity: 16, building_density: 0.194843, road_coverage: 0 },
      withoutTotal: [],
      aboveTotal: [],
    });
  });

  it("leaves unknown what cannot be worked out, never 0", () => {
    expect(
      deficitsFromGood(
        { building_regularity: null, road_coverage: 221, water_access: 60 },
        denominators,
        denominatorOf,
      ),
    ).toEqual({
      volumes: { building_regularity: null, road_coverage: null, water_access: null },
      withoutTotal: ["water_access"],
      aboveTotal: ["road_coverage"],
    });
  });
});
