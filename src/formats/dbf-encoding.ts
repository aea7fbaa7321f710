type Encoding = { readonly decoder: TextDecoder; readonly isGuessed: boolean };

/** Language driver ids of dBase headers that say more than "the Windows of whoever wrote it". */
const drivers = new Map<number, string>([
  ...([0x03, 0x58, 0x59] as const).map((id): [number, string] => [id, "windows-1252"]),
  ...([0x13, 0x7b] as const).map((id): [number, string] => [id, "shift_jis"]),
  ...([0x4d, 0x7a] as const).map((id): [number, string] => [id, "gbk"]),
  ...([0x4e, 0x79] as const).map((id): [number, string] => [id, "euc-kr"]),
  ...([0x4f, 0x78] as const).map((id): [number, string] => [id, "big5"]),
  [0x26, "ibm866"],
  [0x65, "ibm866"],
  [0x50, "windows-874"],
  [0x7c, "windows-874"],
  [0xc8, "windows-1250"],
  [0xc9, "windows-1251"],
  [0xca, "windows-1254"],
  [0xcb, "windows-1253"],
  [0xcc, "windows-1257"],
]);

/**
 * How the letters of a .dbf are written: what its .cpg says, else its header, else UTF-8 where all of it is UTF-8, else
 * Windows-1252. A .cpg or header that says otherwise than the bytes do is not believed: UTF-8 does not happen by chance.
 */
export function chooseEncoding(
  charset: string | undefined,
  driver: number,
  texts: Iterable<Uint8Array>,
): Encoding {
  const stated = decoderOf(charset) ?? drivers.get(driver);
  if (stated !== undefined && stated !== "utf-8" && stated !== "windows-1252")
    return { decoder: new TextDecoder(stated), isGuessed: false };
  const found = contentsOf(texts);
  if (found === "ascii" || found === "utf-8") return { decoder: new TextDecoder("utf-8"), isGuessed: false };
  return { decoder: new TextDecoder("windows-1252"), isGuessed: stated !== "windows-1252" };
}

/** The name that a TextDecoder knows for "UTF-8", "1252", "ANSI 1252", "88591" or "CP1251". */
function decoderOf(charset: string | undefined): string | undefined {
  const text = charset?.trim().toLowerCase() ?? "";
  if (text === "" || text.length > 40) return undefined;
  if (/^(utf-?8|65001)$/.test(text)) return "utf-8";
  const iso = /^(?:iso[ -]?)?8859[ -]?(\d{1,2})$/.exec(text)?.[1];
  const page = /^(?:ansi|windows|cp|oem)?[ -]?(125\d|874|866)$/.exec(text)?.[1];
  const name = iso ? `iso-8859-${iso}` : page === "866" ? "ibm866" : page ? `windows-${page}` : text;
  try {
    return new TextDecoder(name).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function contentsOf(texts: Iterable<Uint8Array>): "ascii" | "utf-8" | "other" {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let isAscii = true;
  for (const text of texts) {
    if (text.every((byte) => byte < 128)) continue;
    isAscii = false;
    try {
      strict.decode(withoutCutLetter(text));
    } catch (error) {
      if (error instanceof TypeError) return "other";
      throw error;
    }
  }
  return isAscii ? "ascii" : "utf-8";
}

/** Programs cut long texts in the middle of a letter: the piece at the end says nothing about the encoding. */
function withoutCutLetter(text: Uint8Array): Uint8Array {
  let at = text.length - 1;
  while (at >= 0 && text.length - at < 4 && ((text[at] ?? 0) & 0xc0) === 0x80) at--;
  const first = text[at] ?? 0;
  const needs = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return text.length - at < needs ? text.subarray(0, at) : text;
}
