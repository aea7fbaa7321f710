import type { House } from "./buildings.ts";
import { at, distance, isInside, plus, poleOf, ringSegments, snapped, type Xy } from "./plane.ts";
import type { Block } from "./settlement.ts";

type OpenSpace = {
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly spot: Xy;
};

/** Blocks without houses, known by a point inside them. */
const openSpaces: readonly OpenSpace[] = [
  { name: "Lapangan Contoh", tags: { leisure: "pitch" }, spot: [60, 60] },
  { name: "Makam Contoh", tags: { landuse: "cemetery" }, spot: [-300, 60] },
  { name: "Kebun warga", tags: { landuse: "orchard" }, spot: [60, 270] },
];

/** Large buildings, set in the middle of the block that holds the spot. */
const landmarks: readonly { readonly spot: Xy; readonly widthM: number; readonly depthM: number }[] = [
  { spot: [0, 120], widthM: 17, depthM: 17 },
  { spot: [130, 220], widthM: 38, depthM: 11 },
  { spot: [-120, 100], widthM: 24, depthM: 13 },
];

export const openSpaceOf = (block: Block): OpenSpace | null =>
  openSpaces.find(({ spot }) => isInside(spot, block.ring)) ?? null;

/** A market, school or office along the longest edge of its block; null for most blocks. */
export function landmarkOf(block: Block): House | null {
  const landmark = landmarks.find(({ spot }) => isInside(spot, block.ring));
  if (!landmark) return null;
  const [a, b] = at(
    ringSegments(block.ring).toSorted(([a1, b1], [a2, b2]) => distance(a2, b2) - distance(a1, b1)),
    0,
  );
  const length = distance(a, b);
  const ahead: Xy = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  const inward: Xy = [-ahead[1], ahead[0]];
  const pole = poleOf(block.ring);
  const corner = (along: number, across: number) =>
    snapped(plus(plus(pole, ahead, along * landmark.widthM), inward, across * landmark.depthM));
  return { row: -9, ring: [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)] };
}

/** The block's ring drawn in by `metres` at every vertex. */
export function drawnIn(ring: readonly Xy[], metres: number): readonly Xy[] {
  return ring.map((point, index) => {
    const [before, after] = [at(ring, index - 1), at(ring, (index + 1) % ring.length)];
    const [one, two] = [leftOf(before, point), leftOf(point, after)];
    const half: Xy = [one[0] + two[0], one[1] + two[1]];
    const square = half[0] * half[0] + half[1] * half[1];
    // The bisector is longer at a corner, so that both edges keep their distance.
    return snapped(plus(point, half, (2 * metres) / Math.max(square, 0.8)));
  });
}

function leftOf(a: Xy, b: Xy): Xy {
  const length = distance(a, b);
  return [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
}
