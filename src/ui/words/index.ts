import type { Language, Text } from "../../domain/text";
import { useApp } from "../store-context";
import { id, type Words } from "./id";

/** Indonesian comes with the app; a further language is its folder, and its line in `loadWords`. */
const loaded = new Map<Language, Words>([["id", id]]);

/**
 * Fetches the words of a language before it is shown; the first load carries Indonesian alone.
 * @throws where they cannot be fetched: offline before they were ever kept
 */
export async function loadWords(language: Language): Promise<void> {
  if (!loaded.has(language)) loaded.set("en", (await import("./en")).en);
}

/** Words of a language that was loaded; until then Indonesian. */
export const wordsIn = (language: Language): Words => loaded.get(language) ?? id;

export const useWords = (): Words => wordsIn(useApp((state) => state.language));

/** Reads names that are data (rule sets, catalogue) in the user's language. */
export const useText = (): ((text: Text) => string) => {
  const language = useApp((state) => state.language);
  return (text) => text[language];
};
