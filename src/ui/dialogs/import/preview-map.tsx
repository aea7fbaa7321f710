import { useMemo } from "react";
import { boundsOfAll } from "../../../domain/geo/bounds";
import type { Bounds } from "../../../domain/geo/schema";
import type { ImportPlan } from "../../../domain/import/import-plan";
import type { Area } from "../../../domain/project/schema";
import { levelById } from "../../../domain/rules/look-up";
import type { Ruleset } from "../../../domain/rules/ruleset";
import { assessRecord } from "../../../domain/scoring/assess";
import { selectRuleset } from "../../../store/derived";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { FarApart } from "./far-apart";
import { createFrame, type Frame, pathOf } from "./preview-frame";
import { knownAreas } from "./project-bounds";

/** More shapes than this are not told apart on so small a map. */
const mostBackground = 3000;

/** From so many shapes on, full lines would be all there is to see. */
const denseFrom = 600;

/** The shapes as they would come in, drawn by hand: a second map engine would cost more than it shows. */
type Props = {
  readonly plan: ImportPlan;
  /** Where shapes lie is in question: the project is in the picture even where they are far from it. */
  readonly isPlaceAsked: boolean;
};

export function PreviewMap({ plan, isPlaceAsked }: Props) {
  const { dialog } = useWords().data;
  const ruleset = useApp(selectRuleset);
  const document = useApp((state) => state.project);
  const known = useMemo(() => knownAreas(document), [document]);
  const drawing = useMemo(
    () => draw(plan, ruleset, known, isPlaceAsked),
    [plan, ruleset, known, isPlaceAsked],
  );
  if (!drawing) return null;
  const { frame, project, context, background, shapes, points } = drawing;
  return (
    <svg
      className={`import-map ${shapes.length > denseFrom ? "is-dense" : ""}`}
      viewBox={`-8 -8 ${frame.width + 16} ${frame.height + 16}`}
      role="img"
      aria-label={dialog.previewMap}
    >
      <path d={context} className="context" />
      <path d={background} className="background" />
      {shapes.map(({ id, level, letters, path }) => (
        <path
          key={id}
          d={path}
          className={`area-${level}`}
          {...(letters && { fill: `var(--lv-${letters})` })}
        />
      ))}
      {points.map(({ id, x, y, letters }) => (
        <circle key={id} cx={x} cy={y} r={4} fill={letters ? `var(--lv-${letters})` : "var(--lv-none)"} />
      ))}
      {isPlaceAsked && plan.bounds && <FarApart frame={frame} project={project} file={plan.bounds} />}
    </svg>
  );
}

const drawOrder = ["kelurahan", "slum", "rw", "rt"] as const;

function draw(plan: ImportPlan, ruleset: Ruleset, known: readonly Area[], isPlaceAsked: boolean) {
  if (!plan.bounds) return null;
  const context = known.slice(0, mostBackground).flatMap(({ geometry }) => geometry ?? []);
  const project = boundsOfAll(context);
  const all = isPlaceAsked ? joinedWith(plan.bounds, project) : plan.bounds;
  const frame = createFrame(all);
  const lettersOf = (record: ImportPlan["records"][number]) => {
    const { levelId } = assessRecord(record, ruleset, { zeroBelowThreshold: false });
    return levelId === null ? null : (levelById(ruleset, levelId)?.letters ?? null);
  };
  const byArea = new Map(plan.records.map((record) => [record.areaId, record]));
  const shapes = plan.areas
    .toSorted((a, b) => drawOrder.indexOf(a.level) - drawOrder.indexOf(b.level))
    .flatMap(({ id, level, geometry }) => {
      const record = byArea.get(id);
      return geometry
        ? [{ id, level, letters: record ? lettersOf(record) : null, path: pathOf(geometry, frame) }]
        : [];
    });
  const drawn = new Set(shapes.map(({ id }) => id));
  const points = plan.records.flatMap((record) => {
    if (!record.point || (record.areaId !== null && drawn.has(record.areaId))) return [];
    const [x, y] = frame.place(record.point);
    return [{ id: record.id, x, y, letters: lettersOf(record) }];
  });
  return {
    frame,
    project,
    shapes,
    points,
    background: backgroundPath(plan, frame),
    // What lies beyond the picture is left out of it by the drawing's own edges.
    context: context.map((geometry) => pathOf(geometry, frame)).join(""),
  };
}

/** Both boxes in one, at least a quarter as high as wide: two places on one latitude would make it a line. */
function joinedWith(a: Bounds, b: Bounds | null): Bounds {
  if (!b) return a;
  const [west, south] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  const [east, north] = [Math.max(a[2], b[2]), Math.max(a[3], b[3])];
  const missing = Math.max(0, (east - west) / 4 - (north - south)) / 2;
  return [west, south - missing, east, north + missing];
}

const backgroundPath = (plan: ImportPlan, frame: Frame) =>
  plan.datasets
    .flatMap(({ features }) => features.features)
    .slice(0, mostBackground)
    .map(({ geometry }) => pathOf(geometry, frame))
    .join("");
