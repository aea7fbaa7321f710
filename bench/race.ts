import { type Method, quantile } from "./method";

export type Raced = { readonly method: Method; readonly medianMs: number; readonly isSampled: boolean };

/** A method is timed on a part of the points when one run on all would take longer than this. */
const longestRunMs = 4_500;
const sampledRunMs = 600;

/** Times methods in turns, so that a machine that is slow for a while is slow for all of them; medians of all rounds. */
export async function race(methods: readonly Method[], pointCount: number, rounds: number): Promise<Raced[]> {
  const lanes: { method: Method; count: number; runsMs: number[] }[] = [];
  for (const method of methods) lanes.push({ method, count: await countFor(method, pointCount), runsMs: [] });
  for (let round = 0; round < rounds; round++)
    for (const { method, count, runsMs } of lanes)
      runsMs.push((await method.timeMs(count)) * (pointCount / count));
  return lanes.map(({ method, count, runsMs }) => ({
    method,
    medianMs: quantile(runsMs, 0.5),
    isSampled: count < pointCount,
  }));
}

// Warms the method up, too.
async function countFor(method: Method, pointCount: number): Promise<number> {
  if (!method.isDivisible) {
    for (let warm = 0; warm < 2; warm++) await method.timeMs(pointCount);
    return pointCount;
  }
  let count = Math.min(pointCount, 200);
  for (;;) {
    const ms = await method.timeMs(count);
    const wholeMs = (ms * pointCount) / count;
    if (wholeMs <= longestRunMs) {
      if (count < pointCount) await method.timeMs(pointCount);
      return pointCount;
    }
    if (ms >= sampledRunMs / 4)
      return Math.max(1, Math.min(pointCount, Math.round((count * sampledRunMs) / ms)));
    count = Math.min(pointCount, count * 8);
  }
}
