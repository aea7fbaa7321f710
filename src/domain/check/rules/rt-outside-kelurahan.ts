import { insideKelurahanM2 } from "../rt-places";
import type { CheckRule } from "../rule";
import { leastShapeM2 } from "./tiny-polygon";

/** Boundaries of two sources never agree; with a tenth of its area outside an RT is in the wrong place. */
const share = 0.1;

export const rtOutsideKelurahan: CheckRule = {
  id: "rt_outside_kelurahan",
  severity: "warn",
  words: {
    id: {
      title: "Batas RT di luar kelurahannya",
      found: ([area, percent], [kelurahan]) => `${area} m² (${percent}%) di luar ${kelurahan}`,
      visit: "Periksa batas RT dan nama kelurahannya.",
    },
    en: {
      title: "RT boundary outside its kelurahan",
      found: ([area, percent], [kelurahan]) => `${area} m² (${percent}%) outside ${kelurahan}`,
      visit: "Check the RT's boundary and the name of its kelurahan.",
    },
  },
  find: (scene) =>
    insideKelurahanM2(scene).flatMap((inside, at) => {
      const rt = scene.rts[at];
      const whole = rt ? scene.drawnM2(rt) : 0;
      if (!rt || inside === null || whole < leastShapeM2) return [];
      const outside = Math.max(0, whole - inside);
      return outside <= share * whole
        ? []
        : [
            {
              areaIds: [rt.id],
              figures: [outside, Math.round((100 * outside) / whole)],
              names: [rt.kelurahan ?? ""],
            },
          ];
    }),
};
