import { expect, test } from "vitest";
import type { Polygon, Position } from "../domain/geo/schema";
import { boundaryLines, uniqueLines } from "./boundary-lines";

/** A block of RTs near the equator, a thousandth of a degree (111 m) wide. */
const box = (west: number, south: number, size = 0.001): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const has = (line: readonly Position[], [x, y]: Position) =>
  line.some(([lng, lat]) => Math.abs(lng - x) < 1e-9 && Math.abs(lat - y) < 1e-9);
const edges = (lines: readonly { readonly coordinates: readonly Position[] }[]) =>
  lines.reduce((count, { coordinates }) => count + coordinates.length - 1, 0);

test("an edge in common is drawn once", () => {
  const lines = uniqueLines([{ geometry: box(0, 0) }, { geometry: box(0.001, 0) }], () => "any");
  expect(edges(lines)).toBe(7);
});

test("between RTs of one RW runs an RT line, round them an RW line", () => {
  const lines = boundaryLines([
    { rwKey: "01", geometry: box(0, 0) },
    { rwKey: "01", geometry: box(0.001, 0) },
  ]);
  const inner = lines.filter(({ kind }) => kind === "rt");
  expect(edges(inner)).toBe(1);
  expect(inner[0] && has(inner[0].coordinates, [0.001, 0.001])).toBe(true);
  expect(edges(lines.filter(({ kind }) => kind === "rw"))).toBe(6);
});

test("between two RWs runs an RW line", () => {
  const lines = boundaryLines([
    { rwKey: "01", geometry: box(0, 0) },
    { rwKey: "02", geometry: box(0.001, 0) },
  ]);
  expect(lines.every(({ kind }) => kind === "rw")).toBe(true);
});

test("a gang of four metres between two RTs of one RW makes no RW line of it", () => {
  const fourMetres = 4 / 111_320;
  const lines = boundaryLines([
    { rwKey: "01", geometry: box(0, 0) },
    { rwKey: "01", geometry: box(0.001 + fourMetres, 0) },
  ]);
  expect(edges(lines.filter(({ kind }) => kind === "rt"))).toBe(2);
});

test("the way a ring runs changes nothing: files bring both", () => {
  const clockwise = (geometry: Polygon): Polygon => ({
    ...geometry,
    coordinates: geometry.coordinates.map((ring) => ring.toReversed()),
  });
  const lines = boundaryLines([
    { rwKey: "01", geometry: clockwise(box(0, 0)) },
    { rwKey: "01", geometry: clockwise(box(0.001, 0)) },
  ]);
  expect(edges(lines.filter(({ kind }) => kind === "rt"))).toBe(1);
});

test("where no RW is known there are RT lines alone", () => {
  expect(boundaryLines([{ rwKey: null, geometry: box(0, 0) }]).map(({ kind }) => kind)).toEqual(["rt"]);
});
