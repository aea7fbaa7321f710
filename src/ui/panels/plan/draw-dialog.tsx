import type { Component } from "../../../domain/catalogue/component";
import type { Tool } from "../../../store/view-slice";
import { placeWork } from "../../../store/work-actions";
import { Dialog } from "../../parts/dialog";
import { useAppStore } from "../../store-context";
import { useText, useWords } from "../../words";
import { CoordinatesForm } from "./coordinates-form";

type DrawDialogProps = {
  readonly tool: Extract<Tool, { kind: "draw" }>;
  readonly component: Component;
  readonly onClose: () => void;
};

/** Places a work without pointing at the map. */
export function DrawDialog({ tool, component, onClose }: DrawDialogProps) {
  const { plan } = useWords();
  const text = useText();
  const store = useAppStore();
  return (
    <Dialog title={plan.coordinates.placeTitle(text(component.shortName))} onClose={onClose}>
      <CoordinatesForm
        kind={tool.geometry}
        submitLabel={plan.coordinates.place}
        onSubmit={(geometry) => {
          placeWork(store, geometry);
          onClose();
        }}
      />
    </Dialog>
  );
}
