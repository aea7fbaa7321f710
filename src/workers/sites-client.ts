import { proxy, transfer, wrap } from "comlink";
import type { SiteAnswer, SiteRequest } from "../domain/sites/search-sites";
import type { SitesApi } from "./sites.worker";

type SiteSearching = {
  /** Null after `cancel`. */
  readonly result: Promise<SiteAnswer | null>;
  readonly cancel: () => void;
};

export type SitesService = {
  /** `onProgress` hears 0..1. */
  readonly search: (request: SiteRequest, onProgress: (fraction: number) => void) => SiteSearching;
};

/** Searches in a worker of its own; cancelling ends the worker at once. */
export const createSitesService = (): SitesService => ({
  search: (request, onProgress) => {
    const worker = new Worker(new URL("./sites.worker.ts", import.meta.url), { type: "module" });
    let stop: (reason: Error | null) => void = () => {};
    const stopped = new Promise<null>((resolve, reject) => {
      stop = (reason) => (reason ? reject(reason) : resolve(null));
    });
    let isOver = false;
    // Progress comes through a channel of its own: a word of it may arrive after the answer.
    const report = (fraction: number) => {
      if (!isOver) onProgress(fraction);
    };
    worker.onerror = (event) => stop(new Error(`the site search worker failed: ${event.message}`));
    const result = Promise.race([
      wrap<SitesApi>(worker).search(handedOver(request), proxy(report)),
      stopped,
    ]).finally(() => {
      isOver = true;
      worker.terminate();
    });
    return { result, cancel: () => stop(null) };
  },
});

/** A copy whose arrays go over without being copied once more: the scene keeps its own. */
function handedOver(request: SiteRequest): SiteRequest {
  const lngLat = request.points.lngLat.slice();
  const record = request.points.record.slice();
  const handed = { ...request, points: { ...request.points, lngLat, record } };
  return transfer(handed, [lngLat.buffer, record.buffer]);
}
