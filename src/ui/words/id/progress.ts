/** Capaian: how far the plan brings the kampung. */
export const progress = {
  title: (plan: string) => (plan === "" ? "Capaian" : `Capaian ${plan}`),
  scope: {
    label: "Dihitung untuk",
    all: "Semua RT",
    kelurahan: "Kelurahan",
    slumArea: "Kawasan kumuh",
    rt: "Satu RT",
  },
  through: "Sampai tahun",
  year: (year: number) => `Tahun ${year}`,
  survey: "Survei",
  units: { KK: "KK", m: "m", ha: "ha", unit: "unit" },
  how: "Lihat hitungan",

  empty: {
    noSurvey: "Belum ada hasil survei",
    noSurveyText: "Masukkan batas RT dan hasil survei di langkah Data, lalu capaian tampil di sini.",
    openData: "Buka Data",
    noWorks: "Belum ada kegiatan yang dihitung, jadi angka setelah rencana sama dengan sekarang.",
    noWorksYet: (year: number) => `Belum ada kegiatan sampai tahun ${year}.`,
    openPlan: "Buka Rencana",
  },
  notes: {
    incomplete: (count: string, all: string) =>
      `${count} dari ${all} RT belum lengkap surveinya. Angka di sini dari isian yang ada; yang belum diketahui tidak dihitung baik.`,
    unsurveyed: (count: string) => `${count} RT baru punya batas, belum ada survei; tidak ikut dihitung.`,
  },

  figures: {
    slumRts: "RT kumuh",
    byScore: "Luas kumuh menurut skor",
    byScoreAndService: (operator: string, percent: string) =>
      `Luas kumuh, skor dan layanan ${operator} ${percent}`,
    contribution: "Kontribusi penanganan",
    investment: "Investasi",
    unknownRts: (count: string) => `${count} RT belum pasti`,
    billion: "miliar rupiah",
    million: "juta rupiah",
    rupiah: "rupiah",
    nothingPriced: "belum berharga",
    unpriced: (count: string) => `${count} kegiatan belum berharga`,
    illustrative: (count: string) => `${count} pakai harga contoh`,
  },
  stories: {
    slumRts: (before: string, after: string, all: string, limit: string) =>
      `Dari ${all} RT yang disurvei, ${before} RT bernilai ${limit} ke atas pada survei dan ${after} RT setelah rencana.`,
    unknownRts: (count: string) => `${count} RT belum lengkap, jadi belum bisa disebut kumuh atau tidak.`,
    levels: (parts: string) => `Setelah rencana: ${parts}.`,
    together: (before: string, after: string) =>
      `Dinilai sebagai satu wilayah (volume dan penyebut dijumlahkan dulu, baru dinilai): skor ${before} menjadi ${after}.`,
    byScore: (limit: string) =>
      `Jumlah luas verifikasi RT yang skornya ${limit} ke atas. RT yang turun ke bawah ${limit} keluar dari jumlah ini.`,
    byScoreAndService: (limit: string, operator: string, percent: string) =>
      `Jumlah luas RT yang skornya ${limit} ke atas, atau yang salah satu dari lima layanannya belum ${operator} ${percent}. Karena itu luasnya lebih besar daripada menurut skor saja.`,
    areaDoubt: "Rumus resmi pengurangan luas kumuh belum ditemukan, jadi kedua hitungan ditampilkan.",
    withoutArea: (count: string) => `${count} RT kumuh belum punya luas, jadi luas sebenarnya lebih besar.`,
    contribution: (before: string, after: string, result: string) =>
      `Rata-rata kekumuhan sektoral turun dari ${before} ke ${after}: (${before} − ${after}) / ${before} = ${result}.`,
    contributionWorse: (before: string, after: string, result: string) =>
      `Rata-rata kekumuhan sektoral naik dari ${before} ke ${after}, jadi kontribusinya negatif: ${result}.`,
    contributionUnknown:
      "Rata-rata kekumuhan sektoral belum bisa dihitung, sebab ada kriteria yang belum disurvei di semua RT.",
    investment: (works: string, total: string) => `${works} kegiatan berharga seluruhnya ${total}.`,
    unpriced: (count: string) => `${count} kegiatan belum berharga dan belum masuk jumlah ini.`,
    perKk: (households: string, result: string) =>
      `Dibagi ${households} KK yang dilayani kegiatan berharga: ${result} per KK.`,
    served: (households: string) =>
      `Seluruhnya ${households} KK dilayani paling sedikit satu kegiatan, tiap KK dihitung sekali.`,
    noKk: "Belum ada KK yang dilayani kegiatan berharga, jadi biaya per KK belum ada.",
    shared: (count: string) =>
      `${count} kegiatan juga melayani RT di luar wilayah ini; biayanya dihitung penuh di sini.`,
    illustrative: (count: string) =>
      `${count} kegiatan memakai harga contoh dari katalog, bukan harga resmi.`,
    source: (source: string) => `Sumber: ${source}.`,
  },

  targets: {
    title: "Target layanan",
    set: "Target yang dipakai",
    all: "Semua, yang paling berat",
    own: "Target sendiri",
    edit: "Ubah target",
    service: "Layanan",
    now: "sekarang",
    after: "setelah rencana",
    target: "Target",
    line: "target",
    none: "tanpa target",
    noTargets: "Proyek ini belum punya target.",
    reached: "Tercapai",
    short: (percent: string) => `Kurang ${percent}`,
    over: (percent: string) => `Lebih ${percent}`,
    atLimit: (percent: string) => `Belum di atas ${percent}`,
    uncertain: "Belum pasti",
    unknown: "Belum diketahui",
    remaining: "Sisa luas kumuh",
    gained: (quantity: string, people: string | null) =>
      people === null ? `+${quantity}` : `+${quantity} · ${people} jiwa`,
    served: (served: string, all: string) => `${served} dari ${all}`,
    doubt: "Rumus belum pasti",
  },
  story: {
    percent: (served: string, all: string, unit: string, percent: string) =>
      `${served} dari ${all} ${unit} = ${percent}`,
    now: "Sekarang",
    after: "Setelah rencana",
    people: (people: string, all: string) => `${people} dari ${all} jiwa`,
    assumed: (count: string) =>
      `Di ${count} RT jumlah jiwa tidak disurvei; dipakai perkiraan nasional 4 jiwa per KK.`,
    criteria: "Menurut kriteria",
    criterion: (code: string, name: string, before: string, after: string) =>
      `${code} ${name}: terlayani ${before} menjadi ${after}`,
    worst: "Dipakai kriteria yang paling rendah.",
    sum: "Panjang yang belum ada dan yang rusak dijumlahkan, lalu dibandingkan dengan panjang ideal.",
    results: "Hasil tiap target",
    needs: (quantity: string) => `perlu ${quantity} lagi`,
    needsHa: (quantity: string) => `masih ${quantity} di atas target`,
    rule: "Rumus",
    partly: (count: string, all: string) =>
      `Baru ${count} dari ${all} RT punya angka untuk layanan ini, jadi target belum bisa disebut tercapai.`,
    partlyArea: (count: string) =>
      `${count} RT belum lengkap surveinya, jadi target belum bisa disebut tercapai.`,
    unknown: "Belum ada angka survei untuk layanan ini.",
    remaining: (after: string, before: string, percent: string) =>
      `${after} dari ${before} ha kumuh semula masih tersisa = ${percent}, dihitung menurut skor.`,
    remainingNone: "Menurut skor tidak ada RT kumuh pada survei.",
    source: (source: string) => `Sumber: ${source}`,
    confidence: { V: "", K: "Menurut pengetahuan umum, belum dicek ke sumber.", U: "Belum pasti." },
  },

  table: {
    title: "Per RT",
    highest: (shown: string, all: string) => `${shown} skor tertinggi dari ${all}`,
    count: (all: string) => `${all} RT`,
    all: "Semua RT",
    fewer: "Ringkas lagi",
    rt: "RT / RW",
    households: "KK",
    unmet: (operator: string, percent: string) => `Layanan belum ${operator} ${percent}`,
    none: "semua layanan terpenuhi",
    service: (name: string, percent: string) => `${name} ${percent}`,
    show: (name: string) => `Tunjukkan ${name} di peta`,
  },

  money: {
    title: "Investasi per tahun",
    unit: "juta rupiah",
    noWorks: "Belum ada kegiatan dalam rencana ini.",
    bar: (year: string, total: string, parts: string) =>
      `${year}: ${total}${parts === "" ? "" : ` (${parts})`}`,
    unpriced: (count: string) => `+${count} belum berharga`,
    details: "Rincian menurut sektor dan sumber dana",
    through: (year: number) => `Kegiatan sampai tahun ${year}.`,
    sector: "Sektor",
    cost: "Biaya",
    served: "KK",
    perKk: "Per KK",
    fund: "Sumber dana",
    noFund: "belum ditentukan",
    works: "Kegiatan",
    unknown: "belum berharga",
  },

  editor: {
    title: "Ubah target",
    intro: "Perubahan langsung tersimpan dan bisa diurungkan.",
    measured: "Yang diukur",
    slumArea: "Sisa luas kumuh",
    operator: "Tanda",
    operators: {
      ">=": "≥ paling sedikit",
      ">": "> di atas",
      "<=": "≤ paling banyak",
      "<": "< di bawah",
    },
    percent: "Persen",
    source: "Sumber atau dasar",
    name: "Nama",
    changed: (preset: string) => `Diubah dari acuan: ${preset}.`,
    remove: (name: string) => `Hapus target ${name}`,
    removed: (name: string) => `${name} dihapus`,
    add: "Tambah target sendiri",
    addSet: (name: string) => `Pakai lagi ${name}`,
    ownName: "Target kami",
    done: "Selesai",
    named: (what: string, operator: string, percent: string) => `${what} ${operator} ${percent}`,
  },
};
