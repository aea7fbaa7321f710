/** A projected system of Indonesia. Metres in, degrees out. */
export type System = {
  /** "utm-49s", "tm3-49.1", "web-mercator": see `PlaceReading`. */
  readonly id: string;
  readonly epsg: readonly number[];
  readonly definition: string;
  readonly centralMeridian: number;
  readonly scale: number;
  readonly falseEasting: number;
  readonly falseNorthing: number;
  /** West, south, east, north in metres: numbers beyond are not of this system in Indonesia. */
  readonly range: readonly [number, number, number, number];
};

/** UTM zones over Indonesia, and the TM-3 zones of the land office: 46.2 to 54.1 (domain 5.4). */
const utmZones = [46, 47, 48, 49, 50, 51, 52, 53, 54];
const tm3Zones = utmZones
  .flatMap((zone) => [`${zone}.1`, `${zone}.2`])
  .filter((name) => name !== "46.1" && name !== "54.2");

/** DGN95 and SRGI2013 lie on WGS84's ellipsoid and agree with it to a few decimetres: taken as equal (domain 5.4). */
function utm(zone: number, isSouth: boolean): System {
  // EPSG gives DGN95 and SRGI2013 no zone 46S, 53N and 54N: the country has no land there.
  const hasLand = isSouth ? zone > 46 : zone < 53;
  const national = isSouth ? [9440 + zone, 23830 + zone] : [9430 + zone, 23820 + zone];
  return {
    id: `utm-${zone}${isSouth ? "s" : "n"}`,
    epsg: [(isSouth ? 32700 : 32600) + zone, ...(hasLand ? national : [])],
    definition: `+proj=utm +zone=${zone} ${isSouth ? "+south " : ""}+datum=WGS84 +units=m +no_defs`,
    centralMeridian: 6 * zone - 183,
    scale: 0.9996,
    falseEasting: 500_000,
    falseNorthing: isSouth ? 10_000_000 : 0,
    range: isSouth ? [80_000, 8_750_000, 920_000, 10_700_000] : [80_000, -1_250_000, 920_000, 700_000],
  };
}

function tm3(zone: string, index: number): System {
  const centralMeridian = 94.5 + 3 * index;
  return {
    id: `tm3-${zone}`,
    epsg: [23830 + index],
    definition: `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=0.9999 +x_0=200000 +y_0=1500000 +datum=WGS84 +units=m +no_defs`,
    centralMeridian,
    scale: 0.9999,
    falseEasting: 200_000,
    falseNorthing: 1_500_000,
    range: [-10_000, 250_000, 410_000, 2_200_000],
  };
}

const webMercator: System = {
  id: "web-mercator",
  epsg: [3857, 900913, 3785, 102100, 102113],
  definition: "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +no_defs",
  centralMeridian: 0,
  scale: 1,
  falseEasting: 0,
  falseNorthing: 0,
  range: [10_450_000, -1_300_000, 15_800_000, 750_000],
};

/** Every bundled system, the commoner first. */
export const systems: readonly System[] = [
  ...utmZones.map((zone) => utm(zone, true)),
  ...utmZones.map((zone) => utm(zone, false)),
  ...tm3Zones.map(tm3),
  webMercator,
];

const byId = new Map(systems.map((system) => [system.id, system]));
const byEpsg = new Map(systems.flatMap((system) => system.epsg.map((code) => [code, system] as const)));
/** WGS84, DGN95, SRGI2013 and others that agree with them to a few decimetres. */
const geographic = new Set([4326, 4979, 4755, 4898, 9470, 9469, 4258, 4269, 4283, 7844]);

export const systemById = (id: string): System | undefined => byId.get(id);

/** The reading of an EPSG code; null for a code that is not bundled. */
export const readingOfEpsg = (code: number): string | null =>
  geographic.has(code) ? "wgs84" : (byEpsg.get(code)?.id ?? null);
