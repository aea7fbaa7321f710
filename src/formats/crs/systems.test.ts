import fc from "fast-check";
import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { loadConverters } from "./converter";
import { statedReading } from "./stated-reading";
import { readingOfEpsg, systems } from "./systems";

const metreDegrees = 1 / 111_320;

describe("bundled systems", () => {
  it("holds UTM 46 to 54 of both hemispheres, TM-3 46.2 to 54.1 and Web Mercator", () => {
    expect(systems.map(({ id, centralMeridian }) => `${id} ${centralMeridian}`)).toEqual([
      "utm-46s 93",
      "utm-47s 99",
      "utm-48s 105",
      "utm-49s 111",
      "utm-50s 117",
      "utm-51s 123",
      "utm-52s 129",
      "utm-53s 135",
      "utm-54s 141",
      "utm-46n 93",
      "utm-47n 99",
      "utm-48n 105",
      "utm-49n 111",
      "utm-50n 117",
      "utm-51n 123",
      "utm-52n 129",
      "utm-53n 135",
      "utm-54n 141",
      "tm3-46.2 94.5",
      "tm3-47.1 97.5",
      "tm3-47.2 100.5",
      "tm3-48.1 103.5",
      "tm3-48.2 106.5",
      "tm3-49.1 109.5",
      "tm3-49.2 112.5",
      "tm3-50.1 115.5",
      "tm3-50.2 118.5",
      "tm3-51.1 121.5",
      "tm3-51.2 124.5",
      "tm3-52.1 127.5",
      "tm3-52.2 130.5",
      "tm3-53.1 133.5",
      "tm3-53.2 136.5",
      "tm3-54.1 139.5",
      "web-mercator 0",
    ]);
  });

  it.each([
    [4326, "wgs84"],
    [4755, "wgs84"],
    [9470, "wgs84"],
    [32646, "utm-46n"],
    [32746, "utm-46s"],
    [32754, "utm-54s"],
    [23867, "utm-47n"],
    [23881, "utm-51s"],
    [9487, "utm-47s"],
    [9494, "utm-54s"],
    [9482, "utm-52n"],
    [23830, "tm3-46.2"],
    [23835, "tm3-49.1"],
    [23845, "tm3-54.1"],
    [3857, "web-mercator"],
    [32632, null],
    [9486, null],
    [23876, null],
  ])("EPSG:%i is %s", (code, reading) => {
    expect(readingOfEpsg(code)).toBe(reading);
  });

  it.each(systems)("$id: out and in again is the same place to a tenth of a millimetre", async (system) => {
    const convert = (await loadConverters({ kind: "unstated" }, [], false))(system.id);
    const { forward } = proj4("WGS84", system.definition);
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: -11, max: 6, noNaN: true }),
        (fromMeridian, lat) => {
          const lng =
            system.id === "web-mercator" ? 118 + 7 * fromMeridian : system.centralMeridian + fromMeridian;
          const [x = 0, y = 0] = forward([lng, lat]);
          const [backLng, backLat] = convert?.([x, y]) ?? [0, 0];
          expect(Math.abs(backLng - lng)).toBeLessThan(1e-4 * metreDegrees);
          expect(Math.abs(backLat - lat)).toBeLessThan(1e-4 * metreDegrees);
        },
      ),
      { numRuns: 50 },
    );
  });
});

const wgs84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const esri = (
  name: string,
  base: string,
  cm: number,
  k: number,
  fe: number,
  fn: number,
  unit = 'UNIT["Meter",1.0]',
) =>
  `PROJCS["${name}",${base},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",${fe}.0],PARAMETER["False_Northing",${fn}.0],PARAMETER["Central_Meridian",${cm}],PARAMETER["Scale_Factor",${k}],PARAMETER["Latitude_Of_Origin",0.0],${unit}]`;

describe("definitions in files", () => {
  it.each([
    ["ESRI, WGS84", esri("WGS_1984_UTM_Zone_51S", wgs84, 123, 0.9996, 500000, 10000000), "utm-51s"],
    ["a name that lies", esri("Peta Desa", wgs84, 111, 0.9996, 500000, 10000000), "utm-49s"],
    [
      "DGN95, TM-3",
      esri(
        "DGN_1995_Indonesia_TM-3_Zone_49.2",
        wgs84.replace("D_WGS_1984", "D_DGN_1995").replace("GCS_WGS_1984", "GCS_DGN_1995"),
        112.5,
        0.9999,
        200000,
        1500000,
      ),
      "tm3-49.2",
    ],
    [
      "OGC",
      'PROJCS["WGS 84 / UTM zone 48S",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",105],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",10000000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","32748"]]',
      "utm-48s",
    ],
    [
      "OGC 2",
      'PROJCRS["SRGI2013 / UTM zone 50S",BASEGEOGCRS["SRGI2013",DATUM["Sistem Referensi Geospasial Indonesia 2013",ELLIPSOID["WGS 84",6378137,298.257223563,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0]],CONVERSION["UTM zone 50S",METHOD["Transverse Mercator",ID["EPSG",9807]],PARAMETER["Latitude of natural origin",0],PARAMETER["Longitude of natural origin",117],PARAMETER["Scale factor at natural origin",0.9996],PARAMETER["False easting",500000],PARAMETER["False northing",10000000]],CS[Cartesian,2],AXIS["(E)",east],AXIS["(N)",north],LENGTHUNIT["metre",1]]',
      "utm-50s",
    ],
    ["degrees", wgs84, "wgs84"],
    [
      "Web Mercator",
      `PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",${wgs84},PROJECTION["Mercator_Auxiliary_Sphere"],UNIT["Meter",1.0]]`,
      "web-mercator",
    ],
    [
      "feet are left to proj4",
      esri("Kaki", wgs84, 111, 0.9996, 500000, 10000000, 'UNIT["Foot",0.3048]'),
      "file:Kaki",
    ],
    [
      "another datum too",
      esri("Batavia", wgs84.replace("D_WGS_1984", "D_Batavia"), 111, 0.9996, 500000, 10000000),
      "file:Batavia",
    ],
    ["nonsense", "<html>", null],
  ])("%s", (_, wkt, reading) => {
    expect(statedReading({ kind: "wkt", wkt }).reading).toBe(reading);
  });
});
