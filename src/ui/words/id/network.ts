export const network = {
  label: "Cara mengukur jangkauan",
  along: { straight: "Garis lurus", network: "Menyusuri jalan" },
  ofComponent: (component: string) => `Sama untuk semua ${component}.`,
  ownWord: "Khusus kegiatan ini.",
  applyToAll: (component: string) => `Pakai untuk semua ${component}`,
  noRoadsYet: "Bisa menyusuri jalan bila garis jalan dan gang sudah dimasukkan di Data.",
  noRoads: "Belum ada garis jalan dan gang di Data, jadi jangkauan diukur garis lurus.",
  tooFar: (farthest: string) =>
    `Jalan terdekat lebih dari ${farthest}, jadi jangkauan diukur garis lurus. Geser mendekati jalan.`,
  legend: "jalan dalam jangkauan",
  howStraight: "Jangkauan diukur garis lurus.",
  howAlong: (toRoad: string) =>
    `Jangkauan diukur menyusuri jalan: ${toRoad} lurus ke jalan terdekat, lalu lewat jalan, lalu lurus ke titik rumah.`,
  howTouching: "Jangkauan diukur menyusuri jalan yang disentuh kegiatan ini, lalu lurus ke titik rumah.",
  howFar: (count: string, farthest: string) =>
    `${count} titik rumah di sekitarnya lebih dari ${farthest} dari jalan mana pun, jadi tidak terjangkau lewat jalan.`,
};
