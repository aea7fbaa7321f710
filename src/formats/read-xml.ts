import { AppError } from "../domain/errors";
import { decodeEntities } from "./entities";
import type { ParseControl } from "./format";
import { limits } from "./limits";

export type XmlElement = {
  /** Without its prefix: "Track" of `<gx:Track>`. */
  readonly name: string;
  /** As written; read with `attribute`. */
  readonly attributes: string;
  readonly children: XmlElement[];
  /** Its own text, references read, without that of its children. */
  text: string;
  /** What stands between its tags, as written. */
  source: string;
};

type Options = {
  readonly file: string;
  readonly control: ParseControl;
  /** Elements that are passed over with all that is in them: styles, cameras. */
  readonly skipped: ReadonlySet<string>;
  /** Elements whose `source` is wanted. */
  readonly verbatim?: ReadonlySet<string>;
};

/**
 * The root element of an XML text. Prefixes are not looked up and nothing is expanded or fetched: entities of the
 * file's own are refused, so a file cannot grow while it is read.
 * @throws AppError "import/broken-xml" with the line, "import/xml-entities", "import/too-deep",
 * "import/too-many-features", "import/cancelled"
 */
export function readXml(text: string, options: Options): XmlElement {
  const reader: Reader = { text, options, open: [], root: null, count: 0, skipDepth: 0 };
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf("<", at);
    if (tag < 0) break;
    if (tag > at) addText(reader, text.slice(at, tag), true);
    at = readMarkup(reader, tag);
  }
  if (reader.open.length > 0) throw broken(reader, text.length, "unfinished");
  if (!reader.root) throw broken(reader, 0, "no-element");
  return reader.root;
}

/** An attribute's value, or null. */
export function attribute({ attributes }: XmlElement, name: string): string | null {
  for (const [, key, double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (key === name) return decodeEntities(double ?? single ?? "");
  return null;
}

/** The first child of this name. */
export const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((one) => one.name === name);

/** The trimmed text of the first child of this name; null where it is absent or empty. */
export function childText(element: XmlElement, name: string): string | null {
  const text = child(element, name)?.text.trim();
  return text ? text : null;
}

type Open = { readonly element: XmlElement; readonly from: number };
type Reader = {
  readonly text: string;
  readonly options: Options;
  readonly open: Open[];
  root: XmlElement | null;
  count: number;
  /** How many open elements lie within one that is passed over, itself counted. */
  skipDepth: number;
};

function broken({ text, options }: Reader, at: number, reason: string): AppError {
  const line = text.slice(0, at).split("\n").length;
  return new AppError("import/broken-xml", { file: options.file, line, reason });
}

function addText(reader: Reader, text: string, hasEntities: boolean): void {
  const element = reader.open.at(-1)?.element;
  if (!element || reader.skipDepth > 0 || !/\S/.test(text)) return;
  element.text += hasEntities ? decodeEntities(text) : text;
}

/** Reads what begins with "<" at `tag`; gives where reading goes on. */
function readMarkup(reader: Reader, tag: number): number {
  const { text } = reader;
  if (text.startsWith("<!--", tag)) return after(reader, "-->", tag + 4);
  if (text.startsWith("<?", tag)) return after(reader, "?>", tag + 2);
  if (text.startsWith("<![CDATA[", tag)) {
    const end = after(reader, "]]>", tag + 9);
    addText(reader, text.slice(tag + 9, end - 3), false);
    return end;
  }
  if (text.startsWith("<!", tag)) return afterDoctype(reader, tag);
  const end = tagEnd(text, tag + 1);
  if (end < 0) throw broken(reader, tag, "unfinished");
  if (text[tag + 1] === "/") closeElement(reader, tag, end);
  else openElement(reader, tag, end);
  return end + 1;
}

function after(reader: Reader, mark: string, from: number): number {
  const end = reader.text.indexOf(mark, from);
  if (end < 0) throw broken(reader, from, "unfinished");
  return end + mark.length;
}

function afterDoctype(reader: Reader, tag: number): number {
  const end = after(reader, ">", tag);
  const subset = reader.text.indexOf("[", tag);
  if (subset < 0 || subset > end) return end;
  const close = after(reader, "]", subset);
  if (reader.text.slice(subset, close).includes("<!ENTITY"))
    throw new AppError("import/xml-entities", { file: reader.options.file });
  return after(reader, ">", close);
}

/** The ">" of a tag; one within quotes is part of a value. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const mark = text[at];
    if (mark === ">") return at;
    if (mark === '"' || mark === "'") {
      at = text.indexOf(mark, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

function openElement(reader: Reader, tag: number, end: number): void {
  const { text, open, options } = reader;
  const isEmpty = text[end - 1] === "/";
  const inside = text.slice(tag + 1, isEmpty ? end - 1 : end);
  const blank = inside.search(/\s/);
  const name = localName(blank < 0 ? inside : inside.slice(0, blank));
  if (!/^[\p{L}_]/u.test(name)) throw broken(reader, tag, "bad-tag");
  keepGoing(reader, tag);
  const isSkipped = reader.skipDepth > 0 || options.skipped.has(name);
  const attributes = isSkipped || blank < 0 ? "" : inside.slice(blank);
  const element: XmlElement = { name, attributes, children: [], text: "", source: "" };
  if (!isSkipped) attach(reader, element, tag);
  if (isEmpty) return;
  open.push({ element, from: end + 1 });
  if (isSkipped) reader.skipDepth++;
  if (open.length > limits.depth)
    throw new AppError("import/too-deep", { file: options.file, limit: limits.depth });
}

function attach(reader: Reader, element: XmlElement, at: number): void {
  const parent = reader.open.at(-1)?.element;
  if (parent) parent.children.push(element);
  else if (reader.root) throw broken(reader, at, "bad-tag");
  else reader.root = element;
}

const checkEvery = 20_000;

function keepGoing(reader: Reader, at: number): void {
  const { file, control } = reader.options;
  if (++reader.count > limits.points)
    throw new AppError("import/too-many-features", { file, count: reader.count, limit: limits.points });
  if (reader.count % checkEvery !== 0) return;
  if (control.isCancelled()) throw new AppError("import/cancelled", { file });
  control.onProgress(0.1 + (0.3 * at) / reader.text.length);
}

function closeElement(reader: Reader, tag: number, end: number): void {
  const { text, options } = reader;
  const name = localName(text.slice(tag + 2, end).trim());
  const last = reader.open.pop();
  if (last?.element.name !== name) throw broken(reader, tag, "bad-tag");
  if (reader.skipDepth > 0) reader.skipDepth--;
  else if (options.verbatim?.has(name)) last.element.source = text.slice(last.from, tag);
}
