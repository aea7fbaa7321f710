import { setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

// Without its worker MapLibre draws nothing and says nothing: this must run before the first map.
setWorkerUrl(workerUrl);
