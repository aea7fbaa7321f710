import { catalogue } from "../src/domain/catalogue/catalogue";
import type { PlanInput } from "../src/domain/coverage/plan-effects";
import { createScene } from "../src/domain/coverage/scene";
import { r2Sequence } from "../src/domain/geo/even-points";
import { metresPerDegreeLat, metresPerDegreeLng } from "../src/domain/geo/metres";
import type { Position, WorkGeometry } from "../src/domain/geo/schema";
import type { Project } from "../src/domain/project/schema";
import { rulesetById } from "../src/domain/rules/rulesets";
import { aRowOfRts } from "../test/coverage-builders";
import { aProject, aWork } from "../test/plan-builders";

export type TownSize = {
  readonly size: string;
  readonly rtCount: number;
  readonly kkPerRt: number;
  readonly workCount: number;
};

const side = 85;
const origin: Position = [109.68, -6.88];
const at = (eastM: number, northM: number): Position => [
  origin[0] + eastM / metresPerDegreeLng(origin[1]),
  origin[1] + northM / metresPerDegreeLat(origin[1]),
];

export type Town = PlanInput & { readonly project: Project };

/** A seeded town of square RTs with a plan of every kind of work: the same one in every run. */
export function createTown({ rtCount, kkPerRt, workCount }: TownSize): Town {
  const ruleset = rulesetById(undefined);
  const columns = Math.ceil(Math.sqrt(rtCount));
  const [next, volumes] = [r2Sequence("town"), r2Sequence("volumes")];
  const denominators = {
    areaHa: 0.72,
    buildings: kkPerRt - 8,
    population: kkPerRt * 4,
    households: kkPerRt,
    roadIdealM: 350,
    drainIdealM: 300,
  };
  const row = aRowOfRts(
    Array.from({ length: rtCount }, () => ({
      denominators,
      volumes: Object.fromEntries(
        ruleset.criteria.map(({ id, denominator }) => [id, volumes()[0] * denominators[denominator]]),
      ),
    })),
  );
  const areas = Object.fromEntries(
    Object.values(row.areas).map((area, index) => {
      const [west, south] = [(index % columns) * side, Math.floor(index / columns) * side];
      const ring = [
        at(west, south),
        at(west + side, south),
        at(west + side, south + side),
        at(west, south + side),
        at(west, south),
      ];
      return [area.id, { ...area, geometry: { type: "Polygon" as const, coordinates: [ring] } }];
    }),
  );
  const project = aProject({ areas, records: row.records });
  const scene = createScene(project, []);
  const extent = columns * side;
  const works = Array.from({ length: workCount }, (_, index) => {
    const [a, b] = next();
    return workAt(index, a * extent, b * extent);
  });
  return { scene, project, works, ruleset, catalogue };
}

const kinds = [
  "water_public_tap",
  "mck_communal",
  "waste_bin",
  "road_paving",
  "drain_new",
  "fire_hydrant",
  "water_public_tap",
  "septic_communal",
];

function workAt(index: number, eastM: number, northM: number) {
  const componentId = kinds[index % kinds.length] ?? "water_public_tap";
  const isLine = componentId === "road_paving" || componentId === "drain_new";
  return aWork({
    id: `w${String(index).padStart(3, "0")}`,
    componentId,
    geometry: isLine ? streetAt(eastM, northM) : { type: "Point", coordinates: at(eastM, northM) },
    reachM: isLine ? null : 100,
  });
}

const streetAt = (eastM: number, northM: number): WorkGeometry => ({
  type: "LineString",
  coordinates: [0, 40, 90, 150].map((along, bend) => at(eastM + along, northM + (bend % 2) * 20)),
});

/** The plan with its first work moved by so many metres: one step of a drag. */
export function dragged(input: PlanInput, byM: number): PlanInput {
  const [first, ...others] = input.works;
  if (first?.geometry.type !== "Point") return input;
  const [lng, lat] = first.geometry.coordinates;
  const moved: Position = [lng + byM / metresPerDegreeLng(lat), lat];
  return { ...input, works: [{ ...first, geometry: { type: "Point", coordinates: moved } }, ...others] };
}
