import type { StyleSpecification } from "maplibre-gl";
import type { MapColours } from "./map-colours";

/** Nothing but the ground outside; everything else is added to it, and it is never replaced. */
export const emptyStyle = (colours: MapColours): StyleSpecification => ({
  version: 8,
  sources: {},
  layers: [{ id: "outside", type: "background", paint: { "background-color": colours["--map-outside"] } }],
});
