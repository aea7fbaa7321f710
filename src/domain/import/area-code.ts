export type CodeSystem = "kemendagri" | "bps" | "sls";

/**
 * Which system a code is of, by its form alone: Kemendagri writes dots ("33.75.02.1008"), BPS ten digits
 * ("3375021008"), its statistical units of RT size 14 or 16 (domain.md 5.5). Null: neither. The numbers of the
 * two differ, so one is never made out of the other.
 */
export function codeSystem(code: string | null): CodeSystem | null {
  if (code === null) return null;
  if (/^\d\d(\.\d\d){1,2}(\.\d{4})?$/.test(code)) return "kemendagri";
  if (/^\d{10}$/.test(code)) return "bps";
  return /^\d{14}(\d\d)?$/.test(code) ? "sls" : null;
}

/** True or false where both codes are of one system; null: they cannot be compared. */
export function sameCode(a: string | null, b: string | null): boolean | null {
  const system = codeSystem(a);
  return system !== null && system === codeSystem(b) ? a === b : null;
}

/** Looks like a code that a spreadsheet took for a number: "33.1" was 33.10, "3.37502E+09" ten digits. */
export const isBrokenCode = (code: string): boolean =>
  /^\d([.,]\d+)?E\+?\d+$/i.test(code) || (/^[1-9]\d(\.\d+)+$/.test(code) && codeSystem(code) === null);
