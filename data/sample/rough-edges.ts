import { outlinesOf } from "./conform.ts";
import { at, keyOf, ringArea, ringSegments, type Xy } from "./plane.ts";
import type { Random } from "./random.ts";
import type { Block } from "./settlement.ts";

const wantedMoves = 11;
const leastM2 = 5200;
const mostM2 = 17_000;

/** Real RT are no rectangles: hands some blocks to the RT next door, inside the RW, while both stay in one piece. */
export function roughened(
  blocks: readonly Block[],
  rwOfRt: readonly number[],
  random: Random,
): readonly Block[] {
  let current = blocks;
  let moves = 0;
  for (let attempt = 0; attempt < 400 && moves < wantedMoves; attempt++) {
    const index = random.whole(0, blocks.length - 1);
    const block = at(current, index);
    const neighbours = neighboursOf(block, current).filter(
      (rt) => rt !== block.rt && rwOfRt[rt] === rwOfRt[block.rt],
    );
    if (neighbours.length === 0) continue;
    const rt = at(neighbours, random.whole(0, neighbours.length - 1));
    const next = current.with(index, { ...block, rt });
    if (!isSound(next, rt) || !isSound(next, block.rt)) continue;
    current = next;
    moves++;
  }
  return current;
}

function neighboursOf(block: Block, blocks: readonly Block[]): readonly number[] {
  const reversed = new Set(ringSegments(block.ring).map(([a, b]) => `${keyOf(b)}>${keyOf(a)}`));
  const touches = (ring: readonly Xy[]) =>
    ringSegments(ring).some(([a, b]) => reversed.has(`${keyOf(a)}>${keyOf(b)}`));
  return [...new Set(blocks.filter(({ ring }) => touches(ring)).map(({ rt }) => rt))];
}

/** In one piece, touching itself nowhere, neither too small nor too large. */
function isSound(blocks: readonly Block[], rt: number): boolean {
  const own = blocks.filter((block) => block.rt === rt);
  const outlines = outlinesOf(own.map(({ ring }) => ring));
  const [outline] = outlines;
  if (!outline || outlines.length > 1) return false;
  const area = ringArea(outline);
  const isSimple = new Set(outline.map(keyOf)).size === outline.length;
  return own.length >= 3 && isSimple && area > leastM2 && area < mostM2;
}
