import { useId } from "react";
import type { ProjectSummary } from "../../../domain/project/project-summary";
import { letters } from "./level-strip";

/** A shape narrower than this has no room for its label; picture units. */
const labelWidth = 44;

/** The RTs of a project in their level colours, from the summary in the list. */
export function ProjectPicture({
  summary,
  hasLabels = false,
}: {
  readonly summary: ProjectSummary;
  readonly hasLabels?: boolean;
}) {
  const hatch = useId();
  const margin = hasLabels ? 40 : 24;
  const box = [-margin, -margin, summary.widthUnits + 2 * margin, summary.heightUnits + 2 * margin];
  // A thumbnail of a hundred RTs would be all lines.
  const lineWidth = hasLabels ? 1.2 : 0.3;
  return (
    <svg viewBox={box.join(" ")} aria-hidden="true">
      <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill="var(--paper)" />
        <rect width="4" height="7" fill="var(--paper-3)" />
      </pattern>
      {summary.shapes.map(({ path, level, label }, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: the shapes never change their order
          key={`${label}-${index}`}
          d={path}
          fill={level ? `var(--lv-${letters[level]})` : `url(#${hatch})`}
          stroke="var(--line-rt)"
          strokeWidth={lineWidth}
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {hasLabels && <Labels summary={summary} />}
    </svg>
  );
}

function Labels({ summary }: { readonly summary: ProjectSummary }) {
  const roomy = summary.shapes.filter(({ width }) => width >= labelWidth);
  return roomy.map(({ label, level, x, y }) => (
    <g
      key={`${label}-${x}-${y}`}
      className="picture-label"
      textAnchor="middle"
      fontWeight={700}
      fontFamily="var(--font)"
    >
      <text
        x={x}
        y={y}
        fontSize={10}
        fill="var(--label)"
        stroke="var(--map-halo)"
        strokeWidth={2.4}
        paintOrder="stroke"
        strokeLinejoin="round"
      >
        {label}
      </text>
      {level && (
        <>
          <rect x={x - 10} y={y + 3} width={20} height={12} rx={3} fill="var(--white)" />
          <text x={x} y={y + 12.2} fontSize={8.5} fill="var(--ink)">
            {letters[level]}
          </text>
        </>
      )}
    </g>
  ));
}
