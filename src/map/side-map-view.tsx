import "./map-view.css";
import { useEffect, useRef } from "react";
import type { AppStore } from "../store/app-store";
import { createSideMap } from "./side-map";

/** The map of the right side, filling its parent: no more than the part of the one map that is seen. */
export function SideMapView({ store }: { readonly store: AppStore }) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => (container.current ? createSideMap(container.current, store) : undefined), [store]);
  return <div ref={container} className="map-view" />;
}
