import type { Position, WorkGeometry } from "../src/domain/geo/schema";

/** Services whose works share out the households: water, sanitation, waste and so on. */
export const sectorCount = 6;
/** The sector whose works have a capacity. */
export const limitedSector = 0;

export type CityWork = {
  readonly geometry: WorkGeometry;
  readonly reachM: number;
  readonly sector: number;
  /** Households it can serve; null: no limit. */
  readonly capacityKk: number | null;
};

type Surroundings = {
  readonly widthM: number;
  readonly heightM: number;
  readonly toDegrees: (xM: number, yM: number) => Position;
  readonly random: () => number;
};

/** Mostly points, some streets and some yards, of 50 to 200 m reach; every third stands near the one before of its sector. */
export function createWorks(count: number, { widthM, heightM, toDegrees, random }: Surroundings): CityWork[] {
  const spots: (readonly [number, number])[] = [];
  return Array.from({ length: count }, (_, index): CityWork => {
    const before = spots[index - sectorCount];
    const isNear = before !== undefined && random() < 0.34;
    const [x, y]: readonly [number, number] = isNear
      ? [before[0] + (random() - 0.5) * 200, before[1] + (random() - 0.5) * 200]
      : [(random() - 0.5) * widthM, (random() - 0.5) * heightM];
    spots.push([x, y]);
    // Taps of one service are the most by far.
    const sector = random() < 0.3 ? limitedSector : index % sectorCount;
    const kind = random();
    const reachM = Math.round(50 + random() * 150);
    const at = (path: readonly (readonly [number, number])[]) =>
      path.map(([dx, dy]) => toDegrees(x + dx, y + dy));
    return {
      geometry:
        kind < 0.8 || sector === limitedSector
          ? pointOf(at([[0, 0]]))
          : kind < 0.92
            ? street(at, random)
            : yard(at, random),
      reachM,
      sector,
      capacityKk: sector === limitedSector ? 20 + Math.floor(random() * 100) : null,
    };
  });
}

type At = (path: readonly (readonly [number, number])[]) => Position[];

const pointOf = ([first]: readonly Position[]): WorkGeometry => ({
  type: "Point",
  coordinates: first ?? [0, 0],
});

function street(at: At, random: () => number): WorkGeometry {
  let [x, y] = [0, 0];
  let bearing = random() * 2 * Math.PI;
  const path = Array.from({ length: 3 + Math.floor(random() * 5) }, (): readonly [number, number] => {
    const here = [x, y] as const;
    bearing += (random() - 0.5) * 1.2;
    x += Math.cos(bearing) * 45;
    y += Math.sin(bearing) * 45;
    return here;
  });
  return { type: "LineString", coordinates: at(path) };
}

const yard = (at: At, random: () => number): WorkGeometry => ({
  type: "Polygon",
  coordinates: [at(blob(8 + Math.floor(random() * 12), 30 + random() * 40, random))],
});

/** A closed star-shaped ring round the origin with so many corners, of a radius on the average. */
export function blob(corners: number, radiusM: number, random: () => number): (readonly [number, number])[] {
  const phase = random() * 6;
  const ring = Array.from({ length: corners }, (_, corner): readonly [number, number] => {
    const angle = (corner / corners) * 2 * Math.PI;
    const radius = radiusM * (1 + 0.2 * Math.sin(3 * angle + phase) + 0.04 * (random() - 0.5));
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });
  return [...ring, ...ring.slice(0, 1)];
}
