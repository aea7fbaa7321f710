import { type House, housesIn, thinned, type Wall, wallsOf } from "./buildings.ts";
import { outlinesOf } from "./conform.ts";
import { landmarkOf, openSpaceOf } from "./landmarks.ts";
import type { Line } from "./line.ts";
import { at, distanceToSegment, poleOf, ringArea, segments, type Xy } from "./plane.ts";
import type { Random } from "./random.ts";
import type { Block, Settlement } from "./settlement.ts";

export type Rt = {
  readonly rw: number;
  /** 1, 2, ... inside the RW. */
  readonly rt: number;
  readonly ring: readonly Xy[];
  readonly pole: Xy;
  /** 0 at the back of the kelurahan, 1 on the river bank. */
  readonly nearness: number;
  /** 0..1; how closely the houses stand. */
  readonly crowding: number;
  readonly houses: readonly House[];
  /** Ways inside the RT, those on its edge by half, in metres. */
  readonly waysM: number;
};

const wantedBuildings = 1052;

/** The RT with their houses: the nearer to the river, the closer they stand. */
export function createFabric(
  { blocks, streets, rwOfRt }: Settlement,
  bank: Line,
  random: Random,
): readonly Rt[] {
  const plots = blocks.map((block) => ({ block, walls: wallsOf(block, streets) }));
  const shapes = rwOfRt.map((rw, index) =>
    shapeOf(
      rw,
      rwOfRt.slice(0, index),
      plots.filter(({ block }) => block.rt === index),
      bank,
      random,
    ),
  );
  const wanted = shapes.map(({ areaM2, crowding }) => (areaM2 / 1e4) * (13 + 66 * crowding));
  const scale = wantedBuildings / wanted.reduce((sum, count) => sum + count, 0);
  return shapes.map(({ plots: own, areaM2: _areaM2, ...shape }, index) => {
    const standing = own.flatMap(({ block, walls }) => builtOn(block, walls, shape.crowding, random));
    return { ...shape, houses: thinned(standing, Math.round(at(wanted, index) * scale), random) };
  });
}

type Plot = { readonly block: Block; readonly walls: readonly Wall[] };

function shapeOf(rw: number, before: readonly number[], plots: readonly Plot[], bank: Line, random: Random) {
  const ring = at(outlinesOf(plots.map(({ block }) => block.ring)), 0);
  const pole = poleOf(ring);
  const toBankM = Math.min(...segments(bank).map(([a, b]) => distanceToSegment(pole, a, b)));
  const nearness = Math.max(0, 1 - Math.max(0, toBankM - 25) / 270);
  const built = plots.filter(({ block }) => openSpaceOf(block) === null);
  return {
    rw,
    rt: before.filter((other) => other === rw).length + 1,
    ring,
    pole,
    nearness,
    crowding: Math.min(1, Math.max(0.05, 0.1 + 0.72 * nearness + random.between(-0.1, 0.14))),
    waysM: plots.reduce((sum, plot) => sum + waysRoundM(plot), 0) / 2,
    plots,
    areaM2: built.reduce((sum, { block }) => sum + ringArea(block.ring), 0),
  };
}

/** Walls are ways where more than a plot line or the boundary lies there. */
const waysRoundM = ({ walls }: Plot) =>
  walls.filter(({ isWay }) => isWay).reduce((sum, { a, b }) => sum + Math.hypot(a[0] - b[0], a[1] - b[1]), 0);

function builtOn(block: Block, walls: readonly Wall[], crowding: number, random: Random): readonly House[] {
  if (openSpaceOf(block)) return [];
  const landmark = landmarkOf(block);
  return housesIn(block, walls, crowding, random, landmark ? [landmark] : []);
}
