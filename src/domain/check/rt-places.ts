import { shapeEdges, sharedM2 } from "../geo/shape-edges";
import type { RtUnit } from "../project/rt-units";
import type { DrawnArea, SurveyScene } from "./survey-scene";

export type DrawnUnit = Omit<RtUnit, "area"> & { readonly area: DrawnArea };

/** RTs that have a boundary somebody drew. */
export const drawnUnits = ({ units }: SurveyScene): readonly DrawnUnit[] =>
  units.flatMap((unit) => {
    const { area } = unit;
    return area?.geometry && !area.isApproximate
      ? [{ ...unit, area: { ...area, geometry: area.geometry } }]
      : [];
  });

/** Square metres of each RT that lie in the kelurahan it names; null where that boundary is not loaded. */
export function insideKelurahanM2(scene: SurveyScene): readonly (number | null)[] {
  const known = kept.get(scene.areas) ?? measureInside(scene);
  kept.set(scene.areas, known);
  return known;
}

const kept = new WeakMap<SurveyScene["areas"], readonly (number | null)[]>();

function measureInside(scene: SurveyScene): readonly (number | null)[] {
  const edgesOf = new Map<DrawnArea, ReturnType<typeof shapeEdges>>();
  const { edges } = scene.faults();
  return scene.rts.map((rt, at) => {
    const own = edges[at];
    const holders = scene.kelurahanNamed(rt.kelurahan);
    if (!own || holders.length === 0) return null;
    return holders.reduce((sum, holder) => {
      const shape = edgesOf.get(holder) ?? shapeEdges(holder.geometry);
      edgesOf.set(holder, shape);
      return sum + sharedM2(own, shape);
    }, 0);
  });
}
