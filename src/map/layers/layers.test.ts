import { expect, test } from "vitest";
import type { MapColours } from "../map-colours";
import { mapSources } from "../sources";
import { mapLayers } from ".";

// Which colour is which is for the eye: here every token answers with its name.
const colours = new Proxy({}, { get: (_target, token) => `colour(${String(token)})` }) as MapColours;
const drawn = mapLayers.flatMap((draw) => draw(colours));

test("every layer has an id of its own and a source that exists", () => {
  const ids = drawn.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const sources = new Set(mapSources.map(({ id }) => id));
  for (const layer of drawn) expect(sources).toContain("source" in layer ? layer.source : null);
});

test("the z-order is the design's: colours over streets, fabric over colours, works over all", () => {
  const order = [
    "kelurahan-ground",
    "water-fill",
    "roads",
    "rt-fill",
    "buildings",
    "rt-line",
    "kelurahan-line",
    "selection-line",
    "reach-ring",
    "works-line",
    "households",
    "rt-plates",
    "works-symbol",
  ];
  const places = order.map((id) => drawn.findIndex((layer) => layer.id === id));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("RT colours come from feature-state alone, unknown ones are hatched", () => {
  const paint = (id: string) => JSON.stringify(drawn.find((layer) => layer.id === id)?.paint);
  expect(paint("rt-fill")).toContain('["feature-state","colour"]');
  expect(paint("rt-unknown")).toContain('["feature-state","isUnknown"]');
});

test("boundaries have the dashes of the design at their widths", () => {
  const paint = (id: string) => drawn.find((layer) => layer.id === id)?.paint as Record<string, unknown>;
  expect(paint("rw-line")["line-dasharray"]).toEqual([5 / 1.3, 2.6 / 1.3]);
  expect(paint("kelurahan-line")["line-dasharray"]).toEqual([12 / 1.8, 3.5 / 1.8, 1.6 / 1.8, 3.5 / 1.8]);
});
