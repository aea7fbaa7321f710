import type { LevelLetters } from "../../parts/level-chip";

const levels: readonly LevelLetters[] = [
  ...(["KR", "KS", "KB", "KS"] as const),
  ...(["TK", "KR", "KS", "KR"] as const),
  ...(["TK", "TK", "KR", "KR"] as const),
];
const [columns, rows] = [4, 3];
const [width, height] = [188, 132];
const cells = levels.map((level, index) => ({
  level,
  column: index % columns,
  row: Math.floor(index / columns),
}));
const cell = { width: (width - 36) / columns, height: (height - 54) / rows };

/** A drawn kampung that holds all four levels: nobody takes it for a real place. */
export function SamplePicture({ isLarge = false }: { readonly isLarge?: boolean }) {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      {...(isLarge
        ? { preserveAspectRatio: "xMidYMid slice" }
        : { width, height, className: "flex-none rounded-s" })}
    >
      <rect width={width} height={height} fill="var(--map-outside)" />
      <path
        d={`M-5 ${height * 0.93}C${width * 0.3} ${height * 0.8} ${width * 0.5} ${height * 1.02} ${width + 5} ${height * 0.86}`}
        fill="none"
        stroke="var(--map-water)"
        strokeWidth={11}
      />
      {cells.map((each) => (
        <Cell key={`${each.column}-${each.row}`} {...each} />
      ))}
    </svg>
  );
}

type CellProps = { readonly level: LevelLetters; readonly column: number; readonly row: number };

function Cell({ level, column, row }: CellProps) {
  const corners = [
    corner(column, row),
    corner(column + 1, row),
    corner(column + 1, row + 1),
    corner(column, row + 1),
  ];
  const [x, y] = middle(corner(column, row), corner(column + 1, row + 1));
  return (
    <>
      <path
        d={`M${corners.map((place) => place.join(",")).join("L")}Z`}
        fill={`var(--lv-${level})`}
        stroke="var(--map-ground)"
        strokeWidth={3}
        strokeLinejoin="round"
      />
      <text
        x={x}
        y={y + 4}
        textAnchor="middle"
        fontSize={11}
        fontWeight={700}
        fontFamily="var(--font)"
        fill={`var(--lv-${level}-face)`}
      >
        {level}
      </text>
    </>
  );
}

type Place = readonly [x: number, y: number];

/** Shaken a little, always in the same way, so that it does not look like a table. */
const corner = (column: number, row: number): Place => [
  18 + column * cell.width + ((column * 7 + row * 5) % 5) - 2,
  12 + row * cell.height + ((column * 3 + row * 11) % 5) - 2,
];
const middle = (a: Place, b: Place): Place => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
