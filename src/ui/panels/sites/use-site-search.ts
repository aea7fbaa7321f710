import { useEffect, useRef, useState } from "react";
import { boundsOfAll, widened } from "../../../domain/geo/bounds";
import type { SiteAnswer, SiteRequest } from "../../../domain/sites/search-sites";
import { bringIntoView } from "../../../map/map-commands";
import type { AppStore } from "../../../store/app-store";
import { proposeSites } from "../../../store/site-actions";
import { selectSiteSearch, siteRequestOf } from "../../../store/site-search";
import { useServices } from "../../services";
import { useAppStore } from "../../store-context";

export type SiteSearchRun = {
  /** 0..1 while it runs. */
  readonly fraction: number | null;
  readonly wasStopped: boolean;
  readonly start: () => void;
  readonly stop: () => void;
};

/** Runs the search in the worker; leaving the panel ends it. A fault in it comes up as a crash. */
export function useSiteSearch(): SiteSearchRun {
  const { sites } = useServices();
  const store = useAppStore();
  const cancel = useRef(() => {});
  const [fraction, setFraction] = useState<number | null>(null);
  const [wasStopped, setWasStopped] = useState(false);
  const [bug, setBug] = useState<unknown>(null);
  useEffect(() => () => cancel.current(), []);

  function start() {
    const state = store.getState();
    const wish = selectSiteSearch(state)?.wish;
    const request = wish && siteRequestOf(state, wish);
    if (!wish || !request) return;
    cancel.current();
    const searching = sites.search(request, setFraction);
    cancel.current = searching.cancel;
    setFraction(0);
    setWasStopped(false);
    searching.result.then(
      (answer) => {
        setFraction(null);
        if (!answer) return setWasStopped(true);
        proposeSites(store, wish, answer);
        showAll(store, request, answer);
      },
      (error: unknown) => setBug(error),
    );
  }

  if (bug !== null) throw bug;
  return { fraction, wasStopped, start, stop: () => cancel.current() };
}

function showAll(store: AppStore, { template }: SiteRequest, { sites }: SiteAnswer) {
  const points = sites.map(({ position }) => ({ type: "Point" as const, coordinates: position }));
  const bounds = boundsOfAll(points);
  if (bounds) bringIntoView(store, widened(bounds, template.reachM ?? 0));
}
