import permen14of2018 from "../../../data/rulesets/permen-14-2018.json";
import { parseRuleset } from "./parse-ruleset";
import type { Ruleset } from "./ruleset";

const defaultRuleset = parseRuleset(permen14of2018);

/** A new Permen or Perda: its file in `data/rulesets`, and its line here. */
export const rulesets: readonly Ruleset[] = [defaultRuleset];

/** The rule set a project names; an unknown id gives the default, Permen PUPR 14/2018. */
export const rulesetById = (id: string | undefined): Ruleset =>
  rulesets.find((ruleset) => ruleset.id === id) ?? defaultRuleset;
