/** The text of an XML value: entities and the `_x000D_` of spreadsheets read, nothing else understood. */
export function xmlText(text: string): string {
  if (!/[&_]/.test(text)) return text;
  return text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return names[String(name).toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    })
    .replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(String(hex), 16)));
}

const names: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** An attribute of an element's opening tag; prefixes are part of the name ("r:id"). */
export function attribute(tag: string, name: string): string | null {
  const at = tag.indexOf(` ${name}="`);
  if (at < 0) return null;
  const from = at + name.length + 3;
  const to = tag.indexOf('"', from);
  return to < 0 ? null : xmlText(tag.slice(from, to));
}

/** Each element of a name: its opening tag and what is in it. Elements of one name never nest in spreadsheets. */
export function* elements(
  xml: string,
  name: string,
): Generator<{ readonly tag: string; readonly inner: string }> {
  const opening = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^<>]*>`, "g");
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const tag = found[0].replace(/\s+/g, " ");
    if (tag.endsWith("/>")) {
      yield { tag, inner: "" };
      continue;
    }
    const end = closingOf(xml, found[0], opening.lastIndex);
    yield { tag, inner: xml.slice(opening.lastIndex, end) };
    opening.lastIndex = end;
  }
}

function closingOf(xml: string, tag: string, from: number): number {
  const name = /^<([\w:]+)/.exec(tag)?.[1] ?? "";
  const end = xml.indexOf(`</${name}>`, from);
  return end < 0 ? xml.length : end;
}

/** The text of all `<t>` in an element; readings for East Asian letters (`rPh`) left out. */
export function richText(xml: string): string {
  const [own = "", ...readings] = xml.split(/<(?:\w+:)?rPh\b/);
  const rest = readings.map((part) => part.split(/<\/(?:\w+:)?rPh>/)[1] ?? "");
  let text = "";
  for (const { inner } of elements([own, ...rest].join(""), "t")) text += xmlText(inner);
  return text;
}
