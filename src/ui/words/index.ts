import type { Language, Text } from "../../domain/text";
import { useApp } from "../store-context";
import { en } from "./en";
import { id, type Words } from "./id";

/** A new language: its folder, and its line here. */
const languages: Readonly<Record<Language, Words>> = { id, en };

export const wordsIn = (language: Language): Words => languages[language];

export const useWords = (): Words => languages[useApp((state) => state.language)];

/** Reads names that are data (rule sets, catalogue) in the user's language. */
export const useText = (): ((text: Text) => string) => {
  const language = useApp((state) => state.language);
  return (text) => text[language];
};
