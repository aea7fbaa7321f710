import { describe, expect, it } from "vitest";
import { rulesetById } from "../rules/rulesets";
import { guessHeader } from "./headers";

const { criteria } = rulesetById(undefined);
const roleOf = (header: string) => guessHeader(header, criteria)?.role ?? null;

describe("guessHeader", () => {
  it.each([
    ["name", "NAMA nama Name"],
    [
      "kelurahan",
      "NAMOBJ WADMKD village KELURAHAN Kelurahan kelurahan KEL_NAME DESA nama_desa Nama_Kel Desa_Kel",
    ],
    ["kecamatan", "WADMKC KECAMATAN KEC_NAME district kecamatan"],
    ["regency", "WADMKK KAB_NAME Kab_Kota regency kab_kota"],
    ["code", "KDEPUM KDEBPS KODE_KEL Kode_Kel village_code kode code KODE_DAGRI KODE_WIL_3"],
    ["rtRw", "RT_RW RT/RW Kode_RTRW KODE_RT_RW kodeRTRW Kode_RT_RW basis rt_rw"],
    ["rt", "RT Nama_RT"],
    ["rw", "RW rw Nama_RW rw_id Dukuh Dusun DUSUN"],
    ["areaHa", "LUAS Luas luas_ha LUASWH LUAS_HA Luas_Ha LUAS_KUMUH luasVerifikasi LUAS_KM2"],
    ["areaHa", "Shape_Area shape_area"],
    [null, "kode_kec Bobot_Kumuh skor_awal k1_a_p k5_b_p k7_p Persen_Kumuh"],
  ])("knows the names of %s", (role, headers) => {
    for (const header of headers.split(" ")) expect([header, roleOf(header)]).toEqual([header, role]);
  });

  it.each([
    ["LUAS (Ha)", "areaHa"],
    ["Luas Verifikasi (Ha)", "areaHa"],
    ["1a. Ketidakteraturan Bangunan / VOLUME", "volume:building_regularity"],
    ["1. BANGUNAN GEDUNG / a. Ketidakteraturan Bangunan / VOLUME", "volume:building_regularity"],
    ["Tingkat Kepadatan Bangunan / VOLUME", "volume:building_density"],
    ["tingkat kepadatan bangunan", "volume:building_density"],
    ["DATA DASAR / Jumlah Bangunan (Unit)", "buildings"],
    ["LOKASI / Wilayah RT/RW", "rtRw"],
    ["Jumlah KK / (KK)", "households"],
    ["data_rt/jumlah_kk", "households"],
    ["identitas/lokasi/kelurahan", "kelurahan"],
    ["BANGUNAN-RTLH (Unit)-KEBUTUHAN", "volume:building_technical"],
    ["PERSAMPAHAN-TPS3R/ BANK SAMPAH (KK) -KEBUTUHAN", "volume:waste_system"],
  ])("takes %j as %s", (header, role) => {
    expect(roleOf(header)).toBe(role);
  });

  it.each([
    ["1a. Ketidakteraturan Bangunan / SATUAN"],
    ["1a. Ketidakteraturan Bangunan / PROSEN (%)"],
    ["1a. Ketidakteraturan Bangunan / NILAI"],
    ["TINGKAT KEKUMUHAN"],
    ["TOTAL NILAI"],
    ["BANGUNAN-RTLH (Unit)-NUMERIK"],
    ["DRAINASE LINGKUNGAN-DRAINASE LIMPASAN (M)-KEBUTUHAN"],
  ])("leaves %j as it came", (header) => {
    expect(roleOf(header)).toBeNull();
  });
});
