import { approximate } from "./approximate";
import { check } from "./check";
import { common } from "./common";
import { compare } from "./compare";
import { condition } from "./condition";
import { coordinates } from "./coordinates";
import { data } from "./data";
import { edits } from "./edits";
import { errors } from "./errors";
import { exchange } from "./exchange";
import { imports } from "./imports";
import { map } from "./map";
import { money } from "./money";
import { network } from "./network";
import { plan } from "./plan";
import { progress } from "./progress";
import { projects } from "./projects";
import { shell } from "./shell";
import { sites } from "./sites";
import { smallest } from "./smallest";

/** The words of the app. Indonesian is the original; every other language has this shape. */
export const id = {
  approximate,
  check,
  common,
  compare,
  condition,
  coordinates,
  data,
  edits,
  errors,
  exchange,
  imports,
  map,
  money,
  network,
  plan,
  progress,
  projects,
  shell,
  sites,
  smallest,
};
export type Words = typeof id;
