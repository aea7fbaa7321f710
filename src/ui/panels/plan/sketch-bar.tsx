import { componentById } from "../../../domain/catalogue/catalogue";
import { finishSketch, undoSketchCorner } from "../../../map/sketch-commands";
import type { Tool } from "../../../store/view-slice";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { useApp, useAppStore } from "../../store-context";
import { useText, useWords } from "../../words";
import { leastPoints } from "./coordinates";

/** What to do next while the pen is in hand, and buttons for fingers, which have neither Enter nor Esc. */
export function SketchBar() {
  const tool = useApp((state) => state.tool);
  return tool.kind === "draw" ? <Bar tool={tool} /> : null;
}

function Bar({ tool }: { readonly tool: Extract<Tool, { kind: "draw" }> }) {
  const store = useAppStore();
  const text = useText();
  const { drawing, units } = useWords().plan;
  const { number } = useFormats();
  const size = useApp((state) => state.sketchedSize);
  const corners = useApp((state) => state.sketchedCorners);
  const component = componentById(tool.componentId);
  if (!component) return null;
  const isShape = tool.geometry !== "point";
  const isEnough = corners >= leastPoints[tool.geometry];
  const next = !isShape ? "point" : corners === 0 ? "first" : isEnough ? "enough" : "corner";
  return (
    <section className="sketch-bar floating" aria-label={drawing.bar(text(component.shortName))}>
      <p role="status">{drawing.next[next]}</p>
      {size !== null && size > 0 && (
        <b className="num whitespace-nowrap">
          {number(size)} {tool.geometry === "polygon" ? units["m2"] : units["m"]}
        </b>
      )}
      <div className="sketch-buttons">
        <Button onClick={() => store.getState().setTool({ kind: "select" })}>{drawing.cancel}</Button>
        {isShape && (
          <>
            <Button disabled={corners === 0} onClick={() => undoSketchCorner(store)}>
              {drawing.undoCorner}
            </Button>
            <Button variant="primary" disabled={!isEnough} onClick={() => finishSketch(store)}>
              {drawing.finish}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
