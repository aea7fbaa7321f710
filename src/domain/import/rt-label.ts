import type { SourceValue } from "./source-layer";

export type RtLabel = {
  /** "05"; or what the file says where it is no number ("23/24"); null: no RT in the label. */
  readonly rt: string | null;
  readonly rw: string | null;
};

const nothing: RtLabel = { rt: null, rw: null };

/**
 * RT and RW out of one label, in every spelling seen: "RT006-RW002", "RT 39 RW 07", "RT002/RW005", "RT01_RW01 X",
 * "RT.01/RW.02", "RT06A-RW002", "RW 02 RT 01", "001/002", "33050515-RT006-RW002". A dusun, dukuh or
 * lingkungan number stands in for the RW ("RT106-DS05").
 */
export function parseRtRw(value: SourceValue): RtLabel {
  const text = textOf(value);
  if (text === "") return nothing;
  const rt = numbered("RT", text);
  const rw = numbered("(?:RW|DS|DSN|DUSUN|DUKUH|DK|LINGK?|LINGKUNGAN)", text);
  if (rt !== null || rw !== null) return { rt, rw };
  const pair = /^0*(\d{1,3}[A-Z]?)\s*[-/|.;,_ ]+\s*0*(\d{1,3}[A-Z]?)$/i.exec(text);
  if (pair?.[1] !== undefined && pair[2] !== undefined) return { rt: pad(pair[1]), rw: pad(pair[2]) };
  return { rt: parseUnitNumber(text), rw: null };
}

/** The number in a column that holds one kind only: "RW 08", "08", "8", 8, "RT 006", "IV"; else the text itself. */
export function parseUnitNumber(value: SourceValue): string | null {
  const text = textOf(value)
    .replace(/^(RT|RW|DUSUN|DUKUH|DSN|DS|DK|LINGKUNGAN|LINGK?)(?=[\W_\d]|$)[\W_]*/i, "")
    .trim();
  if (text === "" || /^[-–.]+$/.test(text)) return null;
  const number = /^0*(\d{1,4})(?:\.0+)?\s*([A-Z]?)$/i.exec(text);
  if (number?.[1] !== undefined) return pad(`${number[1]}${number[2] ?? ""}`);
  return roman(text) ?? text;
}

const textOf = (value: SourceValue) =>
  value === null || typeof value === "boolean" ? "" : String(value).trim();

function numbered(prefix: string, text: string): string | null {
  const found = new RegExp(`(?:^|[^A-Z])${prefix}[\\W_]*0*(\\d{1,4})([A-Z](?![A-Z]))?`, "i").exec(text);
  return found?.[1] === undefined ? null : pad(`${found[1]}${found[2] ?? ""}`);
}

/** Two digits at least, so that "8", "08" and "008" are one RT. */
function pad(label: string): string {
  const [, digits = "", letter = ""] = /^0*(\d+)(\D?)$/.exec(label) ?? [];
  return `${digits.padStart(2, "0")}${letter.toUpperCase()}`;
}

function roman(text: string): string | null {
  const place = romans.indexOf(text.toUpperCase());
  return place < 0 ? null : pad(String(place + 1));
}

const romans = [
  "I",
  "II",
  "III",
  "IV",
  "V",
  "VI",
  "VII",
  "VIII",
  "IX",
  "X",
  "XI",
  "XII",
  "XIII",
  "XIV",
  "XV",
  "XVI",
  "XVII",
  "XVIII",
  "XIX",
  "XX",
];

/** "RW 08"; a dusun's name stands for itself. */
export const rwName = (rw: string): string => (/^\d/.test(rw) ? `RW ${rw}` : rw);

/** One name for the spellings of a kelurahan: "Kel. Sayang-sayang" and "Sayang Sayang", "Klagenserut" and "Klagen Serut". */
export function placeKey(name: string | null): string {
  if (name === null) return "";
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/^\s*(kelurahan|kel\.|kel\b|desa\b|ds\.|kalurahan|nagari|gampong)\s*/, "")
    .replace(/[^a-z0-9]/g, "");
}

/** What makes an RT or RW itself: its number repeats in every RW, the RW's in every kelurahan. */
export const rtKey = (place: {
  readonly kelurahan: string | null;
  readonly rw: string | null;
  readonly rt: string | null;
}): string => `${placeKey(place.kelurahan)}|${place.rw ?? ""}|${place.rt ?? ""}`;
