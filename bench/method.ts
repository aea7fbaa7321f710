/** What a method computes, as plain numbers, to be held against what the others compute. */
export type Answer = ArrayLike<number>;

/** One way to do a job. */
export type Method = {
  readonly name: string;
  /** Can do with the first points only; where the whole would take too long a part is timed and scaled. */
  readonly isDivisible: boolean;
  /** On the first `count` points, or on all; null: it does too little to be compared. */
  readonly answer: ((count: number) => Answer | Promise<Answer>) | null;
  /** Milliseconds of one run on the first `count` points. */
  readonly timeMs: (count: number) => number | Promise<number>;
};

/** Short work is repeated for so long, that the clock's steps do not show. */
const atLeastMs = 20;

function timed(work: () => unknown): number {
  const start = performance.now();
  let times = 0;
  let spent = 0;
  do {
    work();
    times++;
    spent = performance.now() - start;
  } while (spent < atLeastMs);
  return spent / times;
}

/** A method that is a function in this process. */
export const inProcess = <Made extends Answer>(
  name: string,
  work: (count: number) => Made,
  { isDivisible = false, inOrder = (made: Made): Answer => made } = {},
): Method => ({
  name,
  isDivisible,
  answer: (count) => inOrder(work(count)),
  timeMs: (count) => timed(() => work(count)),
});

export const quantile = (values: ArrayLike<number>, part: number): number => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
};
