import { expect, type Page, test } from "@playwright/test";
import writeExcelFile from "write-excel-file/node";
import { hasShared, sharedPath } from "../shared-data";
import { saved } from "./support";

async function newProject(page: Page, name: string) {
  await page.goto("/");
  await page.getByRole("button", { name: /^Proyek baru/ }).click();
  await page.getByRole("textbox", { name: "Nama proyek" }).fill(name);
  await page.getByRole("button", { name: "Buat proyek" }).click();
  await page.getByRole("button", { name: "Data", exact: true }).click();
}

type Chosen = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
const choose = (page: Page, chosen: Chosen[]) =>
  page
    .locator("input[type=file][multiple]")
    .first()
    .setInputFiles(chosen as string[]);
const file = (name: string, content: string | Buffer): Chosen => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

/** Two RTs of about 1.2 ha, side by side. */
const boundaries = file(
  "batas_rt.geojson",
  JSON.stringify({
    type: "FeatureCollection",
    features: [0, 1].map((at) => {
      const [west, east] = [110 + at * 0.001, 110.001 + at * 0.001];
      const ring = [
        [west, -6.901],
        [east, -6.901],
        [east, -6.9],
        [west, -6.9],
        [west, -6.901],
      ];
      return {
        type: "Feature",
        properties: { Kelurahan: "Contoh", RT: `0${at + 1}`, RW: "01" },
        geometry: { type: "Polygon", coordinates: [ring] },
      };
    }),
  }),
);

const denominators = [
  "Luas Verifikasi (Ha)",
  "Jumlah Bangunan (Unit)",
  "Jumlah Penduduk (Jiwa)",
  "Jumlah KK (KK)",
  "Panjang Jalan Lingkungan Ideal (m)",
  "Panjang Drainase Lingkungan Ideal (m)",
];
const codes = [
  "1a",
  "1b",
  "1c",
  "2a",
  "2b",
  "3a",
  "3b",
  "4a",
  "4b",
  "4c",
  "5a",
  "5b",
  "6a",
  "6b",
  "7a",
  "7b",
];

async function showsScore(page: Page, row: RegExp) {
  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  await expect(page.getByRole("button", { name: row })).toBeVisible();
}

test("a semicolon CSV with a title above its header gives scores on RT boundaries, also after a reload", async ({
  page,
}) => {
  const csv = [
    '\ufeff"BASELINE PERMUKIMAN KUMUH\nKELURAHAN CONTOH";;;',
    ";;;",
    ["Kelurahan", "RT/RW", ...denominators, ...codes].join(";"),
    // 1a 40 of 40 = 5, 2a 100 of 350 (28.57 %) = 1, 3a 25 of 48 (52.08 %) = 3: total 9.
    "Contoh;RT001-RW001;1,2;40;160;48;350;300;40;0;0;100;0;25;0;0;0;0;0;0;0;0;0;0",
    // Six times 5 and two times 3: total 36.
    "Contoh;RT002-RW001;1,2;40;160;48;350;300;40;1,2;40;350;0;48;48;0;160;160;0;0;0;0;0;0",
    "JUMLAH;;2,4;80;320;96;700;600",
  ].join("\r\n");
  await newProject(page, "Contoh");
  await choose(page, [boundaries, file("baseline.csv", csv)]);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("2 dari 2 survei bertemu RT-nya")).toBeVisible();
  await dialog.getByRole("button", { name: /^Masukkan/ }).click();
  await expect(dialog).toBeHidden();

  await showsScore(page, /RT 01 \/ RW 01.*TK 9/);
  await showsScore(page, /RT 02 \/ RW 01.*KR 36/);
  await saved(page);
  await page.reload();
  await showsScore(page, /RT 02 \/ RW 01.*KR 36/);
});

test("a workbook of an older form: the sheet is chosen, its good counts are turned round", async ({
  page,
}) => {
  const merged = (value: string, columnSpan: number) => [
    { value, columnSpan },
    ...Array<null>(columnSpan - 1).fill(null),
  ];
  const cells = (...values: (string | number)[]) => values.map((value) => ({ value }));
  const down = (value: string) => ({ value, rowSpan: 2 });
  const workbook = await writeExcelFile([
    { sheet: "Sampul", data: [cells("Laporan 2016")] },
    {
      sheet: "RT",
      data: [
        merged("PROFIL RT 2016", 7),
        [
          down("KELURAHAN"),
          down("RT/RW"),
          ...merged("DATA DASAR", 2),
          { value: "1a. Ketidakteraturan Bangunan" },
          { value: "1c. Ketidaksesuaian dengan Persyaratan Teknis Bangunan" },
          { value: "3a. Ketidaktersediaan Akses Aman Air Minum" },
        ],
        [null, null, ...cells("Jumlah Bangunan", "Jumlah KK", "VOLUME", "VOLUME", "VOLUME")],
        // Good: 10 of 40, 40 of 40, 12 of 48. Bad: 75 % = 3, 0, 75 % = 3.
        cells("Contoh", "RT001-RW001", 40, 48, 10, 40, 12),
      ],
    },
  ] as never);
  await newProject(page, "Formulir lama");
  await choose(page, [boundaries, file("profil.xlsx", await workbook.toBuffer())]);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/tidak dibaca: Sampul/)).toBeVisible();
  await dialog.getByRole("checkbox", { name: "Kolom berisi jumlah yang baik" }).check();
  await dialog.getByRole("button", { name: /^Masukkan/ }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  await page
    .getByRole("button", { name: /^RT 01 \/ RW 01/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: /^1a Bangunan tak teratur: 75,0%/ })).toBeVisible();
  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  await page
    .getByRole("button", { name: /^RT 01 \/ RW 01/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: /^1c Bangunan tak layak: 0%/ })).toBeVisible();
});

test("Pekalongan's table finds its RT boundaries and gives the published scores", async ({ page }) => {
  test.skip(!hasShared, "the real files beside the project are absent");
  await newProject(page, "Pekalongan");
  await choose(
    page,
    ["rt.geojson", "baseline_2019.csv"].map((name) => sharedPath("data", "pekalongan", name)),
  );
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("118 dari 118 survei bertemu RT-nya")).toBeVisible();
  await dialog.getByRole("button", { name: /^Masukkan/ }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  await page.getByRole("searchbox", { name: /Cari RT/ }).fill("Klego");
  await expect(page.getByRole("button", { name: /RT 01 \/ RW 02.*KR 21/ })).toBeVisible();
  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  await page.getByRole("searchbox", { name: /Cari RT/ }).fill("Klego");
  await expect(page.getByRole("button", { name: /RT 01 \/ RW 02.*KR 21/ })).toBeVisible();
});
