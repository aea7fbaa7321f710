/** Metres round the earth at the equator, as Web Mercator has it. */
const equatorM = 40_075_016.6856;
const tilePx = 512;

/** Ground metres per CSS pixel at a latitude and a MapLibre zoom. */
export const metresPerPixelAt = (zoom: number, latDeg: number): number =>
  (equatorM * Math.cos((latDeg * Math.PI) / 180)) / (tilePx * 2 ** zoom);
