import type { Bounds } from "../../../domain/geo/schema";
import { useWords } from "../../words";
import type { Frame } from "./preview-frame";

/** Smaller than this in the drawing, a shape is a speck. */
const speck = 12;

type Props = { readonly frame: Frame; readonly project: Bounds | null; readonly file: Bounds };

/** Two named dots where the project and the file lie so far apart that neither shape can be seen. */
export function FarApart({ frame, project, file }: Props) {
  const { coordinates } = useWords();
  if (!project || (sizeOf(project, frame) > speck && sizeOf(file, frame) > speck)) return null;
  return (
    <>
      <Mark at={middleOf(project, frame)} width={frame.width} text={coordinates.projectMark} />
      <Mark at={middleOf(file, frame)} width={frame.width} text={coordinates.fileMark} />
    </>
  );
}

function Mark({
  at: [x, y],
  width,
  text,
}: {
  readonly at: readonly [x: number, y: number];
  readonly width: number;
  readonly text: string;
}) {
  const isRight = x > width / 2;
  return (
    <g className="mark">
      <circle cx={x} cy={y} r={5} />
      <text x={isRight ? x - 10 : x + 10} y={y + 5} textAnchor={isRight ? "end" : "start"}>
        {text}
      </text>
    </g>
  );
}

const middleOf = ([west, south, east, north]: Bounds, frame: Frame) =>
  frame.place([(west + east) / 2, (south + north) / 2]);

function sizeOf([west, south, east, north]: Bounds, frame: Frame): number {
  const [[left, bottom], [right, top]] = [frame.place([west, south]), frame.place([east, north])];
  return Math.max(right - left, bottom - top);
}
