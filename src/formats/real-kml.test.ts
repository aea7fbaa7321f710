import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { hasShared, readShared } from "../../test/shared-data";
import { areaM2 } from "../domain/geo/area";
import type { Position } from "../domain/geo/schema";
import type { RecognisedLayer } from "../domain/import/layer-mapping";
import { rulesetById } from "../domain/rules/rulesets";
import { readFile } from "./read-file";

async function load(name: string): Promise<RecognisedLayer> {
  const file = new File([new Uint8Array(readShared("data/messy/kml", name))], name);
  const control = { onProgress: () => {}, isCancelled: () => false };
  const [layer, ...others] = await readFile(file, rulesetById(undefined).criteria, control);
  if (!layer || others.length > 0) throw new Error("one layer expected");
  return layer;
}

const utm49s = proj4("EPSG:4326", "+proj=utm +zone=49 +south +datum=WGS84 +units=m");

/** The way the published figures were measured: flat, in the metres of the UTM zone. */
function planarM2(rings: readonly (readonly Position[])[]): number {
  return rings.reduce((sum, ring, index) => {
    const metres = ring.map(([lng, lat]) => utm49s.forward([lng, lat]));
    let twice = 0;
    for (let at = 1; at < metres.length; at++) {
      const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [metres[at - 1], metres[at]];
      twice += x1 * y2 - x2 * y1;
    }
    return sum + (index === 0 ? 1 : -1) * Math.abs(twice / 2);
  }, 0);
}

describe.skipIf(!hasShared)("KML of planners", () => {
  it("reads 52 slum areas with their fields, ready to be delineations", async () => {
    const { layer, mapping } = await load("KUMUH.kmz");
    expect(layer.rows).toHaveLength(52);
    expect(layer.columns.map(({ name, kind }) => [name, kind])).toEqual([
      ["KECAMATAN", "text"],
      ["KELURAHAN", "text"],
      ["Status", "text"],
      ["LUAS_HA", "number"],
    ]);
    expect(layer.rows[0]?.properties).toEqual({
      KECAMATAN: "Pontianak Utara",
      KELURAHAN: "Siantan Hulu",
      Status: "Berat",
      LUAS_HA: 3.34371,
    });
    expect([mapping.use, mapping.isUseSure]).toEqual(["slum", true]);
  });

  it("reproduces the published hectares: to 0.001 % as they were measured, to 0.1 % on the ellipsoid", async () => {
    const { layer } = await load("KUMUH.kmz");
    let [worstPlanar, worstTrue] = [0, 0];
    for (const { geometry, properties } of layer.rows) {
      if (geometry?.type !== "Polygon") throw new Error("polygon expected");
      const published = Number(properties["LUAS_HA"]) * 10_000;
      worstPlanar = Math.max(worstPlanar, Math.abs(planarM2(geometry.coordinates) / published - 1));
      worstTrue = Math.max(worstTrue, Math.abs(areaM2(geometry) / published - 1));
    }
    expect(worstPlanar).toBeLessThan(0.000_01);
    expect(worstTrue).toBeLessThan(0.001);
  });

  it("makes columns of the lines in 188 descriptions", async () => {
    const { layer } = await load("Jaling_ptk_v1.kml");
    expect(layer.rows).toHaveLength(188);
    expect(layer.rows[0]?.properties).toEqual({
      name: "GANG DEWI SARTIKA",
      "Lokasi Kegiatan": "JL. Kom Yos Sudarso, Kel. Sei Beliung",
      Kecamatan: "PONTIANAK BARAT",
      Rencana: "ASPAL",
      "Kota/Kab": "Kota Pontianak",
    });
    expect(layer.columns.map(({ filledCount }) => filledCount)).toEqual([188, 188, 188, 188, 188]);
  });

  it("makes columns of the HTML tables in 1,119 descriptions", async () => {
    const { layer } = await load("jalanarteri.kmz");
    expect(layer.rows).toHaveLength(1119);
    expect(layer.rows[0]?.properties).toEqual({
      name: "Jalan Arteri",
      FID: "0",
      FNODE_: "2",
      TNODE_: "5",
      LPOLY_: "2",
      RPOLY_: "2",
      LENGTH: "0.092492",
      KG_: "1",
      KG_ID: "10",
      KODE_UNSUR: "221100",
      JALAN: "Jalan Arteri",
    });
  });
});
