/** Remembers the last few answers by the identity of what they were computed from, newest first. */
export type Recent<Value> = (inputs: readonly unknown[], compute: () => Value) => Value;

/**
 * A plan is reckoned as it is, without the selected work and year by year, all in one frame: a handful of
 * answers per question is enough for each of them to find its own again.
 */
export function createRecent<Value>(size = 8): Recent<Value> {
  const answers: { readonly inputs: readonly unknown[]; readonly value: Value }[] = [];
  return (inputs, compute) => {
    const [newest] = answers;
    if (newest && areSame(newest.inputs, inputs)) return newest.value;
    const index = answers.findIndex((answer) => areSame(answer.inputs, inputs));
    const found = answers[index];
    if (found) answers.splice(index, 1);
    const answer = found ?? { inputs, value: compute() };
    answers.unshift(answer);
    if (answers.length > size) answers.pop();
    return answer.value;
  };
}

/** One such memory per key. */
export function createRecentByKey<Key, Value>(size = 8): (key: Key) => Recent<Value> {
  const memories = new Map<Key, Recent<Value>>();
  return (key) => {
    const known = memories.get(key);
    if (known) return known;
    const memory = createRecent<Value>(size);
    memories.set(key, memory);
    return memory;
  };
}

// Asked thousands of times a frame: a loop, and `===` for all but NaN, which is never the same here.
function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
