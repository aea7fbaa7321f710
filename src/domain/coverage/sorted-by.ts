const digitBits = 11;
const digits = 1 << digitBits;

/**
 * Numbers 0, 1, 2 ... that come in any order, in the order of their keys; those of the same key stay as they came.
 * A radix sort: several times as fast as comparing, from some thousand numbers on.
 */
export function sortedBy(numbers: Int32Array, keys: Uint32Array): Int32Array {
  let highest = 0;
  for (let i = 0; i < keys.length; i++) highest = Math.max(highest, keys[i] ?? 0);
  let sorted = numbers;
  for (let shift = 0; shift < 32 && (shift === 0 || highest >>> shift > 0); shift += digitBits) {
    const starts = new Int32Array(digits + 1);
    for (let i = 0; i < keys.length; i++) {
      const digit = ((keys[i] ?? 0) >>> shift) & (digits - 1);
      starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
    }
    for (let digit = 1; digit < digits; digit++)
      starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
    const next = new Int32Array(numbers.length);
    for (let i = 0; i < sorted.length; i++) {
      const number = sorted[i] ?? 0;
      const digit = ((keys[number] ?? 0) >>> shift) & (digits - 1);
      const place = starts[digit] ?? 0;
      starts[digit] = place + 1;
      next[place] = number;
    }
    sorted = next;
  }
  return sorted;
}
