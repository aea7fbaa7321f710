import { describe, expect, it } from "vitest";
import { csv } from "./csv";

const control = { onProgress: () => undefined, isCancelled: () => false };
const parse = (bytes: Uint8Array, name = "tabel.csv") => csv.parse(bytes, name, control, new Map());

async function read(text: string) {
  const [layer] = await parse(new TextEncoder().encode(text));
  if (!layer) throw new Error("no layer");
  return layer;
}

describe("csv", () => {
  it("finds the heading below title rows and counts rows as the spreadsheet does", async () => {
    const { rows, columns, issues } = await read(
      '\ufeff"DATA KUMUH\nKOTA CONTOH";;;\n;;;\nKelurahan;RT/RW;"Jumlah\nKK";\nKlego;RT001-RW002;70;\n\nKlego;RT002-RW002;43;\n',
    );
    expect(columns.map(({ name }) => name)).toEqual(["Kelurahan", "RT/RW", "Jumlah KK"]);
    expect(rows).toEqual([
      {
        number: 4,
        properties: { Kelurahan: "Klego", "RT/RW": "RT001-RW002", "Jumlah KK": "70" },
        geometry: null,
      },
      {
        number: 6,
        properties: { Kelurahan: "Klego", "RT/RW": "RT002-RW002", "Jumlah KK": "43" },
        geometry: null,
      },
    ]);
    expect(issues).toEqual([]);
  });

  it("keeps codes and long digits as the text they are", async () => {
    const { rows } = await read("kode,id,nilai\n0033,3305051500060002123,1.50\n");
    expect(rows[0]?.properties).toEqual({ kode: "0033", id: "3305051500060002123", nilai: "1.50" });
  });

  it("joins headings over two rows, as SIM forms have them", async () => {
    const { columns, rows } = await read(
      "KELURAHAN;RT/RW;1a. Ketidakteraturan Bangunan;;;1c. Persyaratan Teknis;;\n;;VOLUME;PROSEN;NILAI;VOLUME;PROSEN;NILAI\n(1);(2);(3);(4);(5);(6);(7);(8)\nKlego;RT001-RW002;16;28,07;1;36;63,16;3\n",
    );
    expect(columns.map(({ name }) => name)).toEqual([
      "KELURAHAN",
      "RT/RW",
      "1a. Ketidakteraturan Bangunan / VOLUME",
      "1a. Ketidakteraturan Bangunan / PROSEN",
      "1a. Ketidakteraturan Bangunan / NILAI",
      "1c. Persyaratan Teknis / VOLUME",
      "1c. Persyaratan Teknis / PROSEN",
      "1c. Persyaratan Teknis / NILAI",
    ]);
    expect(rows.map(({ number }) => number)).toEqual([4]);
  });

  it("joins groups of groups, and keeps headings right of a short row", async () => {
    const { columns } = await read(
      "RT;1. BANGUNAN;;;;TOTAL\n;a. Tidak teratur;;b. Padat\n;VOL;NILAI;VOL;NILAI\n01;16;1;0;0;1\n02;8;0;0;0;0\n",
    );
    expect(columns.map(({ name }) => name)).toEqual([
      "RT",
      "1. BANGUNAN / a. Tidak teratur / VOL",
      "1. BANGUNAN / a. Tidak teratur / NILAI",
      "1. BANGUNAN / b. Padat / VOL",
      "1. BANGUNAN / b. Padat / NILAI",
      "TOTAL",
    ]);
  });

  it("tells repeated headings apart, names blank ones by their letter and says both", async () => {
    const { columns, issues } = await read("RT,Luas,,Luas\n01,1.5,x,2\n02,2.5,,3\n");
    expect(columns.map(({ name }) => name)).toEqual(["RT", "Luas", "Kolom C", "Luas (2)"]);
    expect(issues.map(({ code, details }) => [code, details])).toEqual([
      ["headings-blank", { columns: "Kolom C" }],
      ["headings-repeated", { columns: "Luas" }],
    ]);
  });

  it("leaves sums and notes out and says which rows", async () => {
    const { rows, issues } = await read(
      "Kelurahan;RT;KK;Jiwa\nKlego;01;70;286\nKlego;02;43;198\nJumlah;;113;484\nSumber: survei 2019;;;\n",
    );
    expect(rows).toHaveLength(2);
    expect(issues).toMatchObject([
      { code: "rows-outside-table", severity: "warning", count: 2, rows: [4, 5] },
    ]);
  });

  it.each([
    ["lat,long,RT\n-6.5,110.25,1\n", [110.25, -6.5]],
    ["Lintang;Bujur;RT\n-6,5;110,25;1\n", [110.25, -6.5]],
    ['RT,Longtitude,Latitude\n1,"110° 15\' 0"" E","6° 30\' 0"" S"\n', [110.25, -6.5]],
    ["RT;TITIK KOORDINAT\n1;-6.5, 110.25\n", [110.25, -6.5]],
    ["RT;_gps_latitude;_gps_longitude\n1;-6.5;110.25\n", [110.25, -6.5]],
    ["RT;X;Y\n1;195.366,5;9.433.747,25\n", [195366.5, 9433747.25]],
    ["WKT,RT\nPOINT (195366.5 9433747.25),1\n", [195366.5, 9433747.25]],
  ])("places %j", async (text, coordinates) => {
    const { rows, crs } = await read(text);
    expect(rows[0]?.geometry).toEqual({ type: "Point", coordinates });
    expect(crs).toEqual({ kind: "unstated" });
  });

  it("takes the system that WKT names", async () => {
    const { crs, columns } = await read('RT,geom\n1,"SRID=32749;POLYGON((0 0,9 0,9 9,0 0))"\n');
    expect(crs).toEqual({ kind: "epsg", code: 32749 });
    expect(columns.map(({ name }) => name)).toEqual(["RT"]);
  });

  it("keeps rows whose coordinates cannot be read, and says which", async () => {
    const { rows, issues } = await read("RT,lat,lon\n1,-6.5,110\n2,belum,diukur\n3,,\n");
    expect(rows.map(({ geometry }) => geometry?.type ?? null)).toEqual(["Point", null, null]);
    expect(issues).toMatchObject([
      { code: "coordinates-unreadable", count: 1, rows: [3], details: { text: "diukur; belum" } },
      { code: "shape-missing", count: 2 },
    ]);
  });

  it("takes __proto__ as a heading like any other", async () => {
    const { rows } = await read("__proto__,RT\nx,1\n");
    expect(Object.entries(rows[0]?.properties ?? {})).toEqual([
      ["__proto__", "x"],
      ["RT", "1"],
    ]);
  });

  it.each([
    ["", "import/empty"],
    ["satu kolom\nsaja", "import/not-a-table"],
    ["1;2;3\n4;5;6\n", "import/not-a-table"],
    ["RT;RW\n", "import/not-a-table"],
    ["a\u0000b;c\n", "import/not-a-table"],
  ])("refuses %j", async (text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code, details: { file: "tabel.csv" } });
  });
});
