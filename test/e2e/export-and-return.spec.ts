import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openSample, saved } from "./support";

const exported = async (page: Page, format: string) => {
  const dialog = page.getByRole("dialog", { name: "Ekspor data" });
  await page.getByRole("button", { name: "Ekspor data" }).click();
  await dialog.getByRole("combobox", { name: "Jenis berkas" }).selectOption(format);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Simpan berkas" }).click(),
  ]);
  await expect(dialog).toBeHidden();
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

/** As Excel would: one yellow cell of the survey sheet, households of RT 01 / RW 01 without safe water. */
function withoutDeficit(workbook: Uint8Array): Buffer {
  const files = unzipSync(workbook);
  const path = "xl/worksheets/sheet2.xml";
  const sheet = strFromU8(files[path] ?? new Uint8Array());
  const changed = sheet.replace(/(?<=<c r="S6"[^>]*><v>)30(?=<)/, "0");
  return Buffer.from(zipSync({ ...files, [path]: strToU8(changed) }));
}

test("a planner takes the data out, changes a volume in Excel, and brings the workbook back", async ({
  page,
}) => {
  await openSample(page);
  await expect(page.getByRole("button", { name: /RT 01 \/ RW 01.*KS 53/ })).toBeVisible();
  await page.getByRole("button", { name: "Data", exact: true }).click();

  const layers = await exported(page, "geojson");
  expect(layers.name).toMatch(/^kampung-contoh-bantaran-\d{4}-\d\d-\d\d-geojson\.zip$/);
  const names = Object.keys(unzipSync(layers.bytes));
  expect(names).toEqual(expect.arrayContaining(["rt.geojson", "batas-kelurahan.geojson", "rencana.geojson"]));
  // Household points stay here where nobody asked for them.
  expect(names.join()).not.toContain("titik-kk");

  const workbook = await exported(page, "xlsx");
  expect(workbook.name).toMatch(/^kampung-contoh-bantaran-\d{4}-\d\d-\d\d-buku-kerja\.xlsx$/);

  const dialog = page.getByRole("dialog", { name: "Buku kerja kembali" });
  const bring = (buffer: Buffer) =>
    page
      .getByLabel("Tambah berkas")
      .and(page.locator("input"))
      .setInputFiles({ name: "buku-kerja.xlsx", mimeType: "application/octet-stream", buffer });
  await bring(Buffer.from(workbook.bytes));
  await expect(dialog.getByText("Tidak ada isian yang berubah.", { exact: false })).toBeVisible();
  await dialog.getByRole("button", { name: "Tutup" }).last().click();

  await bring(withoutDeficit(workbook.bytes));
  await expect(
    dialog.getByRole("row", { name: /RT 01 RW 01 .*3a Tanpa akses air aman \(KK\) 30 0/ }),
  ).toBeVisible();
  await dialog.getByRole("button", { name: "Masukkan 1 perubahan" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  await expect(page.getByRole("button", { name: /RT 01 \/ RW 01.*KS 48/ })).toBeVisible();
  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  await expect(page.getByRole("button", { name: /RT 01 \/ RW 01.*KS 48/ })).toBeVisible();
});
