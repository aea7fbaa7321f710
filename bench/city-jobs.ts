import { bufferErrorM, compare, isNearLimit, planeErrorM, sphereErrorM } from "./agreement";
import type { City } from "./city";
import { indexRivals } from "./index-rivals";
import { type Answer, inProcess, type Method } from "./method";
import * as ours from "./ours";
import type { Python } from "./python";
import { own } from "./results";
import { turfRivals } from "./turf-rivals";

export type CityJob = {
  readonly job: string;
  readonly ours: Method;
  readonly rivals: readonly Method[];
  readonly compare: (ours: Answer, theirs: Answer, method: string) => ReturnType<typeof compare>;
};

type Given = {
  readonly engine: ours.Engine;
  readonly areaOf: Int32Array;
  readonly rows: Float64Array;
  readonly reaches: ReturnType<typeof ours.limitedReaches>;
  readonly capacities: readonly number[];
};

const errorOf = (method: string): number => {
  if (method.includes("Turf")) return sphereErrorM;
  return method.includes("buffer") ? bufferErrorM : planeErrorM;
};

/** Jobs a, b, d and e of a city, each with ours and everyone else's way to do it. */
export function cityJobs(city: City, python: Python | null, given: Given): readonly CityJob[] {
  const { engine, areaOf, rows, reaches, capacities } = given;
  const inOrder = <Made extends Int32Array | Uint8Array>(made: Made) => ours.byPoint(engine, made);
  const turf = turfRivals(city);
  const index = indexRivals(city);
  const inPython = (job: string) => python?.methodsFor(job, city.pointCount) ?? [];
  const exactly = (own: Answer, other: Answer) => compare(own, other);
  const upToLimits = (own: Answer, other: Answer, method: string) =>
    compare(own, other, isNearLimit(city, errorOf(method)));
  return [
    {
      job: "a. join, indexes ready",
      ours: inProcess(own, () => ours.join(engine), { inOrder }),
      rivals: [turf.join, ...index.joins, ...inPython("a")],
      compare: exactly,
    },
    {
      job: "a. join, cold",
      ours: inProcess(own, () => ours.joinCold(city)),
      rivals: [index.coldJoin, ...inPython("a-cold")],
      compare: exactly,
    },
    {
      job: "b. served set of all works",
      ours: inProcess(own, () => ours.served(engine, city), { inOrder }),
      rivals: [turf.served, index.served, ...inPython("b")],
      compare: upToLimits,
    },
    {
      job: "d. 32 sums per area",
      ours: inProcess(own, () => ours.sums(city, rows, areaOf)),
      rivals: inPython("d"),
      compare: exactly,
    },
    {
      job: "e. most households servable",
      ours: inProcess(own, () => [ours.mostServed(reaches, capacities, city.pointCount)]),
      rivals: inPython("e"),
      compare: exactly,
    },
  ];
}
