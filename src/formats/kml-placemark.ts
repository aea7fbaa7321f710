import type { SourceValue } from "../domain/import/source-layer";
import { isKmlGeometry, kmlGeometry, type RawGeometry } from "./kml-geometry";
import { type Description, type Pair, readDescription } from "./read-description";
import { attribute, child, childText, type XmlElement } from "./read-xml";

export type Placemark = {
  /** Names of the folders around it, outermost first. */
  readonly folder: readonly string[];
  readonly geometry: RawGeometry | null;
  /** Its columns; those in `description` are not among them yet. */
  readonly values: ReadonlyMap<string, SourceValue>;
  readonly description: Description;
};

/** The types that the file's schemas give to fields, by name. */
export type FieldTypes = ReadonlyMap<string, string>;

const plainFields = ["name", "address", "phoneNumber"];

/** One placemark with all it says about itself. */
export function readPlacemark(element: XmlElement, folder: readonly string[], types: FieldTypes): Placemark {
  const shape = element.children.find(isKmlGeometry);
  const values = new Map<string, SourceValue>();
  const set = ([key, value]: readonly [string, SourceValue]) => addValue(values, key, value);
  for (const field of plainFields) {
    const text = childText(element, field);
    if (text !== null) set([field, text]);
  }
  for (const pair of timesOf(element)) set(pair);
  const extended = child(element, "ExtendedData");
  if (extended) for (const pair of extendedPairs(extended, types)) set(pair);
  return {
    folder,
    geometry: shape ? kmlGeometry(shape) : null,
    values,
    description: readDescription(markupOf(child(element, "description"))),
  };
}

/** Adds a value; where the column has another one already, both stay. */
export function addValue(values: Map<string, SourceValue>, key: string, value: SourceValue): void {
  const before = values.get(key) ?? null;
  if (before === null || before === value) values.set(key, value);
  else if (value !== null) values.set(freeKey(values, key), value);
}

function freeKey(values: ReadonlyMap<string, SourceValue>, key: string): string {
  let number = 2;
  while (values.has(`${key} (${number})`)) number++;
  return `${key} (${number})`;
}

/** HTML in CDATA or with its tags escaped is text; HTML written straight into the file is elements. */
const markupOf = (description: XmlElement | undefined): string =>
  !description ? "" : description.children.length > 0 ? description.source : description.text;

function* timesOf(element: XmlElement): Iterable<Pair> {
  for (const [holder, field] of [
    ["TimeStamp", "when"],
    ["TimeSpan", "begin"],
    ["TimeSpan", "end"],
  ] as const) {
    const inside = child(element, holder);
    const text = inside && childText(inside, field);
    if (text) yield [field, text];
  }
}

function* extendedPairs(extended: XmlElement, types: FieldTypes): Iterable<readonly [string, SourceValue]> {
  for (const one of extended.children) {
    const name = attribute(one, "name");
    if (one.name === "Data" && name !== null) yield [name, textValue(child(one, "value")?.text ?? "")];
    else if (one.name === "SchemaData")
      for (const data of one.children) {
        const field = attribute(data, "name");
        if (data.name === "SimpleData" && field !== null)
          yield [field, typed(data.text, types.get(field) ?? "string")];
      }
    // Anything of a program's own: "<mapserver:rt>03</mapserver:rt>".
    else if (one.children.length === 0) yield [one.name, textValue(one.text)];
  }
}

const numeric = new Set(["int", "uint", "short", "ushort", "float", "double"]);

/** A field of a number type holds numbers with a decimal point; one that begins with 0 is a code all the same. */
function typed(text: string, type: string): SourceValue {
  const value = textValue(text);
  const isNumber =
    value !== null && numeric.has(type) && /^-?(0|[1-9]\d{0,14})?(\.\d+)?(e[+-]?\d+)?$/i.test(value);
  return isNumber && Number.isFinite(Number(value)) ? Number(value) : value;
}

/** Plain text; what programs write for "nothing" is nothing. */
export function textValue(text: string): string | null {
  const plain = text.trim();
  return plain === "" || /^<null>$/i.test(plain) ? null : plain;
}
