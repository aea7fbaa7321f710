import type { edits as id } from "../id/edits";
import { named } from "../id/edits";

export const edits: typeof id = {
  import: named("add data"),
  "rename-project": named("rename project to"),
  "edit-record": named("edit survey"),
  "edit-area": named("edit boundary"),
  "approximate-areas": named("make approximate boundaries"),
  "remove-layer": named("take out data"),
  "add-work": named("add"),
  "move-work": named("move"),
  "reshape-work": named("reshape"),
  "edit-work": named("edit"),
  "measure-reach": named("change how reach is measured for"),
  "duplicate-work": named("duplicate"),
  "delete-work": named("delete"),
  "add-plan": named("add plan"),
  "edit-plan": named("edit plan"),
  "delete-plan": named("delete plan"),
  "edit-targets": named("edit targets"),
  "edit-price": named("change price of"),
  "import-prices": named("take in prices from"),
  "move-work-year": (details) => `move ${details["name"]} to year ${details["year"]}`,
  "cure-finding": named("put right"),
  "accept-finding": named("accept as it is"),
  "reopen-finding": named("check again"),
  "edit-settings": named("change settings"),
};
