import type { Bounds } from "./schema";

/** Calls `visit` for each pair of boxes that share a place, by their positions, the lesser first. A sweep from west to east. */
export function eachTouchingPair(
  boxes: readonly Bounds[],
  visit: (one: number, other: number) => void,
): void {
  const order = Int32Array.from(boxes, (_, at) => at).sort(
    (a, b) => (boxes[a]?.[0] ?? 0) - (boxes[b]?.[0] ?? 0),
  );
  for (let i = 0; i < order.length; i++) {
    const one = order[i] ?? 0;
    const box = boxes[one];
    if (!box) continue;
    for (let j = i + 1; j < order.length; j++) {
      const other = order[j] ?? 0;
      const next = boxes[other];
      if (!next || next[0] > box[2]) break;
      if (next[1] <= box[3] && next[3] >= box[1]) visit(Math.min(one, other), Math.max(one, other));
    }
  }
}
