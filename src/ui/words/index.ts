import type { Language, Text } from "../../domain/text";
import { useApp } from "../store-context";
import type { Words } from "./id";
import { first } from "./id/first";

/**
 * The first words of Indonesian come with the app, the others when something is opened that shows them. What is
 * opened waits for them (`lazyPart`), so nothing reads a word that is not there.
 */
const loaded = new Map<Language, Words>([["id", first as Words]]);
const areWhole = new Set<Language>();

/**
 * Fetches all words of a language before they are shown; a further language is its folder, and its line here.
 * @throws where they cannot be fetched: offline before they were ever kept
 */
export async function loadWords(language: Language): Promise<void> {
  if (areWhole.has(language)) return;
  if (language === "en") loaded.set("en", (await import("./en")).en);
  else loaded.set("id", { ...first, ...(await import("./id/late")).late });
  areWhole.add(language);
}

/** Words of a language that was loaded; until then Indonesian. */
export const wordsIn = (language: Language): Words => loaded.get(language) ?? (first as Words);

export const useWords = (): Words => wordsIn(useApp((state) => state.language));

/** Reads names that are data (rule sets, catalogue) in the user's language. */
export const useText = (): ((text: Text) => string) => {
  const language = useApp((state) => state.language);
  return (text) => text[language];
};
