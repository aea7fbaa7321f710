export const common = {
  appName: "Tata Kampung",
  cancel: "Batal",
  close: "Tutup",
  save: "Simpan",
  remove: "Hapus",
  undo: "Urungkan",
  redo: "Ulangi",
  restore: "Kembalikan",
  notKnown: "belum diketahui",
  notSurveyed: "tidak disurvei",
  steps: { data: "Data", condition: "Kondisi", plan: "Rencana", progress: "Capaian" },
};
