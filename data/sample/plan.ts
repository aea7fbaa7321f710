import type { Intervention, Plan, SurveyRecord } from "../../src/domain/project/schema.ts";
import type { Rt } from "./fabric.ts";
import { lineOf, pointOf } from "./features.ts";
import type { Land } from "./land.ts";
import { at } from "./plane.ts";
import type { Random } from "./random.ts";
import { createSpots } from "./spots.ts";
import type { Street } from "./streets.ts";

type Details = Pick<Intervention, "componentId" | "name" | "geometry" | "year" | "fundId"> &
  Partial<Intervention>;

/**
 * "Usulan A": sixteen works over five years where the need is greatest, on real alleys. Unit costs
 * are examples of a team's own prices.
 */
export function createPlan(
  rts: readonly Rt[],
  records: readonly SurveyRecord[],
  streets: readonly Street[],
  { kelurahan: { south: bank } }: Land,
  ids: Random,
): { readonly plan: Plan; readonly works: readonly Intervention[] } {
  const plan: Plan = {
    id: ids.uuid(),
    name: "Usulan A",
    basePlanId: null,
    note: "Contoh rencana lima tahun.",
  };
  const spots = createSpots(streets);
  const rt = (number: number, rw: number) =>
    at(
      rts.filter((one) => one.rw === rw && one.rt === number),
      0,
    );
  const recordsOfRws = (...rws: readonly number[]) =>
    records.filter((_, index) => rws.includes(at(rts, index).rw)).map(({ id }) => id);
  const recordOf = (number: number, rw: number) => at(records, rts.indexOf(rt(number, rw))).id;

  const tap = (number: number, rw: number, year: number, fundId: string): Details => ({
    componentId: "water_public_tap",
    name: `Hidran umum RT 0${number}/0${rw}`,
    geometry: pointOf(spots.wayside(rt(number, rw))),
    unitCostIdr: 38_000_000,
    year,
    fundId,
  });
  const drain = (number: number, rw: number, rank: number, year: number, fundId: string): Details => ({
    componentId: "drain_new",
    name: `Drainase gang RT 0${number}/0${rw}`,
    geometry: lineOf(spots.alley(rt(number, rw), rank)),
    reachM: 30,
    year,
    fundId,
  });
  const paving = (number: number, rw: number, rank: number, year: number): Details => ({
    componentId: "road_paving",
    name: `Paving gang RT 0${number}/0${rw}`,
    geometry: lineOf(spots.alley(rt(number, rw), rank)),
    year,
    fundId: "dana_kelurahan",
  });

  const hydrant = (number: number, rw: number, rank: number, street: string, year: number): Details => ({
    componentId: "fire_hydrant",
    name: `Hidran kebakaran Jalan ${street}`,
    geometry: pointOf(spots.wayside(rt(number, rw), rank)),
    unitCostIdr: 65_000_000,
    reachM: 150,
    year,
    fundId: "apbd_city",
  });

  const works: readonly Details[] = [
    tap(1, 2, 1, "nsup_bdi"),
    tap(3, 3, 1, "nsup_bdi"),
    {
      componentId: "waste_cart",
      name: "Motor sampah RW 01 sampai 04",
      geometry: pointOf(spots.wayside(rt(6, 2))),
      quantity: 4,
      unitCostIdr: 32_000_000,
      recordIds: recordsOfRws(1, 2, 3, 4),
      year: 1,
      fundId: "dana_kelurahan",
    },
    drain(1, 2, 0, 1, "apbd_city"),
    tap(1, 4, 2, "apbd_city"),
    {
      componentId: "septic_communal",
      name: "Tangki septik komunal RT 01/04",
      geometry: pointOf(spots.wayside(rt(1, 4), 1)),
      quantity: 4,
      unitCostIdr: 45_000_000,
      reachM: 60,
      year: 2,
      fundId: "hibah_dak",
    },
    {
      componentId: "mck_communal",
      name: "MCK komunal RT 03/03",
      geometry: pointOf(spots.wayside(rt(3, 3), 1)),
      quantity: 2,
      unitCostIdr: 120_000_000,
      year: 2,
      fundId: "apbd_city",
    },
    {
      componentId: "ipal_communal",
      name: "IPAL komunal RW 02",
      geometry: pointOf(spots.wayside(rt(3, 2))),
      quantity: 1,
      capacityKk: 150,
      costIdr: 640_000_000,
      recordIds: [recordOf(1, 2), recordOf(2, 2), recordOf(3, 2)],
      year: 3,
      fundId: "hibah_dak",
    },
    drain(3, 2, 0, 3, "apbd_city"),
    hydrant(3, 2, 1, "Melati", 3),
    {
      componentId: "flood_control",
      name: "Tanggul Kali Contoh",
      geometry: lineOf(bank.slice(Math.round(bank.length * 0.3), Math.round(bank.length * 0.66))),
      unitCostIdr: 3_200_000,
      reachM: 75,
      year: 4,
      fundId: "apbd_province",
    },
    {
      componentId: "tps3r",
      name: "TPS 3R RW 06",
      geometry: pointOf(spots.wayside(rt(2, 6))),
      capacityKk: 400,
      costIdr: 600_000_000,
      year: 4,
      fundId: "apbn_pupr",
    },
    hydrant(7, 3, 0, "Cempaka", 4),
    paving(3, 2, 1, 5),
    {
      componentId: "house_rehab",
      name: "Rehab rumah RT 03/03",
      geometry: pointOf(spots.house(rt(3, 3), 2)),
      quantity: 18,
      unitCostIdr: 20_000_000,
      recordIds: [recordOf(3, 3)],
      year: 5,
      fundId: "apbn_pupr",
    },
    {
      componentId: "water_house_connection",
      name: "Sambungan rumah RT 02/01",
      geometry: pointOf(spots.house(rt(2, 1))),
      quantity: 30,
      recordIds: [recordOf(2, 1)],
      year: 5,
      fundId: "community",
    },
  ];
  return { plan, works: works.map((work) => ({ ...unstated, ...work, id: ids.uuid(), planId: plan.id })) };
}

const unstated = {
  quantity: null,
  reachM: null,
  reachAlong: null,
  capacityKk: null,
  unitCostIdr: null,
  costIdr: null,
  recordIds: null,
  category: "new",
  optionalCredits: {},
  author: "TIPP Kampung Contoh",
  note: "",
} as const satisfies Partial<Intervention>;
