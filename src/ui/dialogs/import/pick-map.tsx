import { useMemo } from "react";
import type { ImportPlan, OpenRt } from "../../../domain/import/import-plan";
import { insidePoint } from "../../../domain/import/locate";
import { boundsOf } from "../../../domain/import/positions";
import type { SurveyRecord } from "../../../domain/project/schema";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { createFrame, pathOf } from "./preview-frame";

/** With more RTs the numbers would cover the shapes; the tooltip and the list still name them. */
const mostLabels = 60;

/** "RT 05" of "RT 05 RW 02, Kebon Sari". */
const shortName = ({ name }: OpenRt) => /^RT \S+/.exec(name)?.[0].replace(/,$/, "") ?? name.slice(0, 10);

type Props = {
  readonly plan: ImportPlan;
  /** The row that looks for its RT; its point is drawn. */
  readonly record: SurveyRecord | undefined;
  readonly onPick: (rt: OpenRt) => void;
};

/** The RTs that have no survey yet, to be tapped. The list beside it does the same by keyboard. */
export function PickMap({ plan, record, onPick }: Props) {
  const { imports } = useWords();
  const areas = useApp((state) => state.project?.areas);
  const drawing = useMemo(() => {
    const known = new Map([...Object.values(areas ?? {}), ...plan.areas].map((area) => [area.id, area]));
    const rts = plan.openRts.flatMap((rt) => {
      const geometry = known.get(rt.id)?.geometry;
      return geometry ? [{ rt, geometry }] : [];
    });
    const bounds = boundsOf(rts.map(({ geometry }) => geometry));
    if (!bounds) return null;
    const frame = createFrame(bounds);
    const shapes = rts.map(({ rt, geometry }) => {
      const inside = rts.length > mostLabels ? null : insidePoint(geometry);
      return { rt, path: pathOf(geometry, frame), label: inside && frame.place(inside) };
    });
    return { frame, shapes };
  }, [areas, plan]);
  if (!drawing) return null;
  const { frame, shapes } = drawing;
  const point = record?.point ? frame.place(record.point) : null;
  return (
    <svg
      className="import-map import-pick"
      viewBox={`-8 -8 ${frame.width + 16} ${frame.height + 16}`}
      role="img"
      aria-label={imports.pickMap}
    >
      {shapes.map(({ rt, path }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the select beside this map lists the same RTs
        <path key={rt.id} d={path} className="area-rt" onClick={() => onPick(rt)}>
          <title>{rt.name}</title>
        </path>
      ))}
      {shapes.map(
        ({ rt, label }) =>
          label && (
            <text key={rt.id} x={label[0]} y={label[1]}>
              {shortName(rt)}
            </text>
          ),
      )}
      {point && <circle cx={point[0]} cy={point[1]} r={5} fill="var(--accent)" />}
    </svg>
  );
}
