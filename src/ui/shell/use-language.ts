import { useEffect } from "react";
import type { Language } from "../../domain/text";
import { useApp } from "../store-context";

const key = "tata-kampung-language";

/** The language chosen last on this device; Indonesian before the first choice. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(key) === "en" ? "en" : "id";
  } catch {
    // Storage may be forbidden; the language is then asked of the user anew, nothing else is lost.
    return "id";
  }
}

/** Tells the page its language and remembers it on this device. */
export function useLanguageOfPage(): void {
  const language = useApp((state) => state.language);
  useEffect(() => {
    document.documentElement.lang = language;
    try {
      localStorage.setItem(key, language);
    } catch {
      // As above: a language that cannot be remembered is no reason to stop.
      return;
    }
  }, [language]);
}
