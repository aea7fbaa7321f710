import type { Component } from "../../../domain/catalogue/component";
import type { Tool } from "../../../store/view-slice";
import { Icon } from "../../parts/icon";
import { Segmented } from "../../parts/segmented";
import { useApp } from "../../store-context";
import { useWords } from "../../words";

type DrawOptionsProps = {
  readonly tool: Extract<Tool, { kind: "draw" }>;
  readonly component: Component;
};

/** How to draw, as what, and whether the pen stays in hand. */
export function DrawOptions({ tool, component }: DrawOptionsProps) {
  const { plan } = useWords();
  const setTool = useApp((state) => state.setTool);
  const kinds = component.geometries;
  return (
    <>
      <p className="flex gap-2 text-13">
        <Icon name="u-info" size={18} />
        {plan.drawing.hint[tool.geometry]}
      </p>
      {kinds.length > 1 && (
        <Segmented
          label={plan.palette.drawAs}
          value={tool.geometry}
          options={kinds.map((value) => ({ value, label: plan.palette.draw[value] }))}
          onChange={(geometry) => setTool({ ...tool, geometry })}
        />
      )}
      <label className="switch-row">
        <input
          type="checkbox"
          checked={tool.keepsDrawing ?? false}
          onChange={(event) => setTool({ ...tool, keepsDrawing: event.target.checked })}
        />
        {plan.palette.keepDrawing}
      </label>
    </>
  );
}
