/** The smallest works that change the class of an RT. */
export const smallest = {
  title: "Pekerjaan terkecil yang mengubah kelas",
  lead: "Skor melompat di 25, 51, dan 76%. Inilah volume terkecil yang menurunkannya.",
  from: "Dihitung dari",
  fromPlan: (throughYear: number) =>
    throughYear < 5 ? `Rencana s.d. tahun ${throughYear}` : "Sesudah rencana",
  fromBaseline: "Keadaan awal",
  none: "Tidak ada kriteria yang skornya masih bisa turun.",
  close: "Tutup RT ini",

  near: {
    title: "Tinggal satu langkah",
    titleUp: "Tepat di bawah batas",
    mark: {
      down: (amount: string, code: string) => `Kurang ${amount}: ${code} turun`,
      up: (amount: string, code: string) => `Tambah ${amount}: ${code} naik`,
    },
    down: (amount: string, code: string, from: string, to: string) =>
      `Kurang ${amount} saja, ${code} turun dari ${from} ke ${to}.`,
    up: (amount: string, code: string, from: string, to: string) =>
      `Hati-hati: tambah ${amount} saja, ${code} naik dari ${from} ke ${to}.`,
    ups: (codes: string) =>
      `Hati-hati: ${codes} tepat di bawah batas. Tambah satu KK, bangunan, atau meter saja, skornya naik.`,
  },

  set: {
    title: "Paling murah sekaligus",
    target: "Turun sampai",
    upTo: (level: string, total: string) => `${level}, skor paling tinggi ${total}`,
    result: (from: string, to: string, level: string) => `Skor ${from} menjadi ${to}: ${level}.`,
    cost: "Biaya",
    knownCost: "Biaya yang diketahui",
    unpriced: (count: string) => `${count} pekerjaan harganya tidak diketahui, belum masuk jumlah.`,
    pricedOnly: (total: string) =>
      `Dengan pekerjaan yang harganya diketahui saja, skor paling rendah ${total}. Yang berikut memakai sesedikit mungkin pekerjaan tanpa harga.`,
    unreachable: (total: string) =>
      `Tidak bisa dicapai dengan pekerjaan dari katalog: skor paling rendah ${total}.`,
    reached: "Skornya sudah Tidak Kumuh.",
    incomplete:
      "Survei RT ini belum lengkap, jadi skornya belum diketahui dan himpunannya belum bisa dihitung.",
    make: (count: number) => (count === 1 ? "Jadikan pekerjaan" : `Jadikan ${count} pekerjaan`),
    made: (count: number, from: string, to: string) =>
      `${count} kegiatan ditambahkan: skor ${from} menjadi ${to}.`,
  },

  steps: {
    title: "Per kriteria",
    less: (volume: string) => `−${volume}`,
    toScore: (score: string) => `ke ${score}`,
    choose: "Turun sampai skor",
    story: (less: string, left: string, whole: string, percent: string, limit: string) =>
      `Kurangi ${less}: tersisa ${left} dari ${whole}, ${percent}, di bawah ${limit}.`,
    points: (count: string) => `Skor turun ${count} angka.`,
    level: (level: string) => `RT menjadi ${level}.`,
    with: "Dengan",
    noWay: "Belum ada pekerjaan di katalog yang mengurangi kriteria ini.",
    make: "Jadikan pekerjaan",
    made: (name: string, code: string, from: string, to: string) =>
      `${name} ditambahkan: ${code} turun dari ${from} ke ${to}.`,
  },

  way: {
    amount: (name: string, amount: string) => `${name}, ${amount}`,
    category: { new: " (baru)", rehab: " (rehab)", maintenance: " (pemeliharaan)" },
    serving: (count: string, kk: string) => `${count} melayani ${kk} KK`,
    servingOnly: (kk: string) => `melayani ${kk} KK`,
    forVolume: (volume: string) => `untuk ${volume}`,
    unknown: "harga tidak diketahui",
  },
  price: {
    example: (price: string, unit: string) => `Harga contoh ${price} per ${unit}, bukan harga resmi.`,
    own: (price: string, unit: string) => `Harga proyek ini: ${price} per ${unit}.`,
    missing: "Belum ada harga satuannya. Isi di daftar harga, lalu biayanya ikut terhitung.",
    noAmount: "Tidak ada sumber yang menyebut berapa unit yang diperlukan, jadi biayanya tidak diketahui.",
    someExamples: "Sebagian memakai harga contoh, bukan harga resmi. Harga sendiri diisi di langkah Rencana.",
  },

  only: {
    baseline: "Ini dari keadaan awal. Untuk menjadikannya pekerjaan, pilih keadaan sesudah rencana.",
    noPlace: "RT ini belum punya batas atau titik survei, jadi belum ada tempat untuk menaruh pekerjaan.",
    failed: "Pekerjaan ini tidak menurunkan skor di RT ini, jadi tidak dibuat.",
  },
  note: (code: string, rt: string) =>
    `Pekerjaan terkecil untuk ${code} di ${rt}. Letaknya sementara; geser ke tempat sebenarnya.`,

  how: {
    title: "Cara menghitung",
    rounding:
      "Persen dibulatkan dua desimal sebelum dibandingkan, jadi 24,995% masih dihitung 25%. KK dan bangunan utuh; meter sampai sentimeter; hektare sampai meter persegi.",
    households:
      "Kegiatan yang melayani KK mengurangi kekurangan sebanding: tiap KK membawa bagian yang sama dari kekurangan RT. Jumlah unitnya utuh, menurut daya layan yang ada sumbernya.",
    price:
      "Harga per unit terbangun tidak sama dengan harga per kekurangan. Bila tidak ada sumber yang menyebut berapa unit diperlukan, harganya tidak diketahui, tidak pernah nol.",
    set: "Himpunan termurah memakai sesedikit mungkin pekerjaan tanpa harga, lalu biaya paling kecil, lalu volume paling kecil. Satu pekerjaan dapat mengurangi dua kriteria sekaligus, misalnya 5a dan 5b.",
    near: "Tinggal satu langkah: satu KK, satu bangunan, satu meter, atau 0,01 ha dari batas.",
  },
};
