/** Ends that meet are one place, known by a number. */
export type MeetingPlaces = {
  readonly idOf: (x: number, y: number) => number;
  readonly x: (id: number) => number;
  readonly y: (id: number) => number;
};

/** Places nearer than this are one: a millimetre. */
const gridPerM = 1000;
/** Two whole numbers in one: enough for 130 km of northing by the millimetre. */
const perColumn = 2 ** 27;

export function createMeetingPlaces(): MeetingPlaces {
  const ids = new Map<number, number>();
  const xs: number[] = [];
  const ys: number[] = [];
  return {
    idOf: (x, y) => {
      const key = Math.round(x * gridPerM) * perColumn + Math.round(y * gridPerM);
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, xs.length);
      xs.push(x);
      return ys.push(y) - 1;
    },
    x: (id) => xs[id] ?? 0,
    y: (id) => ys[id] ?? 0,
  };
}
