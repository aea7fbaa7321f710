import type { Language } from "../domain/text";
import { useApp } from "./store-context";

const locales: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

/** Numbers, areas, money and dates as the user's language writes them. Rounds for display only. */
export function formats(language: Language) {
  const locale = locales[language];
  const number = (value: number, digits = 0) =>
    value.toLocaleString(locale, { maximumFractionDigits: digits });
  const fixed = (value: number, digits: number) =>
    value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const million = language === "id" ? "jt" : "m";
  const billion = language === "id" ? "M" : "bn";
  return {
    number,
    fixed,
    percent: (value: number, digits = 1) => `${number(value, digits)}%`,
    ha: (value: number) => `${fixed(value, 2)} ha`,
    metres: (value: number) => `${number(value)} m`,
    idr: (value: number) => `Rp ${number(value)}`,
    idrShort: (value: number) =>
      Math.abs(value) >= 1e9
        ? `Rp ${number(value / 1e9, 2)} ${billion}`
        : Math.abs(value) >= 1e6
          ? `Rp ${number(value / 1e6, 1)} ${million}`
          : `Rp ${number(value)}`,
    time: (iso: string) => new Date(iso).toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" }),
    date: (iso: string) =>
      new Date(iso).toLocaleDateString(locale, { day: "numeric", month: "short", year: "numeric" }),
  };
}

export type Formats = ReturnType<typeof formats>;

export const useFormats = () => {
  const language = useApp((state) => state.language);
  return byLanguage[language];
};

const byLanguage = { id: formats("id"), en: formats("en") } as const;
