import { type PlanInput, planEffects } from "../src/domain/coverage/plan-effects";
import { createScene } from "../src/domain/coverage/scene";
import { inProcess } from "./method";
import { dragByTurf, servedByTurf } from "./naive-turf";
import { race } from "./race";
import { own, type Result, rowsOf } from "./results";
import { createTown, dragged, type Town, type TownSize } from "./town";

const towns: readonly TownSize[] = [
  { size: "sample: 28 RT, 1,316 KK, 16 works", rtCount: 28, kkPerRt: 47, workCount: 16 },
  { size: "Pekalongan: 118 RT, 5,664 KK, 60 works", rtCount: 118, kkPerRt: 48, workCount: 60 },
];

/** What the app calls while a work is dragged and when a project is opened, beside the same written with Turf. */
export async function planRows(rounds: number): Promise<readonly Result[]> {
  const rows: Result[] = [];
  for (const size of towns) {
    const town = createTown(size);
    for (const { job, ours, turf } of jobsOf(town)) {
      const methods = [inProcess(own, call(ours)), ...(turf ? [inProcess("naive Turf", call(turf))] : [])];
      const points = town.scene.householdRecord.length;
      rows.push(...rowsOf(job, size.size, await race(methods, points, rounds), new Map()));
    }
  }
  return rows;
}

type PlanJob = { readonly job: string; readonly ours: () => unknown; readonly turf: (() => unknown) | null };

function jobsOf(town: Town): readonly PlanJob[] {
  let byM = 0;
  const step = () => dragged(town, (byM++ % 40) * 5);
  return [
    {
      job: "plan: drag one work, with totals and scores",
      ours: () => planEffects(step()),
      turf: () => dragByTurf(step()),
    },
    {
      job: "plan: all from nothing, served, credited, scored (Turf: served only)",
      ours: () => planEffects(fresh(town)),
      turf: () => servedByTurf(town),
    },
    { job: "plan: lay the points", ours: () => createScene(town.project, []), turf: null },
  ];
}

/** The same town as new objects: nothing is remembered of it. */
function fresh(town: PlanInput): PlanInput {
  return { ...town, scene: { ...town.scene }, works: structuredClone(town.works) };
}

const call = (work: () => unknown) => () => {
  work();
  return [];
};
