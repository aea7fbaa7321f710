import type { Language } from "../domain/text";
import { useApp } from "./store-context";

const locales: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

/** Numbers, areas, money and dates as the user's language writes them. Rounds for display only. */
export function formats(language: Language) {
  const locale = locales[language];
  const atMost = byDigits((digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }));
  const exactly = byDigits(
    (digits) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const number = (value: number, digits = 0) => atMost(digits).format(value);
  const fixed = (value: number, digits: number) => exactly(digits).format(value);
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

// Making a formatter takes far longer than using it, and a drag writes dozens of figures in every frame.
function byDigits(make: (digits: number) => Intl.NumberFormat): (digits: number) => Intl.NumberFormat {
  const made: Intl.NumberFormat[] = [];
  return (digits) => {
    const known = made[digits] ?? make(digits);
    made[digits] = known;
    return known;
  };
}

export type Formats = ReturnType<typeof formats>;

export const useFormats = () => {
  const language = useApp((state) => state.language);
  return byLanguage[language];
};

const byLanguage = { id: formats("id"), en: formats("en") } as const;
