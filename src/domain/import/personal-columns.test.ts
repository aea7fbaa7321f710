import { describe, expect, it } from "vitest";
import { isPersonalColumn } from "./personal-columns";

describe("columns that name people", () => {
  it.each([
    "NIK",
    "nik_kk",
    "No. KK",
    "NOMOR_KK",
    "NOMORKK",
    "no_kartu_kk",
    "Nama KK",
    "Nama Kepala Keluarga",
    "NamaKepalaKeluarga",
    "NAMAKEPALA",
    "Nama_Pemil",
    "identitas/nama_responden",
    "Responden - Nama Lengkap Responden",
    "Kepala Keluarga",
    "Ketua RT",
    "nama_krt",
    "Alamat",
    "ALAMAT_RMH",
    "alamatrumah",
    "No HP",
    "no_telp",
    "Nomor Telepon",
    "NOTELP",
    "No. WA",
    "Tempat, Tanggal Lahir",
    "TGLLAHIR",
    "TTL",
    "no_ktp",
    "Email",
    "username",
    "group_a/phonenumber",
  ])("%s", (name) => {
    expect(isPersonalColumn(name)).toBe(true);
  });
});

describe("columns that name places and counts stay", () => {
  it.each([
    "Nama",
    "NAMOBJ",
    "nama_desa",
    "Nama_RT",
    "Nama Kelurahan",
    "namakel",
    "Jumlah KK",
    "Jumlah Kepala Keluarga",
    "KK",
    "1a Jumlah KK",
    "Jumlah Penduduk",
    "Kepemilikan Lahan",
    "Status Kepemilikan",
    "NO",
    "Kode",
    "WADMKD",
    "RT/RW",
    "Tahun",
    "Jumlah Penghuni",
    "Sumber Air",
    "Kontribusi",
  ])("%s", (name) => {
    expect(isPersonalColumn(name)).toBe(false);
  });
});
