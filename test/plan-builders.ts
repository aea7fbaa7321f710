import type { Component } from "../src/domain/catalogue/component";
import type { Intervention, Project, SurveyRecord } from "../src/domain/project/schema";

/** An empty project; name what a test is about. */
export const aProject = (parts: Partial<Project> = {}): Project => ({
  version: 1,
  id: "project",
  name: "Kampung Contoh",
  place: "",
  isSample: false,
  createdAt: "2026-01-05T00:00:00.000Z",
  settings: {
    rulesetId: "permen-14-2018",
    cityClass: null,
    zeroBelowThreshold: false,
    networkComponentIds: [],
    basemap: { kind: "none" },
  },
  areas: {},
  records: {},
  plans: {},
  interventions: {},
  notes: {},
  targets: {},
  prices: {},
  acceptances: {},
  imports: {},
  datasets: {},
  ...parts,
});

/** A public tap of plan "a", as it is just after drawing. */
export const aWork = (parts: Partial<Intervention> = {}): Intervention => ({
  id: "tap",
  planId: "a",
  componentId: "water_public_tap",
  name: "Hidran umum 1",
  geometry: { type: "Point", coordinates: [109.68, -6.87] },
  quantity: null,
  reachM: null,
  reachAlong: null,
  capacityKk: null,
  unitCostIdr: null,
  costIdr: null,
  year: 1,
  fundId: null,
  category: "new",
  recordIds: null,
  optionalCredits: {},
  author: "",
  note: "",
  ...parts,
});

const criterionIds = [
  "building_regularity",
  "building_density",
  "building_technical",
  "road_coverage",
  "road_surface",
  "water_access",
  "water_quantity",
  "drainage_flooding",
  "drainage_availability",
  "drainage_construction",
  "wastewater_system",
  "wastewater_facility",
  "waste_facility",
  "waste_system",
  "fire_infrastructure",
  "fire_equipment",
];

/** An RT of 100 buildings, 50 households and 181 people without any deficit. */
export const aRecord = (parts: Partial<SurveyRecord> = {}): SurveyRecord => ({
  id: "rt-01-01",
  areaId: null,
  round: 0,
  year: 2019,
  kelurahan: "Panjang Wetan",
  kelurahanCode: null,
  rw: "01",
  rt: "01",
  rawLabel: "RT 01 RW 01",
  slumArea: null,
  denominators: {
    areaHa: 1,
    buildings: 100,
    population: 181,
    households: 50,
    roadIdealM: 200,
    drainIdealM: 200,
  },
  volumes: Object.fromEntries(criterionIds.map((criterionId) => [criterionId, 0])),
  support: {},
  point: [109.68, -6.87],
  ...parts,
});

/** A component that reaches households within 100 m and serves 50 KK per unit. */
export const aComponent = (parts: Partial<Component> = {}): Component => ({
  id: "water_public_tap",
  sectorId: "water",
  name: { id: "Hidran Umum / Kran Umum", en: "Public tap" },
  shortName: { id: "Hidran umum", en: "Public tap" },
  icon: "k-hidran-umum",
  geometries: ["point"],
  unit: "unit",
  credits: [
    { criterionId: "water_access", kind: "households", confidence: "V" },
    { criterionId: "water_quantity", kind: "households", confidence: "V" },
  ],
  reachM: { value: 100, source: "S-KRAN", confidence: "V" },
  capacityKkPerUnit: { value: 50, source: "S-KRAN", confidence: "V" },
  unitCostIdr: null,
  defaultCategory: "new",
  source: "S-PKL",
  confidence: "V",
  ...parts,
});
