import type { City } from "./city";
import { type Drag, type DragData, pointDrag, polygonDrag } from "./drag";
import { type DragRival, dragRivals } from "./drag-rivals";
import { quantile } from "./method";
import type { Engine } from "./ours";
import type { Python } from "./python";
import { own, type Result } from "./results";

/** Job c: one work moved by thousands of small steps, each step timed by itself. */
export async function dragRows(
  city: City,
  engine: Engine,
  python: Python | null,
  path: Float64Array,
  data: DragData,
  rounds: number,
): Promise<readonly Result[]> {
  const point = pointDrag(engine, city, path, data);
  const polygon = polygonDrag(engine, city, data);
  const inPython = (shape: "point" | "polygon"): readonly DragRival[] =>
    python
      ? python.methodsFor(shape === "point" ? "c" : "c-polygon", city.pointCount).map(({ name }) => ({
          name,
          stepsMs: (seconds) => python.dragStepsMs(shape, seconds),
        }))
      : [];
  return [
    ...(await turns(
      "c. drag one work",
      city,
      point,
      [...dragRivals(city, engine, path, data), ...inPython("point")],
      rounds,
    )),
    ...(await turns("c. drag a polygon over a fifth of all", city, polygon, inPython("polygon"), rounds)),
  ];
}

const secondsPerTurn = 0.25;

async function turns(
  job: string,
  city: City,
  drag: Drag,
  rivals: readonly DragRival[],
  rounds: number,
): Promise<readonly Result[]> {
  const lanes = [{ name: own, stepsMs: drag.stepsMs }, ...rivals].map((method) => ({
    method,
    spent: [] as number[],
  }));
  for (const { method } of lanes) await method.stepsMs(secondsPerTurn);
  for (let round = 0; round < rounds; round++)
    for (const { method, spent } of lanes) spent.push(...(await method.stepsMs(secondsPerTurn)));
  const ourMs = quantile(lanes[0]?.spent ?? [], 0.5);
  return lanes.map(({ method, spent }) => {
    const p50Ms = quantile(spent, 0.5);
    return {
      job,
      size: city.size,
      method: method.name,
      medianMs: p50Ms,
      ratio: p50Ms / ourMs,
      figures: { p50Ms, p999Ms: quantile(spent, 0.999), steps: spent.length },
      ...(method.name === own
        ? { agreement: drag.isExact() ? "sums the same as counted anew" : "NOT THE SAME as counted anew" }
        : {}),
    };
  });
}
