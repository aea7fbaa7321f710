import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { hasShared, readShared, readSharedJson } from "../../test/shared-data";
import { createIssueList } from "../domain/import/issue-list";
import type { SourceCrs, SourceGeometry } from "../domain/import/source-layer";
import { systemById } from "./crs/systems";
import { layerOfFeatures } from "./layer-of-features";
import { placeLayer } from "./place-layer";

const control = { onProgress: () => undefined, isCancelled: () => false };

function layerOf(geometries: readonly SourceGeometry[], crs: SourceCrs = { kind: "unstated" }) {
  return layerOfFeatures(
    {
      fileName: "peta.geojson",
      name: null,
      features: geometries.map((geometry) => ({ type: "Feature", properties: { RT: "1" }, geometry })),
      crs,
      issues: createIssueList(),
    },
    control,
  );
}

const point = (x: number, y: number): SourceGeometry => ({ type: "Point", coordinates: [x, y] });
const firstOf = async (geometry: SourceGeometry, crs?: SourceCrs) => {
  const { rows } = await placeLayer(layerOf([geometry], crs));
  const place = rows[0]?.geometry;
  if (place?.type !== "Point") throw new Error("no point");
  return place.coordinates;
};

/** Metres between two places that are close together. */
const metresApart = ([lng, lat]: readonly number[], [lng2, lat2]: readonly number[]) =>
  Math.hypot(((lng ?? 0) - (lng2 ?? 0)) * 111_320, ((lat ?? 0) - (lat2 ?? 0)) * 110_574);

// Panjang Wetan, Pekalongan.
const near = [109.66, -6.9, 109.7, -6.85] as const;

describe("placing agrees with PROJ 9.1 (cs2cs) within a centimetre", () => {
  it.each([47, 48, 49, 50, 51, 52, 53, 54])("UTM %iS", async (zone) => {
    const place = await firstOf(point(331_234.567, 9_233_445.678), { kind: "epsg", code: 32700 + zone });
    expect(metresApart(place, [109.4724293478 + 6 * (zone - 49), -6.9324615192])).toBeLessThan(0.01);
  });

  it.each([47, 48, 49, 50, 51, 52, 53, 54])("UTM %iN", async (zone) => {
    const place = await firstOf(point(331_234.567, 123_456.789), { kind: "epsg", code: 32600 + zone });
    expect(metresApart(place, [109.4832398012 + 6 * (zone - 49), 1.1165569883])).toBeLessThan(0.01);
  });

  it.each([
    [23831, 97.5111771202],
    [23832, 100.5111771202],
    [23833, 103.5111771202],
    [23834, 106.5111771202],
    [23835, 109.5111771202],
    [23836, 112.5111771202],
    [23837, 115.5111771202],
    [23838, 118.5111771202],
    [23839, 121.5111771202],
    [23840, 124.5111771202],
    [23841, 127.5111771202],
    [23842, 130.5111771202],
    [23843, 133.5111771202],
    [23844, 136.5111771202],
    [23845, 139.5111771202],
  ])("TM-3, EPSG:%i", async (code, lng) => {
    const place = await firstOf(point(201_234.567, 712_345.678), { kind: "epsg", code });
    expect(metresApart(place, [lng, -7.1236500596])).toBeLessThan(0.01);
  });

  it.each([
    // Banda Aceh, in the systems of the far west.
    [32646, 754_829.6305, 608_424.3974, 95.3, 5.5],
    [23830, 288_642.3058, 2_108_175.7393, 95.3, 5.5],
    [3857, 12_356_789.5, -812_345.25, 111.002928705, -7.2777718706],
    // SRGI2013 and DGN95 are taken as equal to WGS84.
    [9489, 331_234.567, 9_233_445.678, 109.4724293478, -6.9324615192],
    [23879, 331_234.567, 9_233_445.678, 109.4724293478, -6.9324615192],
    [9490, 812_345.25, 8_900_123.75, 119.8483306157, -9.9378009855],
  ])("EPSG:%i", async (code, x, y, lng, lat) => {
    expect(metresApart(await firstOf(point(x, y), { kind: "epsg", code }), [lng, lat])).toBeLessThan(0.01);
  });
});

describe("a zone without land", () => {
  it("is taken where the user says so: UTM 46S", async () => {
    const { rows } = await placeLayer(layerOf([point(331_234.567, 9_233_445.678)]), { chosen: "utm-46s" });
    const place = rows[0]?.geometry;
    if (place?.type !== "Point") throw new Error("no point");
    expect(metresApart(place.coordinates, [91.4724293478, -6.9324615192])).toBeLessThan(0.01);
  });
});

describe("what the file says", () => {
  it("takes degrees as they are, without a word", async () => {
    const layer = await placeLayer(layerOf([point(109.67, -6.87)]));
    expect(layer.rows[0]?.geometry).toEqual(point(109.67, -6.87));
    expect(layer.issues).toEqual([]);
    expect(layer.placing).toMatchObject({ taken: "wgs84", why: "usual", raw: null });
  });

  it("says which system was taken, and keeps the file's numbers for another choice", async () => {
    const metres = point(331_234.567, 9_233_445.678);
    const layer = await placeLayer(layerOf([metres], { kind: "epsg", code: 32749 }));
    expect(layer.issues).toMatchObject([{ code: "crs-taken", details: { system: "utm-49s" } }]);
    expect(layer.placing?.raw).toEqual([metres]);
    const again = await placeLayer(layer, { chosen: "utm-48s" });
    expect(again.placing).toMatchObject({ taken: "utm-48s", why: "chosen" });
    expect(again.issues).toMatchObject([{ code: "crs-chosen" }]);
    const back = await placeLayer(again, { chosen: "utm-49s" });
    expect(back.rows).toEqual(layer.rows);
  });

  it("does not follow a system that cannot be: the wrong hemisphere", async () => {
    const layer = await placeLayer(layerOf([point(353_000, 9_239_000)], { kind: "epsg", code: 32649 }), {
      near,
    });
    expect(layer.placing).toMatchObject({ taken: "utm-49s", why: "contradicted" });
    expect(layer.issues[0]).toMatchObject({
      code: "crs-contradicted",
      details: { system: "utm-49s", stated: "EPSG:32649", fit: "project" },
    });
  });

  it("reads degrees as degrees though the file says metres", async () => {
    const layer = await placeLayer(layerOf([point(109.67, -6.87)], { kind: "epsg", code: 32749 }));
    expect(layer.placing).toMatchObject({ taken: "wgs84", why: "contradicted" });
    expect(layer.rows[0]?.geometry).toEqual(point(109.67, -6.87));
  });

  it("follows the file, but says that another system would fall on the project", async () => {
    const layer = await placeLayer(layerOf([point(353_000, 9_239_000)], { kind: "epsg", code: 32748 }), {
      near,
    });
    expect(layer.placing?.taken).toBe("utm-48s");
    expect(layer.issues).toMatchObject([
      { code: "crs-taken" },
      { code: "crs-elsewhere", severity: "warning", details: { others: "utm-49s" } },
    ]);
  });

  it("believes a definition of its own abroad too: metres of Massachusetts are no TM-3", async () => {
    const wkt =
      'PROJCS["NAD_1983_StatePlane_Massachusetts_Mainland_FIPS_2001",GEOGCS["GCS_North_American_1983",DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",200000.0],PARAMETER["False_Northing",750000.0],PARAMETER["Central_Meridian",-71.5],PARAMETER["Standard_Parallel_1",41.71666666666667],PARAMETER["Standard_Parallel_2",42.68333333333333],PARAMETER["Latitude_Of_Origin",41.0],UNIT["Meter",1.0]]';
    const layer = await placeLayer(layerOf([point(236_000, 900_000)], { kind: "wkt", wkt }));
    expect(layer.placing).toMatchObject({ why: "stated" });
    expect(layer.placing?.taken).toMatch(/^file:NAD_1983/);
    expect(layer.bounds?.[0]).toBeCloseTo(-71.06, 1);
    expect(layer.issues.map(({ code }) => code)).toEqual(["crs-taken", "outside-indonesia"]);
  });

  it("refuses metres that make no sense anywhere", async () => {
    await expect(placeLayer(layerOf([point(5e7, 9e9)]))).rejects.toMatchObject({
      code: "import/projected-crs",
      details: { file: "peta.geojson" },
    });
  });
});

describe("metres without a word", () => {
  it("takes the zone that falls on the project, and names the others", async () => {
    const layer = await placeLayer(layerOf([point(353_000, 9_239_000)]), { near });
    expect(layer.placing).toMatchObject({ taken: "utm-49s", why: "guessed" });
    expect(layer.placing?.candidates[0]).toEqual({ reading: "utm-49s", fit: "project" });
    const [issue] = layer.issues;
    expect(issue?.code).toBe("crs-guessed");
    expect(String(issue?.details?.["others"]).split("|")).toHaveLength(4);
  });

  it("takes the land office's zone where that falls on the project", async () => {
    // cs2cs EPSG:4326 to 23835: 109.68, -6.87.
    const layer = await placeLayer(layerOf([point(219_892.637, 740_390.502)]), { near });
    expect(layer.placing?.taken).toBe("tm3-49.1");
  });

  it("without a project takes a zone where people live", async () => {
    const layer = await placeLayer(layerOf([point(353_000, 9_239_000)]));
    expect(["utm-48s", "utm-49s"]).toContain(layer.placing?.taken);
    expect(layer.placing?.candidates[0]?.fit).toBe("indonesia");
  });

  it("sees northing before easting", async () => {
    const layer = await placeLayer(layerOf([point(9_239_000, 353_000)]), { near });
    expect(layer.placing?.taken).toBe("utm-49s+swapped");
  });
});

describe("two zones within one village", () => {
  // Zones 48 and 49 meet at 108 E; cs2cs EPSG:4326 to 32748 and 32749 at -6.8.
  const west = [point(830_300, 9_247_200), point(830_900, 9_247_300), point(831_100, 9_246_900)];
  const east = [point(169_100, 9_247_200), point(169_400, 9_247_000)];

  it("reads each feature in the zone that lays it beside the others, and says so", async () => {
    const layer = await placeLayer(layerOf([...west, ...east], { kind: "epsg", code: 32748 }));
    expect(layer.issues).toMatchObject([
      { code: "crs-taken" },
      { code: "crs-mixed", count: 2, rows: [4, 5], details: { system: "utm-48s", others: "utm-49s" } },
    ]);
    const [minLng, , maxLng] = layer.bounds ?? [0, 0, 0];
    expect(maxLng - minLng).toBeLessThan(0.03);
  });

  it("leaves one file per zone as each says", async () => {
    const one = await placeLayer(layerOf(west, { kind: "epsg", code: 32748 }));
    const other = await placeLayer(layerOf(east, { kind: "epsg", code: 32749 }));
    expect(Math.abs((one.bounds?.[0] ?? 0) - (other.bounds?.[0] ?? 9))).toBeLessThan(0.03);
    expect(one.issues).toMatchObject([{ code: "crs-taken" }]);
  });

  it("reads northings of the other hemisphere", async () => {
    // Pontianak lies on the equator.
    const layer = await placeLayer(
      layerOf([point(315_000, 9_999_000), point(315_100, 9_998_000), point(315_000, 1_000)], {
        kind: "epsg",
        code: 32749,
      }),
    );
    expect(layer.issues.map(({ code }) => code)).toEqual(["crs-taken", "crs-mixed"]);
    const [, south, , north] = layer.bounds ?? [0, 0, 0, 9];
    expect(north - south).toBeLessThan(0.05);
  });

  it("does not tear a country apart", async () => {
    const layer = await placeLayer(layerOf([point(95.3, 5.5), point(106.8, -6.2), point(140.7, -2.5)]));
    expect(layer.issues).toEqual([]);
    expect(layer.placing?.taken).toBe("wgs84");
  });
});

describe("slips of the pen", () => {
  it("puts lost decimal points back", async () => {
    const layer = await placeLayer(layerOf([point(110_179_692, -7_512_345), point(11_017_971, -7_512_411)]));
    expect(layer.placing?.taken).toBe("wgs84+decimals");
    expect(layer.rows.map(({ geometry }) => geometry)).toEqual([
      point(110.179692, -7.512345),
      point(110.17971, -7.512411),
    ]);
    expect(layer.issues).toMatchObject([{ code: "crs-guessed", details: { system: "wgs84+decimals" } }]);
  });

  it("puts them back for single rows too", async () => {
    const layer = await placeLayer(
      layerOf([point(110.179692, -7.512345), point(110.18, -7.513), point(110_179_701, -7_512_399)]),
    );
    expect(layer.rows[2]?.geometry).toEqual(point(110.179701, -7.512399));
    expect(layer.issues).toMatchObject([{ code: "crs-mixed", rows: [3] }]);
  });

  it("reads degrees, minutes and seconds in one number", async () => {
    const layer = await placeLayer(layerOf([point(1_102_345.6, -73_045)]), {
      near: [110.3, -7.6, 110.5, -7.4],
    });
    expect(layer.placing?.taken).toBe("wgs84+dms");
    const place = layer.rows[0]?.geometry;
    if (place?.type !== "Point") throw new Error("no point");
    expect(place.coordinates[0]).toBeCloseTo(110.396, 10);
    expect(place.coordinates[1]).toBeCloseTo(-7.5125, 10);
  });

  it("offers the southern latitude where the minus is lost, and changes nothing by itself", async () => {
    const layer = await placeLayer(layerOf([point(109.67, 6.87)]), { near });
    expect(layer.rows[0]?.geometry).toEqual(point(109.67, 6.87));
    expect(layer.issues.map(({ code }) => code)).toContain("latitude-sign");
    const cured = await placeLayer(layer, { chosen: "wgs84+sign" });
    expect(cured.rows[0]?.geometry).toEqual(point(109.67, -6.87));
  });

  it("believes northern latitudes of the north", async () => {
    const layer = await placeLayer(layerOf([point(98.67, 3.58)]));
    expect(layer.issues).toEqual([]);
  });

  it("leaves a stray that no reading cures undrawn, and names it", async () => {
    const layer = await placeLayer(
      layerOf([point(353_000, 9_239_000), point(353_100, 9_239_100), point(1e308, 1e308)], {
        kind: "epsg",
        code: 32749,
      }),
    );
    expect(layer.rows[2]?.geometry).toBeNull();
    expect(layer.issues).toMatchObject([{ code: "crs-taken" }, { code: "shape-unplaced", rows: [3] }]);
  });
});

describe.skipIf(!hasShared)("real UTM files", () => {
  it("places Sinjai's roads as PROJ does", async () => {
    const wkt = readShared("data/messy/sinjai/PSU/jaringan jalan.prj").toString("utf8");
    const layer = await placeLayer(
      layerOf(
        [
          {
            type: "LineString",
            coordinates: [
              [195366.51148731163, 9433747.564618722],
              [195180.2404852655, 9433740.007870123],
            ],
          },
        ],
        { kind: "wkt", wkt },
      ),
    );
    expect(layer.placing).toMatchObject({ taken: "utm-51s", why: "stated" });
    const line = layer.rows[0]?.geometry;
    if (line?.type !== "LineString") throw new Error("no line");
    // cs2cs EPSG:32751 EPSG:4326
    expect(metresApart(line.coordinates[0] ?? [], [120.2524983833, -5.1170297201])).toBeLessThan(0.01);
    expect(metresApart(line.coordinates[1] ?? [], [120.2508194137, -5.1170907971])).toBeLessThan(0.01);
  });

  it("finds Banjarmasin's zone again from metres whose area is the published one", async () => {
    type Rt = { properties: { LUAS: number; RT: string }; geometry: { coordinates: [number, number][][][] } };
    const { features } = readSharedJson<{ features: Rt[] }>("data/rt/banjarmasin_kumuh.geojson");
    const zone50 = systemById("utm-50s");
    if (!zone50) throw new Error("no zone 50S");
    const { forward } = proj4("WGS84", zone50.definition);
    const some = features.filter(({ geometry }) => geometry.coordinates.length === 1).slice(0, 40);
    const metres = some.map(
      ({ geometry }): SourceGeometry => ({
        type: "Polygon",
        coordinates: (geometry.coordinates[0] ?? []).map((ring) =>
          ring.map(([lng, lat]) => forward([lng, lat]) as [number, number]),
        ),
      }),
    );
    const right = some.filter(({ properties: { LUAS } }, at) => {
      const shape = metres[at];
      return (
        shape?.type === "Polygon" && Math.abs(planarArea(shape.coordinates[0] ?? []) - LUAS) < 0.001 * LUAS
      );
    });
    expect(right.length).toBeGreaterThanOrEqual(36);

    const layer = await placeLayer(layerOf(metres), { near: [114.5, -3.4, 114.7, -3.2] });
    expect(layer.placing).toMatchObject({ taken: "utm-50s", why: "guessed" });
    for (const [at, { geometry }] of some.entries()) {
      const back = layer.rows[at]?.geometry;
      const first = geometry.coordinates[0]?.[0]?.[0] ?? [];
      if (back?.type !== "Polygon") throw new Error("no area");
      expect(metresApart(back.coordinates[0]?.[0] ?? [], first)).toBeLessThan(0.01);
    }
  });
});

/** Square metres of a ring in metres. */
const planarArea = (ring: readonly (readonly number[])[]) =>
  Math.abs(
    ring.reduce((sum, [x = 0, y = 0], at) => {
      const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
