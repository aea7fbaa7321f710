import { isLinear } from "../src/domain/geo/parts";
import { newProject } from "../src/domain/project/new-project";
import type { Area, Intervention, Project, SurveyRecord } from "../src/domain/project/schema";
import { rulesetById } from "../src/domain/rules/rulesets";
import { type CitySize, createCity } from "./city";
import type { CityWork } from "./city-works";
import { seeded } from "./random";

/** A city of so many RTs, households and works as a project: every RT surveyed, one plan with all kinds of work. */
export function cityProject(size: CitySize, seed = 7): Project {
  const random = seeded(seed);
  const city = createCity(size, seed);
  let ids = 0;
  const project = newProject({
    name: "Kota Ukur",
    place: "",
    createdAt: "2026-01-05T00:00:00.000Z",
    newId: () => `id-${ids++}`,
  });
  const [plan] = Object.values(project.plans);
  const areaHa = (city.widthM * city.heightM) / 10_000 / size.areaCount;
  const areas = city.areas.map((geometry, index): Area => {
    const { rw, rt } = addressOf(index);
    return {
      id: `area-${index}`,
      level: "rt",
      name: `RT ${rt} / RW ${rw}`,
      code: null,
      parentId: null,
      kelurahan: "Ukur",
      rw,
      rt,
      geometry,
    };
  });
  const households = size.pointCount / size.areaCount;
  const records = areas.map((area, index) => recordOf(area, index, { households, areaHa, random }));
  const works = city.works.map((work, index) => workOf(work, index, plan?.id ?? ""));
  return { ...project, areas: byId(areas), records: byId(records), interventions: byId(works) };
}

const rtsPerRw = 9;
const twoDigits = (number: number) => String(number).padStart(2, "0");
const addressOf = (index: number) => ({
  rw: twoDigits(1 + Math.floor(index / rtsPerRw)),
  rt: twoDigits(1 + (index % rtsPerRw)),
});

const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  Object.fromEntries(items.map((item) => [item.id, item]));

type Survey = { readonly households: number; readonly areaHa: number; readonly random: () => number };

function recordOf(area: Area, index: number, { households, areaHa, random }: Survey): SurveyRecord {
  // A third of a household more or less, so that whole numbers add up to the city's.
  const kk = Math.floor((index + 1) * households) - Math.floor(index * households);
  const denominators = {
    areaHa,
    buildings: Math.round(kk * 0.9),
    population: kk * 4,
    households: kk,
    roadIdealM: Math.round(areaHa * 350),
    drainIdealM: Math.round(areaHa * 300),
  };
  const volumes = Object.fromEntries(
    rulesetById(undefined).criteria.map(({ id, denominator }) => [id, random() * denominators[denominator]]),
  );
  return {
    id: `record-${index}`,
    areaId: area.id,
    round: 0,
    year: 2026,
    kelurahan: area.kelurahan,
    kelurahanCode: null,
    rw: area.rw,
    rt: area.rt,
    rawLabel: area.name,
    slumArea: null,
    denominators,
    volumes,
    support: {},
    point: null,
  };
}

const pointKinds = [
  "water_public_tap",
  "mck_communal",
  "waste_bin",
  "fire_hydrant",
  "septic_communal",
  "tps",
];

function workOf(
  { geometry, reachM, sector, capacityKk }: CityWork,
  index: number,
  planId: string,
): Intervention {
  const pointKind = pointKinds[sector] ?? "water_public_tap";
  const componentId =
    geometry.type === "Point" ? pointKind : isLinear(geometry) ? "drain_new" : "ipal_communal";
  return {
    id: `work-${index}`,
    planId,
    componentId,
    name: `Kegiatan ${index + 1}`,
    geometry,
    quantity: null,
    reachM,
    reachAlong: null,
    capacityKk,
    unitCostIdr: null,
    costIdr: null,
    year: 1 + (index % 5),
    fundId: null,
    category: "new",
    recordIds: null,
    optionalCredits: {},
    author: "",
    note: "",
  };
}
