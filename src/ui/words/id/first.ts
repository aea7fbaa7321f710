import { approximate } from "./approximate";
import { common } from "./common";
import { condition } from "./condition";
import { edits } from "./edits";
import { errors } from "./errors";
import { exchange } from "./exchange";
import { map } from "./map";
import { network } from "./network";
import { projects } from "./projects";
import { shell } from "./shell";
import { smallest } from "./smallest";

/** Words that the start and the first coloured map show. */
export const first = {
  approximate,
  common,
  condition,
  edits,
  errors,
  exchange,
  map,
  network,
  projects,
  shell,
  smallest,
};
