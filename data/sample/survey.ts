import type { Denominators, Volumes } from "../../src/domain/project/schema.ts";
import type { Rt } from "./fabric.ts";
import { at, ringArea } from "./plane.ts";
import type { Random } from "./random.ts";

export type Survey = {
  readonly denominators: { readonly [Id in keyof Denominators]: number };
  readonly volumes: Volumes;
};

/** Deficit in percent from the best RT (`low`) to the worst (`high`); a bend above 1 spares the middle. */
type Course = { readonly low: number; readonly high: number; readonly bend: number; readonly spread: number };

const courses: Readonly<Record<string, Course>> = {
  building_regularity: { low: 22, high: 104, bend: 0.9, spread: 22 },
  building_technical: { low: 8, high: 100, bend: 1.7, spread: 16 },
  road_coverage: { low: 0, high: 60, bend: 2.0, spread: 12 },
  road_surface: { low: 16, high: 40, bend: 0.8, spread: 22 },
  water_access: { low: 6, high: 100, bend: 1.8, spread: 18 },
  water_quantity: { low: 0, high: 94, bend: 2.2, spread: 16 },
  drainage_flooding: { low: -12, high: 102, bend: 2.0, spread: 18 },
  drainage_availability: { low: 2, high: 60, bend: 1.7, spread: 14 },
  drainage_construction: { low: 20, high: 40, bend: 0.8, spread: 22 },
  wastewater_system: { low: 6, high: 104, bend: 1.6, spread: 18 },
  wastewater_facility: { low: 6, high: 104, bend: 1.8, spread: 20 },
  waste_facility: { low: 30, high: 112, bend: 0.8, spread: 22 },
  waste_system: { low: 18, high: 108, bend: 1.1, spread: 24 },
};

/** The survey of every RT, in the order given: what is bad gets worse towards the river, with exceptions. */
export function surveyOf(rts: readonly Rt[], random: Random): readonly Survey[] {
  const hardship = rts.map(
    ({ nearness, crowding }) => 0.62 * nearness + 0.38 * crowding + random.between(-0.12, 0.12),
  );
  const ranked = hardship.toSorted((a, b) => a - b);
  return rts.map((rt, index) => {
    const rank = 0.14 + (0.86 * ranked.indexOf(at(hardship, index))) / (rts.length - 1);
    const denominators = countsOf(rt, random);
    return { denominators, volumes: volumesOf(rank, denominators, random) };
  });
}

function countsOf({ ring, houses, crowding, waysM }: Rt, random: Random): Survey["denominators"] {
  const households = Math.round(houses.length * (1.108 + 0.2 * crowding + random.between(-0.04, 0.06)));
  return {
    areaHa: round(ringArea(ring) / 10_000, 2),
    buildings: houses.length,
    households,
    population: Math.round(households * (3.2 + 0.7 * crowding + random.between(-0.15, 0.25))),
    roadIdealM: Math.round((waysM * random.between(1.05, 1.2)) / 5) * 5,
    drainIdealM: Math.round((waysM * random.between(0.85, 1.05)) / 5) * 5,
  };
}

function volumesOf(rank: number, of: Survey["denominators"], random: Random): Record<string, number> {
  // The very best RT lack little of anything: all five services reach more than 80 % of their people.
  const relief = Math.min(1, Math.max(0, (rank - 0.12) / 0.18));
  const share = (criterionId: string) => {
    const { low, high, bend, spread } = at(
      Object.entries(courses).filter(([id]) => id === criterionId),
      0,
    )[1];
    const percent = (low + (high - low) * rank ** bend + random.between(-spread, spread)) * relief;
    return percent < 4 ? 0 : Math.min(100, percent) / 100;
  };
  const whole = (criterionId: string, quantity: number) => Math.round(share(criterionId) * quantity);
  const roadMissing = whole("road_coverage", of.roadIdealM);
  const drainMissing = whole("drainage_availability", of.drainIdealM);
  return {
    building_regularity: whole("building_regularity", of.buildings),
    // Judged for the whole RT or not at all, and only in the two most crowded ones.
    building_density: rank > 0.95 ? of.areaHa : 0,
    building_technical: whole("building_technical", of.buildings),
    road_coverage: roadMissing,
    // Missing and damaged are parts of one ideal length.
    road_surface: Math.min(of.roadIdealM - roadMissing, whole("road_surface", of.roadIdealM)),
    water_access: whole("water_access", of.households),
    water_quantity: whole("water_quantity", of.households),
    drainage_flooding: round(share("drainage_flooding") * of.areaHa, 2),
    drainage_availability: drainMissing,
    drainage_construction: Math.min(
      of.drainIdealM - drainMissing,
      whole("drainage_construction", of.drainIdealM),
    ),
    wastewater_system: whole("wastewater_system", of.households),
    wastewater_facility: whole("wastewater_facility", of.households),
    waste_facility: whole("waste_facility", of.households),
    waste_system: whole("waste_system", of.households),
    // Fire protection is there for a whole RT or for none of it.
    fire_infrastructure: rank > random.between(0.25, 0.6) ? of.buildings : 0,
    fire_equipment: rank > random.between(-0.1, 0.25) ? of.buildings : 0,
  };
}

const round = (value: number, decimals: number) => Number(value.toFixed(decimals));
