import type { Bounds, Position } from "../../domain/geo/schema";

/**
 * Where people live in Indonesia, island by island and roughly, with how likely a kelurahan's file is from there
 * (5 Java ... 1 scattered islands). Ranks guesses only; nothing is refused by it.
 */
const islands: readonly (readonly [bounds: Bounds, weight: number])[] = [
  [[105.0, -7.9, 108.5, -5.8], 5],
  [[108.5, -8.3, 111.7, -6.3], 5],
  [[111.7, -8.8, 114.7, -6.7], 5],
  [[114.4, -8.9, 116.8, -8.0], 4],
  [[95.1, 2.2, 98.3, 6.0], 4],
  [[97.0, 0.2, 100.6, 4.3], 4],
  [[98.3, -3.4, 104.0, 2.3], 4],
  [[101.0, -4.0, 106.2, -0.8], 4],
  [[103.3, -6.0, 106.0, -4.0], 4],
  [[118.7, -6.9, 121.9, -1.9], 4],
  [[103.0, 0.0, 105.0, 1.5], 3],
  [[105.0, -3.4, 108.4, -1.4], 3],
  [[108.7, -3.1, 112.0, 2.1], 3],
  [[110.5, -4.2, 116.7, 0.9], 3],
  [[115.0, -2.6, 119.1, 4.4], 3],
  [[116.7, -9.2, 125.3, -8.0], 3],
  [[122.6, -11.1, 125.2, -8.9], 3],
  [[119.4, -2.9, 125.4, 2.0], 3],
  [[120.9, -6.3, 124.7, -2.7], 3],
  [[118.9, -10.4, 120.9, -9.2], 2],
  [[124.2, -2.5, 129.0, 2.7], 2],
  [[125.6, -4.2, 131.2, -2.6], 2],
  [[129.2, -4.6, 135.2, 0.4], 2],
  [[134.5, -9.2, 141.05, -0.6], 2],
  [[105.5, 2.2, 109.0, 4.9], 1],
  [[125.7, -8.5, 134.9, -5.0], 1],
];

/** 5 where most people live, 0 at sea and abroad. */
export function weightAt([lng, lat]: Position): number {
  const found = islands.find(
    ([[west, south, east, north]]) => lng >= west && lng <= east && lat >= south && lat <= north,
  );
  return found?.[1] ?? 0;
}
