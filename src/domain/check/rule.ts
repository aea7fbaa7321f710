import type { Edit } from "../project/works";
import type { Language } from "../text";
import type { Finding, Found, Severity } from "./finding";
import type { SurveyScene } from "./survey-scene";

export type RuleWords = {
  readonly title: string;
  /** One finding as a sentence, from its figures and names as the language writes them. */
  readonly found: (figures: readonly string[], names: readonly string[]) => string;
  /** What is asked on the visit. */
  readonly visit: string;
  /** What the one tap does, on its button. */
  readonly cure?: string;
};

/** One rule of the survey check (domain 9), whole in one file: what it finds, how it says so and what cures it. */
export type CheckRule = {
  readonly id: string;
  readonly severity: Severity;
  readonly words: Readonly<Record<Language, RuleWords>>;
  /** Pure; says nothing about what is blank. */
  readonly find: (scene: SurveyScene) => readonly Found[];
  /** The edit that puts a curable finding right; where the project has changed since, nothing. */
  readonly cure?: (finding: Finding) => Edit;
};
