import { createPointIndex } from "../src/domain/coverage/point-index";
import { metresPerDegreeLat, metresPerDegreeLng } from "../src/domain/geo/metres";
import type { Point, Position } from "../src/domain/geo/schema";
import { networkReach, workEntries } from "../src/domain/network/network-reach";
import { plainNetworkMetres } from "../src/domain/network/plain-network";
import type { RoadLines } from "../src/domain/network/road-lines";
import { createRoadNetwork } from "../src/domain/network/road-network";
import { type SnappedPoints, snapPoints } from "../src/domain/network/snapped-points";
import { inProcess, type Method } from "./method";
import { race } from "./race";
import { seeded } from "./random";
import { own, type Result, rowsOf } from "./results";

type NetworkJob = {
  readonly job: string;
  readonly size: string;
  /** Ours first. */
  readonly methods: readonly Method[];
  readonly pointCount: number;
};

const origin: Position = [109.68, -6.88];
const side = 100;
const spacingM = 25;
const pointCount = 100_000;
const reachM = 400;
const size = "20,000 edges, 100,000 KK";

/**
 * Alleys every 25 m both ways, crooked, 19,800 edges between their crossings, and 100,000 households beside them. A tap
 * moves 5 m at each step; what it reaches within 400 m of way is found anew each time.
 */
function networkJobs(): readonly NetworkJob[] {
  const random = seeded(3);
  const lines = alleys(random);
  const network = createRoadNetwork(lines);
  if (!network) throw new Error("no network");
  const houses = inIndexOrder(
    Float64Array.from({ length: 2 * pointCount }, (_, i) => degrees(i % 2, random() * side * spacingM)),
  );
  const snapped = snapPoints(houses);
  let step = 0;
  const tap = (): Point => ({
    type: "Point",
    coordinates: [degrees(0, 900 + (step++ % 120) * 5), degrees(1, 1_200)],
  });
  const still: Point = { type: "Point", coordinates: [degrees(0, 1_200), degrees(1, 1_200)] };
  const few = houses.subarray(0, 2_000);
  return [
    {
      job: "network: drag one tap, reach 400 m",
      size,
      pointCount,
      methods: [
        moved(own, () => networkReach(network, snapped, tap(), reachM).points),
        moved("textbook Dijkstra: Map, sorted list, every household", () =>
          textbook(network, snapped, tap()),
        ),
      ],
    },
    {
      job: "network: ways to 1,000 KK (plain: Bellman-Ford, every edge looked at)",
      size,
      pointCount: 1_000,
      methods: [
        inProcess(own, () => distances(networkReach(network, snapPoints(few), still, reachM))),
        inProcess("plain", () =>
          (plainNetworkMetres(network, still, few) ?? []).map((metres) => (metres <= reachM ? metres : -1)),
        ),
      ],
    },
    {
      job: "network: build the graph from the lines",
      size,
      pointCount,
      methods: [moved(own, () => createRoadNetwork(lines))],
    },
    {
      job: "network: the first reach in a new place, 400 m",
      size,
      pointCount,
      methods: [moved(own, () => networkReach(network, snapPoints(houses, snapped.index), still, reachM))],
    },
  ];

  function distances({ points, distancesM }: ReturnType<typeof networkReach>): Float64Array {
    const all = new Float64Array(few.length / 2).fill(-1);
    points.forEach((point, i) => {
      all[point] = distancesM[i] ?? 0;
    });
    return all;
  }
}

/** Neighbours beside each other, as a scene lays them. */
function inIndexOrder(lngLat: Float64Array): Float64Array {
  const { lng, lat } = createPointIndex(lngLat);
  return Float64Array.from(lngLat, (_, i) => (i % 2 === 0 ? lng[i >> 1] : lat[i >> 1]) ?? 0);
}

const moved = (name: string, work: () => unknown): Method =>
  inProcess(name, () => {
    work();
    return [];
  });

const degrees = (axis: number, metres: number): number =>
  axis === 0
    ? origin[0] + metres / metresPerDegreeLng(origin[1])
    : origin[1] + metres / metresPerDegreeLat(origin[1]);

function alleys(random: () => number): RoadLines {
  const corner = Float64Array.from({ length: 2 * side * side }, () => (random() - 0.5) * 8);
  const lngLat: number[] = [];
  for (let k = 0; k < 2 * side; k++)
    for (let i = 0; i < side; i++) {
      const [x, y] = k < side ? [i, k] : [k - side, i];
      for (const [axis, at] of [x, y].entries())
        lngLat.push(degrees(axis, at * spacingM + (corner[2 * (y * side + x) + axis] ?? 0)));
    }
  return {
    lngLat: Float64Array.from(lngLat),
    starts: Int32Array.from({ length: 2 * side + 1 }, (_, k) => k * side),
    storey: new Int8Array(2 * side),
  };
}

/** The rows of results.json. */
export async function networkRows(rounds: number): Promise<readonly Result[]> {
  const rows: Result[] = [];
  for (const { job, size, methods, pointCount } of networkJobs())
    rows.push(...rowsOf(job, size, await race(methods, pointCount, rounds), new Map()));
  return rows.map((row) => (row.method === own ? { ...row, figures: { p50Ms: row.medianMs } } : row));
}

type Network = NonNullable<ReturnType<typeof createRoadNetwork>>;

/** As it is written first: objects, a Map, a list that is kept sorted, and every household asked. */
function textbook(network: Network, snapped: SnappedPoints, work: Point): readonly number[] {
  const metres = new Map<number, number>();
  const waiting: { junction: number; byM: number }[] = [];
  const offer = (junction: number, byM: number) => {
    if (byM > reachM || byM >= (metres.get(junction) ?? Infinity)) return;
    metres.set(junction, byM);
    const at = waiting.findIndex((each) => each.byM > byM);
    waiting.splice(at < 0 ? waiting.length : at, 0, { junction, byM });
  };
  for (const { edge, fromM, fromAwayM } of workEntries(network, work)) {
    offer(network.from[edge] ?? 0, fromAwayM + fromM);
    offer(network.to[edge] ?? 0, fromAwayM + (network.lengthM[edge] ?? 0) - fromM);
  }
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { junction, byM } = next;
    for (let i = network.starts[junction] ?? 0; i < (network.starts[junction + 1] ?? 0); i++)
      offer(network.ends[i] ?? 0, byM + (network.lengthM[network.edges[i] ?? 0] ?? 0));
  }
  const reached: number[] = [];
  snapped.edge.forEach((edge, point) => {
    const [a, b] = [metres.get(network.from[edge] ?? -1), metres.get(network.to[edge] ?? -1)];
    const along = snapped.alongM[point] ?? 0;
    const rest = (network.lengthM[edge] ?? 0) - along;
    const way = Math.min((a ?? Infinity) + along, (b ?? Infinity) + rest);
    if (way + (snapped.awayM[point] ?? 0) <= reachM) reached.push(point);
  });
  return reached;
}
