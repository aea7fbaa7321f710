import type { SourceValue } from "./source-layer";

/** How a file writes numbers: Indonesian 1.234,5 or English 1,234.5. */
export type NumberStyle = "comma" | "point";

export type ParsedNumber = {
  /** Null: blank, or not a number. */
  readonly value: number | null;
  readonly isReadable: boolean;
  /** "1.234" is 1234 or 1.234: the file's style decided, nothing in the text did. */
  readonly isAmbiguous: boolean;
  /** The style that this text proves, if it does. */
  readonly proves: NumberStyle | null;
};

const blank: ParsedNumber = { value: null, isReadable: true, isAmbiguous: false, proves: null };
const unreadable: ParsedNumber = { ...blank, isReadable: false };

/** A number as people write it: decimal comma or point, thousands marks, "Rp", a unit behind it. Blank is null, never 0. */
export function parseNumber(value: SourceValue, style: NumberStyle = "comma"): ParsedNumber {
  if (typeof value === "number") return Number.isFinite(value) ? { ...blank, value } : unreadable;
  if (value === null) return blank;
  if (typeof value === "boolean") return unreadable;
  const bare = bareNumber(value);
  if (bare === "") return blank;
  if (/^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i.test(bare)) return { ...blank, value: Number(bare.replace(",", ".")) };
  if (!/^[+-]?[\d.,']*\d[.,]?$/.test(bare) && !/^[+-]?[.,]\d+$/.test(bare)) return unreadable;
  return readMarks(bare.replaceAll("'", ""), style);
}

/** Without currency, spaces, unit and the dashes that stand for "no entry". */
function bareNumber(text: string): string {
  const bare = text
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/^\u2212/, "-")
    .replace(/^(rp\.?|idr)/i, "")
    .replace(/(ha|m2|m²|km2|m'|m1|m|unit|kk|jiwa|orang|rumah|%)$/i, "");
  return /^(-+|–|—|\.|n\/?a|null|none|nan|\?)?$/i.test(bare) ? "" : bare;
}

function readMarks(text: string, style: NumberStyle): ParsedNumber {
  const [commas, points] = [count(text, ","), count(text, ".")];
  if (commas > 0 && points > 0) {
    const proves = text.lastIndexOf(",") > text.lastIndexOf(".") ? "comma" : "point";
    return finish(text, proves, proves);
  }
  if (commas + points === 0) return finish(text, style, null);
  const mark = commas > 0 ? "," : ".";
  const [asDecimal, asThousands]: readonly NumberStyle[] =
    mark === "," ? ["comma", "point"] : ["point", "comma"];
  if (asDecimal === undefined || asThousands === undefined) return unreadable;
  if (commas + points > 1) return finish(text, asThousands, asThousands);
  const couldBeThousands = new RegExp(`^[+-]?[1-9]\\d{0,2}\\${mark}\\d{3}$`).test(text);
  if (!couldBeThousands) return finish(text, asDecimal, asDecimal);
  return { ...finish(text, style, null), isAmbiguous: true };
}

function finish(text: string, style: NumberStyle, proves: NumberStyle | null): ParsedNumber {
  const [thousands, decimal] = style === "comma" ? ([".", ","] as const) : ([",", "."] as const);
  const [whole = "", fraction = "", ...more] = text.split(decimal);
  const groups = whole.replace(/^[+-]/, "").split(thousands);
  const isGrouped = groups.slice(1).every((group) => group.length === 3) && (groups[0]?.length ?? 0) <= 3;
  if (more.length > 0 || fraction.includes(thousands) || (groups.length > 1 && !isGrouped)) return unreadable;
  const value = Number(`${whole.replaceAll(thousands, "") || "0"}.${fraction || "0"}`);
  return Number.isFinite(value) ? { value, isReadable: true, isAmbiguous: false, proves } : unreadable;
}

const count = (text: string, mark: string) => text.split(mark).length - 1;

/**
 * The style a file's texts prove, and whether any text needs it. Without proof an Indonesian file is
 * read the Indonesian way, and the user is asked.
 */
export function findNumberStyle(values: Iterable<SourceValue>): {
  readonly style: NumberStyle;
  readonly isAmbiguous: boolean;
} {
  const proofs = { comma: 0, point: 0 };
  let hasAmbiguous = false;
  for (const value of values) {
    if (typeof value !== "string") continue;
    const { proves, isAmbiguous } = parseNumber(value);
    if (proves) proofs[proves]++;
    hasAmbiguous ||= isAmbiguous;
  }
  const isProven = proofs.comma === 0 ? proofs.point > 0 : proofs.point === 0;
  return { style: proofs.point > proofs.comma ? "point" : "comma", isAmbiguous: hasAmbiguous && !isProven };
}
