import { metresPerDegreeLat, metresPerDegreeLng } from "./metres";

/**
 * Metres per degree round a latitude without a sine for every point: a parabola through three exact values. Up to
 * `spanDeg` away it differs from the ellipsoid by less than 1e-9 of the figure.
 */
export type LocalScale = {
  readonly lat: number;
  /** Metres per degree of longitude at `lat + u`: lng[0] + lng[1] u + lng[2] u u. The same for latitude. */
  readonly lng: readonly [number, number, number];
  readonly perLat: readonly [number, number, number];
};

/** Degrees of latitude on either side within which a scale may be used: 22 km. */
export const spanDeg = 0.2;

export const localScale = (lat: number): LocalScale => ({
  lat,
  lng: parabola(metresPerDegreeLng, lat),
  perLat: parabola(metresPerDegreeLat, lat),
});

function parabola(exact: (lat: number) => number, lat: number): readonly [number, number, number] {
  const [below, middle, above] = [exact(lat - spanDeg), exact(lat), exact(lat + spanDeg)];
  return [middle, (above - below) / (2 * spanDeg), (above - 2 * middle + below) / (2 * spanDeg * spanDeg)];
}
