import type { Line } from "./line.ts";
import type { Quad } from "./quad.ts";
import { type Cut, type Halves, splitAcross, splitAlong } from "./quad.ts";
import type { Random } from "./random.ts";

/** A plot line separates two blocks back to back: no way runs there. */
export type StreetKind = "main" | "street" | "alley" | "plot_line";
export type Street = { readonly kind: StreetKind; readonly line: Line; readonly name: string | null };

/** Metres from the middle of the way to its edge. */
export const halfWidthM: Readonly<Record<StreetKind, number>> = {
  main: 4.5,
  street: 2.6,
  alley: 1.1,
  plot_line: 0.3,
};

/** Cuts faces in two and remembers every cut as a way of its kind. */
export type Cutter = {
  readonly streets: readonly Street[];
  readonly cut: (
    quad: Quad,
    direction: "along" | "across",
    kind: StreetKind,
    at: Partial<Cut>,
    name?: string | null,
  ) => Halves;
};

export function createCutter(random: Random): Cutter {
  const streets: Street[] = [];
  return {
    streets,
    cut: (
      quad,
      direction,
      kind,
      { from = 0.5, to = from, bulge = random.between(-0.035, 0.035) },
      name = null,
    ) => {
      const where = { from, to, bulge };
      const halves = direction === "along" ? splitAlong(quad, where) : splitAcross(quad, where);
      streets.push({ kind, line: halves.line, name });
      return halves;
    },
  };
}
