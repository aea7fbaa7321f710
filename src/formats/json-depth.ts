const quote = 34;
const backslash = 92;
const openBracket = 91;

/** How deep brackets lie within brackets, strings left out. One pass, no recursion: safe on hostile text. */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Most of a large file are digits: they are through after two comparisons.
    if (code < openBracket && code !== quote) continue;
    if (code === quote) at = endOfString(text, at);
    else if (code === openBracket || code === 123) {
      if (++depth > deepest) deepest = depth;
    } else if (code === 93 || code === 125) depth--;
  }
  return deepest;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === quote) return at;
  }
  return text.length;
}
