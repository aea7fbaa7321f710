import type { EditCode, EditLabel } from "../../../domain/project/journal";

type Details = NonNullable<EditLabel["details"]>;

/** What an edit is called after "Urungkan: "; with the name where the edit knows it. */
export const named = (phrase: string) => (details: Details) => {
  const name = details["name"];
  return name === undefined || name === "" ? phrase : `${phrase} ${name}`;
};

export const edits: Readonly<Record<EditCode, (details: Details) => string>> = {
  import: named("masukkan data"),
  "rename-project": named("ganti nama proyek menjadi"),
  "edit-record": named("ubah data survei"),
  "edit-area": named("ubah batas"),
  "approximate-areas": named("buat batas perkiraan"),
  "remove-layer": named("keluarkan data"),
  "add-work": named("tambah"),
  "move-work": named("pindahkan"),
  "reshape-work": named("ubah bentuk"),
  "edit-work": named("ubah"),
  "measure-reach": named("ubah cara ukur jangkauan"),
  "duplicate-work": named("gandakan"),
  "delete-work": named("hapus"),
  "add-plan": named("tambah rencana"),
  "edit-plan": named("ubah rencana"),
  "delete-plan": named("hapus rencana"),
  "edit-targets": named("ubah target"),
  "edit-price": named("ubah harga"),
  "import-prices": named("masukkan harga dari"),
  "move-work-year": (details) => `pindahkan ${details["name"]} ke tahun ${details["year"]}`,
  "cure-finding": named("perbaiki"),
  "accept-finding": named("terima apa adanya"),
  "reopen-finding": named("buka lagi pemeriksaan"),
  "edit-settings": named("ubah pengaturan"),
};
