import { attribute, elements } from "./xlsx-text";

/** What a cell's number format makes of its number; by the style number of the cell. */
export type CellStyle = "date" | { readonly digits: number } | null;

/** Dates and codes with leading zeros ("0000"); all other formats leave a number as it is. */
export function readStyles(xml: string): readonly CellStyle[] {
  const formats = new Map<number, string>();
  for (const { tag } of elements(xml, "numFmt"))
    formats.set(Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? "");
  const [cells] = elements(xml, "cellXfs");
  return Array.from(elements(cells?.inner ?? "", "xf"), ({ tag }) => {
    const id = Number(attribute(tag, "numFmtId"));
    if (builtInDates.has(id)) return "date";
    return styleOf(formats.get(id) ?? "");
  });
}

/** ECMA-376 18.8.30: 14-22 and 45-47; 27-36 and 50-58 in East Asian settings. */
const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

function styleOf(format: string): CellStyle {
  const [first = ""] = format.split(";");
  // Colours, conditions, quoted and escaped text hold letters that are no date.
  const bare = first.replace(/\[[^\]]*\]|"[^"]*"|\\.|_./g, "");
  if (/^0{2,}$/.test(bare)) return { digits: bare.length };
  return /[dyh]|m{3,}|[hs].*m|m.*s/i.test(bare) && !/general|[#0]/i.test(bare.replace(/\.0+/, ""))
    ? "date"
    : null;
}

/** Day number of Excel as "2024-03-05", with a time where it has one; from 1904 in old files of the Mac. */
export function excelDate(day: number, is1904: boolean): string | null {
  const days = is1904 ? day + 1462 : day;
  // Before 1 March 1900 Excel counts a day that never was.
  const time = Math.round(((days < 61 ? days + 1 : days) - 25_569) * 86_400) * 1000;
  const date = new Date(time);
  if (days < 0 || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return null;
  const text = date.toISOString();
  if (days < 1) return text.slice(11, 16);
  return Number.isInteger(day) ? text.slice(0, 10) : text.slice(0, 16).replace("T", " ");
}
