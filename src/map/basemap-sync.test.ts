import { expect, test } from "vitest";
import { basemapSource } from "./basemap-sync";

test("without a background there is no source, and so no request", () => {
  expect(basemapSource({ kind: "none" })).toBeNull();
});

test("OpenStreetMap comes with its attribution", () => {
  expect(basemapSource({ kind: "osm" })).toMatchObject({
    type: "raster",
    tiles: ["https://tile.openstreetmap.org/{z}/{x}/{y}.png"],
    attribution: "© OpenStreetMap contributors",
  });
});

test("an attribution typed by the user is text, never HTML", () => {
  expect(
    basemapSource({ kind: "xyz", url: "https://a.test/{z}/{x}/{y}.png", attribution: '<img src="x">' }),
  ).toMatchObject({ attribution: "&lt;img src=&quot;x&quot;&gt;" });
});
