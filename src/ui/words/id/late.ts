import { check } from "./check";
import { compare } from "./compare";
import { coordinates } from "./coordinates";
import { data } from "./data";
import { imports } from "./imports";
import { money } from "./money";
import { plan } from "./plan";
import { progress } from "./progress";
import { sites } from "./sites";

/** Words of what is opened later; `lazyPart` waits for them. */
export const late = {
  check,
  compare,
  coordinates,
  data,
  imports,
  money,
  plan,
  progress,
  sites,
};
