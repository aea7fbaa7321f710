import type { Bounds } from "./schema";

/** Finds, of many boxes, those that hold a place; each box lies in every cell of a grid that it touches. */
export type BoxIndex = { readonly at: (lng: number, lat: number) => readonly number[] };

/** Sides of the grid: enough that a city's RTs are few per cell, few enough that a stray box costs nothing. */
const maxSide = 128;

/** Answers with positions in `boxes`, ascending. A null box is never found. */
export function createBoxIndex(boxes: readonly (Bounds | null)[]): BoxIndex {
  const known = boxes.filter((box) => box !== null);
  const west = Math.min(...known.map((box) => box[0]));
  const south = Math.min(...known.map((box) => box[1]));
  const side = Math.max(1, Math.min(maxSide, Math.ceil(Math.sqrt(known.length) * 2)));
  const cellLng = (Math.max(...known.map((box) => box[2])) - west) / side || 1;
  const cellLat = (Math.max(...known.map((box) => box[3])) - south) / side || 1;
  const column = (lng: number) => Math.min(side - 1, Math.floor((lng - west) / cellLng));
  const row = (lat: number) => Math.min(side - 1, Math.floor((lat - south) / cellLat));

  const cells = new Map<number, number[]>();
  boxes.forEach((box, index) => {
    if (!box) return;
    for (let y = row(box[1]); y <= row(box[3]); y++)
      for (let x = column(box[0]); x <= column(box[2]); x++) {
        const cell = cells.get(y * side + x);
        if (cell) cell.push(index);
        else cells.set(y * side + x, [index]);
      }
  });

  const holds = (index: number, lng: number, lat: number) => {
    const box = boxes[index];
    return box ? lng >= box[0] && lng <= box[2] && lat >= box[1] && lat <= box[3] : false;
  };
  return {
    at: (lng, lat) =>
      lng < west || lat < south
        ? []
        : (cells.get(row(lat) * side + column(lng)) ?? []).filter((index) => holds(index, lng, lat)),
  };
}
