import type { Language } from "../../domain/text";

/**
 * The number a person typed: decimal comma or point, thousands marks of either kind.
 * Null: empty. Undefined: not a number. Where one dot or comma could be either ("1.234"), the language decides.
 */
export function readNumber(text: string, language: Language): number | null | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]/g, "");
  if (bare === "") return null;
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(bare)) return undefined;
  const decimal = decimalMark(bare, language);
  const thousands = decimal === "," ? "." : ",";
  const [whole = "", fraction, ...more] = bare.replaceAll(thousands, "").split(decimal);
  if (more.length > 0) return undefined;
  const value = Number(fraction === undefined ? whole : `${whole}.${fraction}`);
  return Number.isFinite(value) ? value : undefined;
}

function decimalMark(text: string, language: Language): "," | "." {
  const own = language === "id" ? "," : ".";
  const other = own === "," ? "." : ",";
  const [lastOwn, lastOther] = [text.lastIndexOf(own), text.lastIndexOf(other)];
  if (lastOther < 0) return own;
  if (lastOwn >= 0) return lastOwn > lastOther ? own : other;
  // Only the other language's mark: groups of three are thousands ("1.234"), anything else is a decimal ("0.51").
  return new RegExp(`^[+-]?[1-9]\\d{0,2}(\\${other}\\d{3})+$`).test(text) ? own : other;
}
