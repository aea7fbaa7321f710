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
    basemap: { kind: "none" },
  },
  areas: {},
  records: {},
  plans: {},
  interventions: {},
  notes: {},
  targets: {},
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
  volumes: Object.fromEntries(
    ["1a", "1b", "1c", "2a", "2b", "3a", "3b", "4a", "4b", "4c", "5a", "5b", "6a", "6b", "7a", "7b"].map(
      (criterion) => [criterion, 0],
    ),
  ),
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
    { criterionId: "3a", kind: "households", confidence: "V" },
    { criterionId: "3b", kind: "households", confidence: "V" },
  ],
  reachM: { value: 100, source: "S-KRAN", confidence: "V" },
  capacityKkPerUnit: { value: 50, source: "S-KRAN", confidence: "V" },
  unitCostIdr: null,
  defaultCategory: "new",
  source: "S-PKL",
  confidence: "V",
  ...parts,
});
