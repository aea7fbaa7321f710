/** RT boundaries estimated from survey points. */
export const approximate = {
  title: "RT tanpa batas",
  offer: (count: string) =>
    `${count} RT disurvei di satu titik dan belum punya batas. Kelurahannya bisa dibagi: tiap RT mendapat tanah yang paling dekat ke titiknya.`,
  promise:
    "Hasilnya perkiraan, bukan batas resmi, dan ditandai begitu. Bila batas RT yang sebenarnya dimasukkan nanti, perkiraannya diganti dan surveinya tetap terhubung.",
  make: (count: string) => `Buat batas perkiraan untuk ${count} RT`,
  made: (count: string) => `Batas perkiraan dibuat untuk ${count} RT.`,
  notMade: (count: string) =>
    `${count} RT tetap tanpa batas: tanah di sekitar titiknya tidak bisa dipotong dari batas kelurahan. Periksa batas kelurahannya.`,
  outside: (count: string, names: string) =>
    `${count} RT tidak ikut, karena titiknya di luar kelurahan ini atau di kelurahan lain: ${names}. Periksa titiknya.`,
  sharing: (count: string, names: string) =>
    `${count} RT memakai titik yang sama dengan RT lain: ${names}. Tanahnya dibagi di antara mereka; periksa titiknya.`,
  andMore: (names: string, more: string) => `${names}, dan ${more} lagi`,
  layer: "RT (batas perkiraan)",
  tag: "batas perkiraan",
  legend: "Batas RT perkiraan, dari titik survei",
  households: (count: string) => `${count} RT di antaranya memakai batas perkiraan`,
};
