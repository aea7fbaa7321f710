import type { Position } from "../../domain/geo/schema";

/** Degrees of Indonesia with a little margin. */
const [west, south, east, north] = [94, -11.5, 142, 6.5];
const isLng = (value: number) => value >= west && value <= east;
const isLat = (value: number) => value >= south && value <= north;

/** DDDMMSS.s written as one number: 1102345.6 is 110 degrees 23' 45.6". Null where minutes or seconds reach 60. */
function degreesOfDms(value: number): number | null {
  const size = Math.abs(value);
  const degrees = Math.floor(size / 10_000);
  const minutes = Math.floor((size % 10_000) / 100);
  const seconds = size % 100;
  if (minutes >= 60 || seconds >= 60) return null;
  return Math.sign(value) * (degrees + minutes / 60 + seconds / 3600);
}

/** Null where the pair is no degrees, minutes and seconds of Indonesia. */
export function positionOfDms([x, y]: Position): Position | null {
  const [lng, lat] = [degreesOfDms(x), degreesOfDms(y)];
  return lng !== null && lat !== null && isLng(lng) && isLat(lat) && Math.abs(y) >= 100 ? [lng, lat] : null;
}

/** Above every easting: what is left are degrees without their decimal point. */
const leastLost = 920_000;

/**
 * Puts lost decimal points back: 110179692, -7512345 is 110.179692, -7.512345. Longitudes of Indonesia begin with
 * 94 to 141 and thus tell where the point was; a latitude has as many decimals, or else lies as near as can be to
 * the others of the file (`usualLat`).
 */
export function withDecimals([x, y]: Position, usualLat: number | null): Position | null {
  if (Math.abs(x) < leastLost && !(isLng(x) && Math.abs(y) > 90)) return null;
  const lng = shifts(x).find(({ value }) => isLng(value));
  if (!lng) return null;
  const lats = shifts(y).filter(({ value }) => isLat(value));
  const same = lats.find(({ power }) => power === lng.power);
  const nearest =
    usualLat === null
      ? undefined
      : lats.reduce<(typeof lats)[number] | undefined>(
          (best, next) =>
            best && Math.abs(best.value - usualLat) <= Math.abs(next.value - usualLat) ? best : next,
          undefined,
        );
  const lat = nearest ?? same ?? lats[0];
  return lat ? [lng.value, lat.value] : null;
}

const shifts = (value: number) =>
  Array.from({ length: 16 }, (_, power) => ({ power, value: value / 10 ** power }));
