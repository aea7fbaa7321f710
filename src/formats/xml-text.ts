/** Text as it may stand between tags and in attributes; characters that XML 1.0 cannot hold are left out. */
export const xmlText = (text: string): string =>
  (isPlain(text) ? text : [...text].filter(isAllowed).join(""))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const isPlain = (text: string): boolean => /^[\x20-\ud7ff]*$/.test(text);

/** XML 1.0, 2.2: no control characters but tab and breaks, no half of a surrogate pair. */
function isAllowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0xd7ff || (code >= 0xe000 && code !== 0xfffe && code !== 0xffff);
}
