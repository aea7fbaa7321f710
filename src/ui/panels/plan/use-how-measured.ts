import { farthestFromRoadM } from "../../../domain/network/nearest-edge";
import type { Intervention } from "../../../domain/project/schema";
import { selectFarFromRoads, selectReachMeasure } from "../../../store/reach-measure";
import { useFormats } from "../../format";
import { useApp } from "../../store-context";
import { useWords } from "../../words";

/** Which way reach was measured, why, and who is out of it; nothing where the work names its RTs. */
export function useHowMeasured({ id, recordIds }: Intervention, reachM: number | null): readonly string[] {
  const { network: words } = useWords();
  const { metres, number } = useFormats();
  const used = useApp((state) => selectReachMeasure(state, id));
  const far = useApp((state) => (used?.along === "network" ? selectFarFromRoads(state, id, reachM ?? 0) : 0));
  if (recordIds !== null || !used) return [];
  const farthest = metres(farthestFromRoadM);
  if (used.along === "straight") {
    if (used.why === "chosen") return [words.howStraight];
    return [used.why === "no_roads" ? words.noRoads : words.tooFar(farthest)];
  }
  return [
    used.toRoadM < 0.5 ? words.howTouching : words.howAlong(metres(used.toRoadM)),
    ...(far > 0 ? [words.howFar(number(far), farthest)] : []),
  ];
}
