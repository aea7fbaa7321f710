import { parseNumber } from "../import/parse-number";

/**
 * Rupiah as price lists write them: "Rp 540.000,-", "540.000", "540,000", "540000,50", "1,234.50". Three digits behind
 * one kind of mark are thousands: no price has three decimals. Null: blank. Undefined: not an amount.
 */
export function readRupiah(text: string): number | null | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]/g, "").replace(/[,.][-\u2013\u2014]+$/, "");
  const digits = bare.replace(/^(rp\.?|idr\.?)/i, "");
  if (/^\d{1,3}(\.\d{3})+$|^\d{1,3}(,\d{3})+$/.test(digits)) return Number(digits.replace(/[.,]/g, ""));
  const { value, isReadable } = parseNumber(bare);
  return isReadable ? value : undefined;
}
