import type { PlaceReading } from "../../domain/import/placing";
import type { SourceCrs } from "../../domain/import/source-layer";
import { readingOfEpsg, systems } from "./systems";

/** What a file says of its system: the reading where that is known, and the words for it. */
export type Stated = { readonly reading: PlaceReading | null; readonly name: string | null };

/** What the file says, in the app's terms: by code, or by the parameters of its definition. */
export function statedReading(crs: SourceCrs): Stated {
  switch (crs.kind) {
    case "unstated":
      return { reading: null, name: null };
    case "wgs84":
      return { reading: "wgs84", name: "WGS84" };
    case "epsg":
      return { reading: readingOfEpsg(crs.code), name: `EPSG:${crs.code}` };
    case "unknown":
      return { reading: null, name: crs.name };
    case "wkt":
      return readWkt(crs.wkt);
  }
}

/** Definitions of ESRI and OGC (1 and 2) differ in brackets, cases and names of the same parameters. */
function readWkt(wkt: string): Stated {
  const name = (/^\s*\w+\s*[[(]\s*"([^"]*)"/.exec(wkt)?.[1] ?? "").slice(0, 80);
  const isProjected = /^\s*(PROJCS|PROJCRS|PROJECTEDCRS)/i.test(wkt);
  const isGeographic = /^\s*(GEOGCS|GEOGCRS|GEODCRS|GEOGRAPHICCRS)/i.test(wkt);
  if (!isProjected && !isGeographic) return { reading: null, name };
  const own = `file:${name}`;
  if (!isOnWgs84(wkt)) return { reading: own, name };
  if (isGeographic) return { reading: "wgs84", name };
  if (/mercator_auxiliary_sphere|pseudo[- ]?mercator/i.test(wkt)) return { reading: "web-mercator", name };
  if (!/transverse[ _]mercator/i.test(wkt)) return { reading: own, name };
  const wanted = {
    centralMeridian: parameter(wkt, "central_meridian|longitude of natural origin"),
    scale: parameter(wkt, "scale_factor|scale factor at natural origin"),
    falseEasting: parameter(wkt, "false_easting"),
    falseNorthing: parameter(wkt, "false_northing"),
  };
  const isMetre = /UNIT\s*[[(]\s*"met(?:er|re)s?"\s*,\s*1(?:\.0*)?\s*[,\])]/i.test(wkt);
  const found = systems.find(
    (system) =>
      isMetre &&
      system.centralMeridian === wanted.centralMeridian &&
      system.scale === wanted.scale &&
      system.falseEasting === wanted.falseEasting &&
      system.falseNorthing === wanted.falseNorthing,
  );
  return { reading: found?.id ?? own, name };
}

const isOnWgs84 = (wkt: string) =>
  /DATUM\s*[[(]\s*"(D_)?(WGS_?(19)?84|World Geodetic System 1984|DGN_?(19)?95|Datum_Geodesi_Nasional_1995|Datum Geodesi Nasional 1995|SRGI_?2013|Sistem_Referensi_Geospasial_Indonesia_2013|Sistem Referensi Geospasial Indonesia 2013)"/i.test(
    wkt,
  ) || /ENSEMBLE\s*[[(]\s*"World Geodetic System 1984/i.test(wkt);

function parameter(wkt: string, names: string): number | null {
  const spaced = names
    .replace("false_easting", "false[_ ]easting")
    .replace("false_northing", "false[_ ]northing");
  const text = new RegExp(`PARAMETER\\s*[[(]\\s*"(?:${spaced})"\\s*,\\s*([-+.\\deE]+)`, "i").exec(wkt)?.[1];
  return text === undefined ? null : Number(text);
}
