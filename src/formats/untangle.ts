import type { Pair } from "polygon-clipping";
import type { Untangle } from "./repair-areal";

/** The part of the library that is used; its types leave out that all of it hangs on the default export. */
type Clipping = { readonly default: Pick<typeof import("polygon-clipping"), "union"> };

/** Loads what takes crossing rings apart: the ground that any part's rings go round, holes taken out, as parts that do not cross. */
export async function loadUntangle(): Promise<Untangle> {
  const { default: clipping } = (await import("polygon-clipping")) as unknown as Clipping;
  return (parts) => {
    try {
      const [first, ...rest] = parts.map((rings) => rings.map((ring) => ring.map(pair)));
      return first ? clipping.union(first, ...rest) : null;
    } catch {
      // The library gives up on edges that differ by the last bit; the shape is then kept as it came, and named.
      return null;
    }
  };
}

const pair = ([lng, lat]: readonly [number, number]): Pair => [lng, lat];
