import type { CheckedProject } from "../src/domain/check/survey-scene";
import type { Position } from "../src/domain/geo/schema";
import type { Area, SurveyRecord } from "../src/domain/project/schema";
import { anArea, at, byId } from "../test/coverage-builders";
import { aProject, aRecord } from "../test/plan-builders";
import { seeded } from "./random";

const side = 72;
const kelurahanSide = 12;
const widthM = 100;
/** Corners on each side of an RT, 40 in all: published files have 39 each (Banjarmasin). */
const perSide = 10;

/**
 * 5,184 surveyed RTs in 36 kelurahan. Neighbours share their bent borders, as a good file has it; each twelfth was
 * drawn with a hand that shook by half a metre, so that it overlaps its neighbours and leaves gaps. Some figures are wrong.
 */
export function aLargeSurvey(): CheckedProject {
  const random = seeded(7);
  const kelurahan = Array.from({ length: (side / kelurahanSide) ** 2 }, (_, index) => aKelurahan(index));
  const rts = Array.from({ length: side * side }, (_, index) => anRt(index, random));
  const records = rts.map(({ kelurahan: name }, index) => aSurvey(index, name));
  return { settings: aProject().settings, areas: byId([...kelurahan, ...rts]), records: byId(records) };
}

const placeOf = (index: number) => ({ x: index % side, y: Math.floor(index / side) });

function aKelurahan(index: number): Area {
  const perRow = side / kelurahanSide;
  const [x, y] = [(index % perRow) * kelurahanSide, Math.floor(index / perRow) * kelurahanSide];
  const ring = outline(x * widthM, y * widthM, kelurahanSide * widthM).map(([east, north]) =>
    bent(east, north),
  );
  const geometry = { type: "Polygon" as const, coordinates: [closed(ring)] };
  return anArea({ id: `kel-${index}`, level: "kelurahan", kelurahan: `Kelurahan ${index}`, geometry });
}

function anRt(index: number, random: () => number): Area {
  const { x, y } = placeOf(index);
  const shakeM = index % 12 === 0 ? 0.5 : 0;
  const shaken = (metres: number) => metres + (random() - 0.5) * 2 * shakeM;
  const ring = outline(x * widthM, y * widthM, widthM).map(([east, north]) =>
    bent(shaken(east), shaken(north)),
  );
  const home = Math.floor(y / kelurahanSide) * (side / kelurahanSide) + Math.floor(x / kelurahanSide);
  return anArea({
    id: `area-${index}`,
    kelurahan: `Kelurahan ${home}`,
    rw: "01",
    rt: String(index),
    geometry: { type: "Polygon", coordinates: [closed(ring)] },
  });
}

function aSurvey(index: number, kelurahan: string | null): SurveyRecord {
  const { x, y } = placeOf(index);
  const record = aRecord();
  return {
    ...record,
    id: `rt-${index}`,
    areaId: `area-${index}`,
    kelurahan,
    rt: String(index),
    denominators: {
      areaHa: index % 50 === 0 ? 10_000 : 1,
      buildings: 60 + (index % 40),
      population: 300 + (index % 97),
      households: 100 + (index % 13),
      roadIdealM: 200,
      drainIdealM: 200,
    },
    volumes: { ...record.volumes, road_coverage: index % 30 === 0 ? 300 : 10, water_access: index % 90 },
    point: bent((x + 0.5) * widthM, (y + 0.5) * widthM),
  };
}

/** Metres; every grid line has its corners at the same places, whoever draws it. */
function outline(west: number, south: number, lengthM: number): readonly (readonly [number, number])[] {
  const count = (lengthM / widthM) * perSide;
  const steps = Array.from({ length: count }, (_, at) => (at * lengthM) / count);
  return [
    ...steps.map((step) => [west + step, south] as const),
    ...steps.map((step) => [west + lengthM, south + step] as const),
    ...steps.map((step) => [west + lengthM - step, south + lengthM] as const),
    ...steps.map((step) => [west, south + lengthM - step] as const),
  ];
}

const bent = (east: number, north: number): Position =>
  at(east + 12 * Math.sin(north / 23), north + 12 * Math.sin(east / 31));

const closed = (ring: readonly Position[]): Position[] => [...ring, ...ring.slice(0, 1)];
