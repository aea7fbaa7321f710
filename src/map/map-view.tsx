import "maplibre-gl/dist/maplibre-gl.css";
import "./map-view.css";
import type { PaddingOptions } from "maplibre-gl";
import { useEffect, useRef } from "react";
import type { AppStore } from "../store/app-store";
import { createMap, type MapHandle } from "./create-map";

export type MapViewProps = {
  readonly store: AppStore;
  /** The map's name for screen readers. */
  readonly label?: string;
  /** Pixels of the map that a drawer or panel lies over. */
  readonly padding?: Partial<PaddingOptions>;
  /** Called once where the browser has no WebGL2: lists still work without a map. */
  readonly onWebglMissing?: () => void;
};

/** The map, filling its parent, for the app's life. */
export function MapView({ store, label = "Map", padding, onWebglMissing }: MapViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const handle = useRef<MapHandle | null>(null);
  const missing = useRef(onWebglMissing);
  missing.current = onWebglMissing;
  const firstLabel = useRef(label);

  useEffect(() => {
    if (!container.current) return;
    if (!hasWebgl2()) {
      missing.current?.();
      return;
    }
    handle.current = createMap(container.current, store, firstLabel.current);
    return () => {
      handle.current?.remove();
      handle.current = null;
    };
  }, [store]);

  useEffect(() => {
    handle.current?.map.getCanvas().setAttribute("aria-label", label);
  }, [label]);

  const { top = 0, right = 0, bottom = 0, left = 0 } = padding ?? {};
  useEffect(() => {
    handle.current?.setPadding({ top, right, bottom, left });
  }, [top, right, bottom, left]);

  return <div ref={container} className="map-view" />;
}

function hasWebgl2(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}
