export type SqlColumn = {
  readonly name: string;
  /** As declared, upper case: "TEXT(100)", "BOOLEAN", "". */
  readonly type: string;
  /** The row's number itself: SQLite stores null in its place. */
  readonly isRowId: boolean;
};

/** The columns of a CREATE TABLE statement, in the order in which rows hold their values. */
export function sqlColumns(sql: string): readonly SqlColumn[] {
  const parts = definitionsOf(sql);
  const keyed = parts
    .map((part) => /^PRIMARY\s+KEY\s*\(\s*["`[]?(.*?)["`\]]?\s*\)/i.exec(part)?.[1])
    .find(Boolean);
  return parts.flatMap((part) => {
    const column = /^(?:"((?:[^"]|"")*)"|`([^`]*)`|\[([^\]]*)\]|'([^']*)'|([^\s"'`[(]+))\s*([\s\S]*)$/.exec(
      part,
    );
    if (!column) return [];
    const [, quoted, ticked, bracketed, apostrophed, bare, rest = ""] = column;
    if (bare !== undefined && /^(CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)$/i.test(bare)) return [];
    const name = quoted?.replaceAll('""', '"') ?? ticked ?? bracketed ?? apostrophed ?? bare ?? "";
    const type = (
      /^[\s\S]*?(?=\s*(?:$|\b(?:CONSTRAINT|PRIMARY|NOT|NULL|UNIQUE|CHECK|DEFAULT|COLLATE|REFERENCES|GENERATED|AS)\b))/i.exec(
        rest,
      )?.[0] ?? ""
    )
      .toUpperCase()
      .trim();
    const isRowId =
      type === "INTEGER" && (/\bPRIMARY\s+KEY\b/i.test(rest) || keyed?.toLowerCase() === name.toLowerCase());
    return [{ name, type, isRowId }];
  });
}

/** What stands between the outer brackets, cut at its commas; quotes, inner brackets and comments are stepped over. */
function definitionsOf(sql: string): string[] {
  const parts: string[] = [];
  let [depth, part] = [0, ""];
  for (const [token] of sql.matchAll(
    /--[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"]|"")*"|'(?:[^']|'')*'|`[^`]*`|\[[^\]]*\]|[\s\S]/g,
  )) {
    if (token.startsWith("--") || token.startsWith("/*")) continue;
    if (token === ")" && --depth === 0) break;
    if (token === "," && depth === 1) {
      parts.push(part.trim());
      part = "";
    } else if (depth > 0) part += token;
    if (token === "(") depth++;
  }
  return [...parts, part.trim()].filter((text) => text !== "");
}
