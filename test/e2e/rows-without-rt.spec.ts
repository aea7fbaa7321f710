import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { saved } from "./support";

const corners = (west: number, isCrossed = false) => {
  const [east, south, north] = [west + 0.001, -7, -6.999];
  const [a, b, c, d] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  return isCrossed ? [a, c, b, d, a] : [a, b, c, d, a];
};
const boundary = (RT: string, west: number, isCrossed = false) => ({
  type: "Feature",
  properties: { KELURAHAN: "Kebon Sari", RW: "01", RT },
  geometry: { type: "Polygon", coordinates: [corners(west, isCrossed)] },
});
const boundaries = JSON.stringify({
  type: "FeatureCollection",
  features: [boundary("01", 110), boundary("02", 110.001), boundary("03", 110.002, true)],
});
const survey = [
  "Kelurahan;RW;RT;Jumlah KK;1a;1b;1c;NIK",
  "Kebon Sari;01;01;40;3;0;1;3375010101700001",
  "Kebun Sari;01;02;40;3;0;1;3375010101700002",
  "Entah;01;09;40;3;0;1;3375010101700003",
  "Seberang;01;01;40;3;0;1;3375010101700004",
].join("\n");
const asFile = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

test("rows that find no RT are resolved, and the report of the import can be opened again", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: /^Proyek baru/ }).click();
  await page.getByRole("textbox", { name: "Nama proyek" }).fill("Kebon Sari");
  await page.getByRole("button", { name: "Buat proyek" }).click();
  await page.getByRole("button", { name: "Data", exact: true }).click();
  const dialog = page.getByRole("dialog");
  const add = page.getByLabel("Tambah berkas").and(page.locator("input"));
  await add.setInputFiles([asFile("batas.geojson", boundaries), asFile("survei.csv", survey)]);

  await expect(dialog.getByText("3 baris survei belum bertemu RT-nya")).toBeVisible();
  await dialog.getByRole("button", { name: "Ya, Kebun Sari sama dengan Kebon Sari" }).click();
  await expect(dialog.getByText("2 baris survei belum bertemu RT-nya")).toBeVisible();

  await dialog.getByRole("button", { name: "Pilih RT untuk RT 09 RW 01, Entah" }).click();
  await expect(dialog.getByRole("img", { name: "Peta RT yang belum punya survei" })).toBeVisible();
  await dialog
    .getByRole("combobox", { name: "Pilih RT untuk RT 09 RW 01, Entah" })
    .selectOption({ label: "RT 03 RW 01, Kebon Sari" });
  await expect(dialog.getByText("RT 09 RW 01, Entah: RT 03 RW 01, Kebon Sari")).toBeVisible();

  await dialog.getByText("1 baris tidak masuk utuh atau belum bertemu RT-nya").click();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Unduh daftar (CSV)" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain(
    "survei.csv;5;RT 01 RW 01, Seberang;belum ada batas RT dengan nama ini",
  );
  await dialog.getByRole("button", { name: "Masukkan 3 RT, 4 baris survei" }).click();
  await expect(dialog).toBeHidden();
  await saved(page);

  await page.reload();
  await page.getByRole("button", { name: "Data", exact: true }).click();
  await page.getByRole("button", { name: /^Buka laporan impor batas.geojson dan 1 berkas lain/ }).click();
  await expect(dialog.getByText("3 RT, 4 baris survei")).toBeVisible();
  await expect(dialog.getByText("2 baris menurut kelurahan, RT dan RW")).toBeVisible();
  await expect(dialog.getByText("1 baris dipilih sendiri")).toBeVisible();
  await expect(dialog.getByText("Luasnya terhitung 0 m², sekarang 6.110 m²")).toBeVisible();
  await expect(dialog.getByText("Data pribadi tidak dimasukkan: NIK").first()).toBeVisible();
  await expect(dialog.getByText("survei.csv, baris 5 (RT 01 RW 01, Seberang)")).toBeVisible();
  await dialog.getByRole("button", { name: "Tutup" }).last().click();

  await add.setInputFiles([asFile("survei-lagi.csv", survey)]);
  await expect(dialog.getByText("Kolomnya dibaca seperti terakhir kali.")).toBeVisible();
  await dialog.getByRole("button", { name: "Lupakan" }).click();
  await expect(dialog.getByText("Kolomnya dibaca seperti terakhir kali.")).toBeHidden();
});
