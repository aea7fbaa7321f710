type Place = readonly [xM: number, yM: number];

export type Blocks = {
  readonly columns: number;
  readonly rows: number;
  readonly widthM: number;
  readonly heightM: number;
  /** Closed rings of 9 to 29 places; neighbours have the very same places along their common border. */
  readonly rings: readonly (readonly Place[])[];
};

/** How far a corner leaves the grid, and an edge its chord, in parts of a side: little enough that no edges cross. */
const cornerJitter = 0.15;
const edgeJitter = 0.08;

/** A grid of crooked blocks round the origin, as many as asked, of so many metres a side on the average. */
export function createBlocks(count: number, sideM: number, random: () => number): Blocks {
  const rows = largestDivisorUpToRoot(count);
  const columns = count / rows;
  const [widthM, heightM] = [columns * sideM, rows * sideM];
  const spread = (part: number) => (2 * random() - 1) * part * sideM;

  const corners = Array.from({ length: (rows + 1) * (columns + 1) }, (_, index): Place => {
    const [row, column] = [Math.floor(index / (columns + 1)), index % (columns + 1)];
    return [
      column * sideM - widthM / 2 + spread(cornerJitter),
      row * sideM - heightM / 2 + spread(cornerJitter),
    ];
  });
  const corner = (column: number, row: number): Place => corners[row * (columns + 1) + column] ?? [0, 0];

  const edge = ([x0, y0]: Place, [x1, y1]: Place): readonly Place[] => {
    const bends = 1 + Math.floor(random() * 6);
    return Array.from({ length: bends }, (_, bend): Place => {
      const part = (bend + 1) / (bends + 1);
      const aside = spread(edgeJitter) * Math.sin(Math.PI * part);
      const length = Math.hypot(x1 - x0, y1 - y0);
      const [x, y] = [x0 + part * (x1 - x0), y0 + part * (y1 - y0)];
      return [x - (aside * (y1 - y0)) / length, y + (aside * (x1 - x0)) / length];
    });
  };
  // Each edge is bent once, and walked from both sides.
  const level = Array.from({ length: (rows + 1) * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return edge(corner(column, row), corner(column + 1, row));
  });
  const upright = Array.from({ length: rows * (columns + 1) }, (_, index) => {
    const [row, column] = [Math.floor(index / (columns + 1)), index % (columns + 1)];
    return edge(corner(column, row), corner(column, row + 1));
  });

  const rings = Array.from({ length: count }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const south = level[row * columns + column] ?? [];
    const north = level[(row + 1) * columns + column] ?? [];
    const west = upright[row * (columns + 1) + column] ?? [];
    const east = upright[row * (columns + 1) + column + 1] ?? [];
    const start = corner(column, row);
    return [
      start,
      ...south,
      corner(column + 1, row),
      ...east,
      corner(column + 1, row + 1),
      ...north.toReversed(),
      corner(column, row + 1),
      ...west.toReversed(),
      start,
    ];
  });
  return { columns, rows, widthM, heightM, rings };
}

function largestDivisorUpToRoot(count: number): number {
  for (let divisor = Math.floor(Math.sqrt(count)); divisor > 1; divisor--)
    if (count % divisor === 0) return divisor;
  return 1;
}
