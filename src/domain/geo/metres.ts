// WGS84 (EPSG:7030).
export const equatorRadiusM = 6_378_137;
const flattening = 1 / 298.257223563;
export const eccentricitySquared = flattening * (2 - flattening);

const radians = Math.PI / 180;

/** Metres per degree of longitude on the WGS84 ellipsoid at a latitude in degrees. */
export function metresPerDegreeLng(lat: number): number {
  const sine = Math.sin(lat * radians);
  const primeVertical = equatorRadiusM / Math.sqrt(1 - eccentricitySquared * sine * sine);
  return radians * primeVertical * Math.sqrt(1 - sine * sine);
}

/** Metres per degree of latitude on the WGS84 ellipsoid at a latitude in degrees. */
export function metresPerDegreeLat(lat: number): number {
  const sine = Math.sin(lat * radians);
  const rest = 1 - eccentricitySquared * sine * sine;
  return (radians * equatorRadiusM * (1 - eccentricitySquared)) / (rest * Math.sqrt(rest));
}
