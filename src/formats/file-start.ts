import { decodeText } from "./decode-text";

/** What a file begins with: enough to tell what it is when its extension lies or is missing. */
export type FileStart = {
  readonly bytes: Uint8Array;
  /** The first characters as text, without byte order mark and leading blanks. */
  readonly text: string;
};

const shownBytes = 4096;

/** The start of a file's bytes; `bytes` stays whole, because a zip keeps its directory at the end. */
export function fileStart(bytes: Uint8Array): FileStart {
  // A letter cut in two at the end makes the text Windows-1252: good enough to recognise tags and brackets.
  const { text } = decodeText(bytes.subarray(0, shownBytes));
  return { bytes, text: text.replace(/^\ufeff/, "").trimStart() };
}

/** True where the file begins with these bytes: numbers, or the letters of a text. */
export function startsWith({ bytes }: FileStart, mark: readonly number[] | string): boolean {
  const codes = typeof mark === "string" ? [...mark].map((letter) => letter.charCodeAt(0)) : mark;
  return codes.every((code, at) => bytes[at] === code);
}

/** The local name of the first XML element: "kml" of `<kml:kml ...>`; null where it is no XML. */
export function rootElement(text: string): string | null {
  if (!text.startsWith("<")) return null;
  const start = text.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(\[[^\]]*\])?\s*>/gi, "");
  return /<(?:[\w.-]+:)?([\w.-]+)/.exec(start)?.[1] ?? null;
}

const [lineFeed, blank, openBrace, closeBrace] = [10, 32, 0x7b, 0x7d];

/** True where one JSON object ends with the first line and another begins after it. */
export function hasObjectPerLine({ bytes, text }: FileStart): boolean {
  if (!text.startsWith("{")) return false;
  const end = bytes.indexOf(lineFeed, bytes.indexOf(openBrace));
  if (end < 0) return false;
  let [before, behind] = [end - 1, end + 1];
  while ((bytes[before] ?? openBrace) <= blank) before--;
  while ((bytes[behind] ?? openBrace) <= blank) behind++;
  return bytes[before] === closeBrace && bytes[behind] === openBrace;
}
