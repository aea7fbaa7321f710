export type Node = { readonly at: number; readonly weight: number };

const rules = new Map<number, readonly Node[]>();

/**
 * Fejer's first rule: `count` places in [-1, 1] and weights that integrate every polynomial below degree `count`
 * exactly, and square-root ends far better than even steps do (Waldvogel 2006).
 */
export function fejerRule(count: number): readonly Node[] {
  const known = rules.get(count);
  if (known) return known;
  const rule = Array.from({ length: count }, (_, index) => nodeOf(index, count));
  rules.set(count, rule);
  return rule;
}

function nodeOf(index: number, count: number): Node {
  const angle = ((index + 0.5) * Math.PI) / count;
  let sum = 0;
  for (let j = 1; j <= Math.floor(count / 2); j++) sum += Math.cos(2 * j * angle) / (4 * j * j - 1);
  return { at: -Math.cos(angle), weight: (2 / count) * (1 - 2 * sum) };
}
