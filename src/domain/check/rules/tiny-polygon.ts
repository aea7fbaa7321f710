import type { CheckRule } from "../rule";

/** Below this a boundary is a slip of the hand: no RT has room for a house in it. */
export const leastShapeM2 = 10;

/** A boundary without an inside ("Dukuh 2 RT 7" of 0.0 m2 in a published file). */
export const tinyPolygon: CheckRule = {
  id: "tiny_polygon",
  severity: "warn",
  words: {
    id: {
      title: "Batas RT hampir tanpa luas",
      found: ([area]) => `Luas di peta ${area} m²`,
      visit: "Gambar ulang batas RT ini.",
    },
    en: {
      title: "RT boundary almost without area",
      found: ([area]) => `${area} m² on the map`,
      visit: "Draw this RT's boundary again.",
    },
  },
  find: (scene) =>
    scene.rts.flatMap((area) => {
      const m2 = scene.drawnM2(area);
      return m2 >= leastShapeM2 ? [] : [{ areaIds: [area.id], figures: [m2] }];
    }),
};
