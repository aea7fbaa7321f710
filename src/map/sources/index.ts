import type { MapSource } from "../layer";
import { areasSource, kelurahanLinesSource, kelurahanNamesSource } from "./areas";
import { buildingsSource, greenSource, otherSource, roadsSource, waterSource } from "./datasets";
import { editHandlesSource, ghostSource } from "./edit-handles";
import { householdsSource } from "./households";
import { labelsSource } from "./labels";
import { reachSource, spokesSource } from "./reach";
import { reachedRoadsSource } from "./reached-roads";
import { rtLinesSource, rtPointsSource, rtSource } from "./rt";
import { selectionSource } from "./selection";
import { sitesSource } from "./sites";
import { worksSource } from "./works";

/** Everything that is drawn comes from one of these. Their order does not matter. */
export const mapSources: readonly MapSource[] = [
  areasSource,
  kelurahanLinesSource,
  kelurahanNamesSource,
  rtSource,
  rtPointsSource,
  rtLinesSource,
  labelsSource,
  greenSource,
  waterSource,
  roadsSource,
  buildingsSource,
  otherSource,
  selectionSource,
  worksSource,
  reachSource,
  spokesSource,
  reachedRoadsSource,
  householdsSource,
  editHandlesSource,
  ghostSource,
  sitesSource,
];
