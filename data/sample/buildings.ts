import { areApart, footprintAt, type Size, sizeFor } from "./footprint.ts";
import { lengthOf, pointAt } from "./line.ts";
import { at, distance, distanceToSegment, isInside, plus, ringSegments, type Xy } from "./plane.ts";
import type { Random } from "./random.ts";
import type { Block } from "./settlement.ts";
import { halfWidthM, type Street } from "./streets.ts";

/** An edge of a block with the metres that must stay free beside it. */
export type Wall = { readonly a: Xy; readonly b: Xy; readonly clearM: number; readonly isWay: boolean };
/** A footprint, with the row it stands in: 0 faces the way, 1 is behind it. */
export type House = { readonly ring: readonly Xy[]; readonly row: number };

const boundaryClearM = 1.2;

export function wallsOf(block: Block, streets: readonly Street[]): readonly Wall[] {
  return ringSegments(block.ring).map(([a, b]) => {
    const middle: Xy = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    const street = streets.find(({ line }) => isOn(middle, line));
    const isWay = street !== undefined && street.kind !== "plot_line";
    return { a, b, isWay, clearM: street ? halfWidthM[street.kind] : boundaryClearM };
  });
}

const isOn = (point: Xy, line: readonly Xy[]) =>
  line.some((b, index) => index > 0 && distanceToSegment(point, at(line, index - 1), b) < 0.01);

/**
 * Houses in rows round a block, the first along the ways, each next one behind it, as many as fit.
 * `crowding` 0..1: small houses, little order, narrow gaps at 1. They keep clear of what is standing.
 */
export function housesIn(
  block: Block,
  walls: readonly Wall[],
  crowding: number,
  random: Random,
  standing: readonly House[] = [],
): readonly House[] {
  const houses: House[] = [...standing];
  const ring = [...block.ring, at(block.ring, 0)];
  const around = lengthOf(ring);
  let offset = 0;
  for (let row = 0; row < 6; row++) {
    const before = houses.length;
    const setback = row === 0 ? random.between(0.3, 1.6) * (1.3 - crowding) : 0;
    for (let along = random.between(0, 4); along < around; ) {
      const size = sizeFor(crowding, random);
      const house = houseAt(ring, around, along + size.widthM / 2, offset + setback, size, walls, random);
      if (house && fits(house, block, walls, houses)) {
        houses.push({ ring: house, row });
        along += size.widthM + random.between(0.5, 0.5 + 3.4 * (1 - crowding));
      } else along += 1.3;
    }
    offset += 7.5 + 4.5 * (1 - crowding);
    if (row > 0 && houses.length === before) break;
  }
  return houses;
}

function houseAt(
  ring: readonly Xy[],
  around: number,
  along: number,
  behindM: number,
  size: Size,
  walls: readonly Wall[],
  random: Random,
): readonly Xy[] | null {
  const share = (metres: number) => Math.min(1, Math.max(0, metres / around));
  const [a, b] = [pointAt(ring, share(along - 2.5)), pointAt(ring, share(along + 2.5))];
  const length = distance(a, b);
  if (length < 3) return null;
  const angle = Math.atan2(b[1] - a[1], b[0] - a[0]) + size.turn;
  const ahead: Xy = [Math.cos(angle), Math.sin(angle)];
  const inward: Xy = [-ahead[1], ahead[0]];
  const foot = pointAt(ring, share(along));
  const front = plus(foot, inward, clearanceAt(foot, walls) + behindM + 0.6 + random.between(0, 0.5));
  return footprintAt(front, ahead, size);
}

const clearanceAt = (foot: Xy, walls: readonly Wall[]) =>
  walls.find(({ a, b }) => distanceToSegment(foot, a, b) < 0.01)?.clearM ?? boundaryClearM;

function fits(house: readonly Xy[], block: Block, walls: readonly Wall[], others: readonly House[]): boolean {
  const probes = ringSegments(house).flatMap(([a, b]): Xy[] => [a, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]]);
  const isFree = (point: Xy) =>
    isInside(point, block.ring) &&
    walls.every(({ a, b, clearM }) => distanceToSegment(point, a, b) >= clearM + 0.3);
  return probes.every(isFree) && others.every(({ ring }) => areApart(house, ring));
}

/** Keeps `count` houses; those in the inner rows go first. */
export function thinned(houses: readonly House[], count: number, random: Random): readonly House[] {
  const kept = houses
    .map((house) => ({ house, rank: house.row * 0.45 + random.unit() }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, count);
  const chosen = new Set(kept.map(({ house }) => house));
  return houses.filter((house) => chosen.has(house));
}
