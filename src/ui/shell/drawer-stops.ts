export const drawerStops = ["peek", "half", "full"] as const;
export type DrawerStop = (typeof drawerStops)[number];

/** The bar of steps that the drawer stands on. */
const bottomBarPx = 64;
const peekPx = 96;

/** Height of the drawer at a stop, the bar below it included, in px. */
export function drawerHeightPx(stop: DrawerStop, screenPx: number): number {
  if (stop === "peek") return peekPx + bottomBarPx;
  return Math.round(screenPx * (stop === "half" ? 0.46 : 0.75));
}

/** Where a drawer let go at this height comes to rest; a flick (px per ms, upwards positive) carries it one stop on. */
export function nearestStop(heightPx: number, screenPx: number, flick = 0): DrawerStop {
  const carriedPx = heightPx + flick * 180;
  return drawerStops.reduce((best, stop) =>
    Math.abs(drawerHeightPx(stop, screenPx) - carriedPx) <
    Math.abs(drawerHeightPx(best, screenPx) - carriedPx)
      ? stop
      : best,
  );
}

export const nextStop = (stop: DrawerStop, direction: 1 | -1): DrawerStop =>
  drawerStops[drawerStops.indexOf(stop) + direction] ?? stop;
