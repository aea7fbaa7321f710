/** Each name once, capitals or not: a repeated one is numbered at its end, within `longest` characters. */
export function uniqueNames(names: readonly string[], longest: number): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const whole = name.slice(0, longest);
    let unique = whole;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      const end = `_${number}`;
      unique = `${whole.slice(0, longest - end.length)}${end}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
