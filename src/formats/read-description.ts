import { decodeEntities } from "./entities";

export type Pair = readonly [key: string, value: string];

/** What the description of a placemark says, as plain text: no tag of it is ever kept. */
export type Description = {
  /** Rows of tables: certainly columns. */
  readonly cells: readonly Pair[];
  /** Lines like "Kecamatan : Sambas": columns where more placemarks have them. */
  readonly lines: readonly Pair[];
  /** Everything else, line by line. */
  readonly rest: readonly string[];
};

/** Reads the HTML or plain text of a description. One pass over it, whatever it holds. */
export function readDescription(html: string): Description {
  const page = readPage(html);
  const cells: Pair[] = [];
  const rest: string[] = [];
  for (const table of page.tables) readTable(table, cells, rest);
  const lines: Pair[] = [];
  for (const line of page.text.split("\n").map(oneLine)) {
    const pair = pairOf(line);
    if (pair) lines.push(pair);
    else if (line !== "") rest.push(line);
  }
  return { cells, lines, rest };
}

type Table = string[][];
type Page = { readonly tables: readonly Table[]; readonly text: string };

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

const hidden = new Set(["script", "style", "head", "title"]);
const breaks = new Set(["br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "tr"]);
const isCell = (tag: string) => tag === "td" || tag === "th";

type Reading = { readonly tables: Table[]; text: string; cell: string | null };

function readPage(html: string): Page {
  // Without any tag that breaks lines the line breaks of the text itself count.
  const isPlain = !/<(br|p|div|li|table|h\d)\b/i.test(html);
  const reading: Reading = { tables: [], text: "", cell: null };
  for (const { text, tag, isEnd } of tagsOf(html)) {
    const plain = decodeEntities(text);
    add(reading, isPlain ? plain : plain.replace(/[\r\n]+/g, " "));
    if (tag === "table" || tag === "tr" || isCell(tag)) readTableTag(reading, tag, isEnd);
    else if (breaks.has(tag)) add(reading, reading.cell === null ? "\n" : " ");
  }
  endCell(reading);
  return reading;
}

function add(reading: Reading, text: string): void {
  if (reading.cell === null) reading.text += text;
  else reading.cell += text;
}

function endCell(reading: Reading): void {
  if (reading.cell !== null) reading.tables.at(-1)?.at(-1)?.push(oneLine(reading.cell));
  reading.cell = null;
}

function readTableTag(reading: Reading, tag: string, isEnd: boolean): void {
  // What stands in a cell before a table within it is a title, not a value.
  if (tag === "table" && !isEnd && reading.cell !== null) {
    reading.text += `\n${reading.cell}`;
    reading.cell = null;
  }
  endCell(reading);
  if (!isCell(tag)) reading.text += "\n";
  if (isEnd) return;
  if (tag === "table") reading.tables.push([]);
  else if (tag === "tr") reading.tables.at(-1)?.push([]);
  // A cell outside of any row is text like any other.
  else if (reading.tables.at(-1)?.length) reading.cell = "";
}

type Tag = { readonly text: string; readonly tag: string; readonly isEnd: boolean };

/** Each tag with the text before it; comments and what is never shown are passed over. */
function* tagsOf(html: string): Iterable<Tag> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    const name = open < 0 ? null : tagName(html, open);
    if (open < 0) break;
    if (name === null) {
      // "< 5 m" is text.
      yield { text: html.slice(at, open + 1), tag: "", isEnd: false };
      at = open + 1;
      continue;
    }
    yield { text: html.slice(at, open), ...name };
    at = endOf(html, open, name);
  }
  yield { text: html.slice(at), tag: "", isEnd: false };
}

function tagName(html: string, open: number): Omit<Tag, "text"> | null {
  if (html.startsWith("<!", open)) return { tag: "!", isEnd: false };
  const found = /^<(\/?)([a-z][a-z0-9:]*)/i.exec(html.slice(open, open + 24));
  return found?.[2] ? { tag: found[2].toLowerCase(), isEnd: found[1] === "/" } : null;
}

function endOf(html: string, open: number, { tag, isEnd }: Omit<Tag, "text">): number {
  const mark = html.startsWith("<!--", open) ? "-->" : hidden.has(tag) && !isEnd ? `</${tag}` : ">";
  const found = html.indexOf(mark, open);
  const end = found < 0 ? html.indexOf(mark.toUpperCase(), open) : found;
  if (end < 0) return html.length;
  return mark.startsWith("</") ? end : end + mark.length;
}

/** Rows of a key and a value; or one row of keys over one of values. Other rows stay text. */
function readTable(table: Table, cells: Pair[], rest: string[]): void {
  const rows = table.map((row) => row.filter((cell) => !/^[:=]$/.test(cell))).filter((row) => row.length > 0);
  const [keys, values] = rows;
  if (rows.length === 2 && keys && values && keys.length > 2 && keys.length === values.length) {
    cells.push(...keys.map((key, at): Pair => [keyText(key), values[at] ?? ""]));
    return;
  }
  for (const row of rows) {
    const [key, value] = row;
    if (row.length === 2 && key && value !== undefined) {
      if (!isHeading(key, value)) cells.push([keyText(key), value]);
    } else rest.push(...[row.filter(Boolean).join(" | ")].filter(Boolean));
  }
}

const keyText = (key: string) => key.replace(/\s*[:=]$/, "");
const isHeading = (key: string, value: string) =>
  /^(field|field name|attribute|atribut|kolom|key)$/i.test(key) &&
  /^(value|field value|nilai|isi)$/i.test(value);

/** "Kecamatan : Sambas", but neither an address of a page nor a time of day. */
function pairOf(line: string): Pair | null {
  const [, key, sign, value] = /^(\p{L}[^:=]{0,39})([:=])(.*)$/u.exec(line) ?? [];
  if (key === undefined || value === undefined) return null;
  if (/^(https?|ftp|mailto)$/i.test(key) || (sign === ":" && /\d$/.test(key) && /^\d/.test(value)))
    return null;
  return [key.trim(), value.trim()];
}
