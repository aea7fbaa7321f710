import type { Position } from "../geo/schema";

type Coordinate = {
  readonly value: number;
  /** What a letter or word beside the number says it is; null where there is none. */
  readonly axis: "lng" | "lat" | null;
};

/**
 * One longitude, latitude, easting or northing as people write it: "-6.8814", "6°52'30\" S", "106° 48' 1,106\" BT",
 * "LS 6 52 30", "9.433.747,56". One mark is a decimal mark, the same mark twice stands between thousands.
 * Null: blank or no coordinate.
 */
export function parseCoordinate(text: string): Coordinate | null {
  const found = /^([A-Z]*)\.?([^A-Z]*)\.?([A-Z]*)\.?$/i.exec(text.slice(0, longest).trim());
  const [, before = "", numbers = "", after = ""] = found ?? [];
  const word = `${before}${after}`.toUpperCase();
  const direction = directions.get(word) ?? null;
  if (!found || (word !== "" && word !== "M" && direction === null)) return null;
  const value = degreesOf(numbers.split(/[\s°º˚'’′"”″]+/u).filter((part) => part !== ""));
  if (value === null) return null;
  return direction === null
    ? { value, axis: null }
    : { value: Math.abs(value) * direction.sign, axis: direction.axis };
}

/** Longer texts are sentences; parsing stops early on hostile ones. */
const longest = 80;

/** English letters, and Lintang Utara/Selatan, Bujur Timur/Barat. */
const directions = new Map<string, { readonly axis: "lng" | "lat"; readonly sign: 1 | -1 }>(
  (
    [
      ["N", "lat", 1],
      ["U", "lat", 1],
      ["LU", "lat", 1],
      ["S", "lat", -1],
      ["LS", "lat", -1],
      ["E", "lng", 1],
      ["T", "lng", 1],
      ["BT", "lng", 1],
      ["W", "lng", -1],
      ["BB", "lng", -1],
    ] as const
  ).map(([word, axis, sign]) => [word, { axis, sign }]),
);

function degreesOf(parts: readonly string[]): number | null {
  if (parts.length === 0 || parts.length > 3) return null;
  const numbers = parts.map(plainNumber);
  const [degrees, minutes = 0, seconds = 0] = numbers;
  if (degrees === null || degrees === undefined || minutes === null || seconds === null) return null;
  if (parts.length === 1) return degrees;
  if (!Number.isInteger(degrees) || minutes < 0 || minutes >= 60 || seconds < 0 || seconds >= 60) return null;
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
  return /^[-\u2212]/u.test(parts[0] ?? "") ? -size : size;
}

function plainNumber(text: string): number | null {
  const bare = text.replace(/^\u2212/u, "-");
  if (!/^[-+]?\d[\d.,]*$/.test(bare)) return null;
  const marks = bare.replace(/[^.,]/g, "");
  const last = marks.at(-1) ?? "";
  // "9.433.747" has thousands, "9.433.747,5" thousands and a decimal mark, "-6,88" a decimal mark.
  const isDecimal = last !== "" && marks.indexOf(last) === marks.length - 1;
  const [whole = "", fraction = ""] = isDecimal
    ? [bare.slice(0, bare.lastIndexOf(last)), bare.slice(bare.lastIndexOf(last) + 1)]
    : [bare];
  const value = Number(`${whole.replaceAll(/[.,]/g, "")}.${fraction || "0"}`);
  return Number.isFinite(value) ? value : null;
}

/**
 * Both coordinates in one cell: "-5.039804, 120.392811", "6°10'S 106°48'E", "120,39; -5,04", "POINT" left to WKT.
 * Latitude first as phones write it, unless letters or sizes say otherwise; height and accuracy behind are left out.
 */
export function parseCoordinatePair(text: string): Position | null {
  const [first, second] = halves(text).map(parseCoordinate);
  if (!first || !second) return null;
  const isLngFirst =
    first.axis === "lng" ||
    second.axis === "lat" ||
    (first.axis === null && second.axis === null && Math.abs(first.value) > 90);
  return isLngFirst ? [first.value, second.value] : [second.value, first.value];
}

function halves(text: string): readonly string[] {
  const trimmed = text.slice(0, longest).trim();
  const afterLetter = /^([^A-Z]*(?:LS|LU|BT|BB|[NUSETWB]))[\s,;/|]*([^A-Z]*[A-Z]+)$/i.exec(trimmed);
  if (afterLetter) return afterLetter.slice(1);
  const mark = [/;/, /,\s+/, /[|/]/].find((one) => one.test(trimmed));
  if (mark) return trimmed.split(mark).slice(0, 2);
  const byComma = trimmed.split(",");
  return byComma.length === 2 && /\./.test(trimmed) ? byComma : trimmed.split(/\s+/).slice(0, 2);
}
