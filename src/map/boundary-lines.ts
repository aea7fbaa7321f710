import { boundsOf } from "../domain/geo/bounds";
import { contains, isInsideRings, polygonsOf } from "../domain/geo/contains";
import { metresPerDegreeLat, metresPerDegreeLng } from "../domain/geo/metres";
import type { Areal, Bounds, Position } from "../domain/geo/schema";

/** An RT's outline and the RW it is counted to; null: unknown. */
export type Outline = { readonly rwKey: string | null; readonly geometry: Areal };
export type BoundaryLine<Kind> = { readonly kind: Kind; readonly coordinates: Position[] };

/** How far beyond an edge the neighbour is looked for: at once, and behind the gap that a gang leaves in real data. */
const probesM = [0.5, 6] as const;

/**
 * The lines between RTs. An edge is the RW's where no RT of the same RW lies beyond it: survey files
 * rarely hold RW polygons.
 */
export function boundaryLines(outlines: readonly Outline[]): readonly BoundaryLine<"rt" | "rw">[] {
  const neighbours = byRw(outlines);
  return uniqueLines(outlines, (outline, ring, a, b) =>
    isRwEdge(outline, ring, a, b, neighbours) ? "rw" : "rt",
  );
}

/**
 * Every edge once, in the longest lines there are of one kind: an edge in common would otherwise be dashed
 * twice, out of step. The first shape that has the edge decides its kind.
 */
export function uniqueLines<Shape extends { readonly geometry: Areal }, Kind>(
  shapes: readonly Shape[],
  kindOf: (shape: Shape, ring: readonly Position[], a: Position, b: Position) => Kind,
): readonly BoundaryLine<Kind>[] {
  const drawn = new Set<string>();
  const lines: BoundaryLine<Kind>[] = [];
  for (const shape of shapes)
    for (const ring of polygonsOf(shape.geometry).flat()) {
      let isOpen = false;
      for (const [a, b] of edgesOf(ring)) {
        const key = edgeKey(a, b);
        if (drawn.has(key)) {
          isOpen = false;
          continue;
        }
        drawn.add(key);
        const kind = kindOf(shape, ring, a, b);
        const last = lines.at(-1);
        if (isOpen && last?.kind === kind) last.coordinates.push(b);
        else lines.push({ kind, coordinates: [a, b] });
        isOpen = true;
      }
    }
  return lines;
}

type Neighbour = { readonly outline: Outline; readonly box: Bounds };

function isRwEdge(
  outline: Outline,
  ring: readonly Position[],
  a: Position,
  b: Position,
  neighbours: ReadonlyMap<string, readonly Neighbour[]>,
): boolean {
  const { rwKey } = outline;
  if (rwKey === null) return false;
  const beyond = outward(a, b, ring);
  return !(neighbours.get(rwKey) ?? []).some(
    (other) => other.outline !== outline && beyond.some((place) => covers(other, place)),
  );
}

function outward(a: Position, b: Position, ring: readonly Position[]): readonly Position[] {
  const [lngM, latM] = [metresPerDegreeLng(a[1]), metresPerDegreeLat(a[1])];
  const [dx, dy] = [(b[0] - a[0]) * lngM, (b[1] - a[1]) * latM];
  const length = Math.hypot(dx, dy) || 1;
  const [mx, my] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const at = (metres: number): Position => [
    mx + ((dy / length) * metres) / lngM,
    my - ((dx / length) * metres) / latM,
  ];
  const side = isInsideRings([ring], ...at(0.1)) ? -1 : 1;
  return probesM.map((metres) => at(side * metres));
}

const covers = ({ box, outline }: Neighbour, [lng, lat]: Position) =>
  lng >= box[0] && lat >= box[1] && lng <= box[2] && lat <= box[3] && contains(outline.geometry, lng, lat);

function byRw(outlines: readonly Outline[]): ReadonlyMap<string, readonly Neighbour[]> {
  const groups = new Map<string, Neighbour[]>();
  for (const outline of outlines) {
    if (outline.rwKey === null) continue;
    const group = groups.get(outline.rwKey) ?? [];
    groups.set(outline.rwKey, group);
    group.push({ outline, box: boundsOf(outline.geometry) });
  }
  return groups;
}

const edgesOf = (ring: readonly Position[]): (readonly [Position, Position])[] =>
  ring.slice(1).map((b, index) => [ring[index] ?? b, b] as const);

/** The same for both directions; a centimetre is the same corner. */
function edgeKey(a: Position, b: Position): string {
  const [from, to] = [cornerKey(a), cornerKey(b)];
  return from < to ? `${from} ${to}` : `${to} ${from}`;
}
const cornerKey = ([lng, lat]: Position) => `${Math.round(lng * 1e7)},${Math.round(lat * 1e7)}`;
