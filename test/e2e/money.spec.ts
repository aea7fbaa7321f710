import { expect, type Page, test } from "@playwright/test";
import { openSample, saved } from "./support";

const priceList = [
  "Kode;Uraian;Satuan;Harga Satuan (Rp);Sumber",
  "drain_new;;m';Rp 1.000.000,-;SHBJ Kota Contoh 2026",
  ";Jembatan langit;m;5;",
  "road_paving;;m;mahal;",
].join("\r\n");

const panel = (page: Page) => page.getByRole("complementary", { name: "Panel" });
const table = (page: Page) => page.getByRole("dialog", { name: "Tabel investasi" });
/** "Jumlah" of the totals by sector: year 1 to 5, then the sum. */
const totals = async (page: Page): Promise<readonly string[]> => {
  await panel(page).getByRole("button", { name: "Tabel investasi" }).click();
  const row = table(page)
    .getByRole("region", { name: "Menurut sektor" })
    .getByRole("row", { name: /^Jumlah/ });
  await expect(row.getByRole("cell")).toHaveCount(6);
  const cells = await row.getByRole("cell").allTextContents();
  await table(page).getByRole("button", { name: "Selesai" }).click();
  return cells;
};

test("a planner takes in the city's prices, moves a work to year 3 by hand and by keys, and finds both after a reload", async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole("button", { name: "Rencana", exact: true }).click();
  await expect(panel(page).getByText("4 kegiatan memakai harga contoh")).toBeVisible();

  // Prices: what can be used is used, what cannot is named by its row.
  await panel(page).getByRole("button", { name: "Daftar harga" }).click();
  const dialog = page.getByRole("dialog", { name: "Daftar harga proyek" });
  await dialog
    .getByLabel("Masukkan CSV")
    .and(page.locator("input"))
    .setInputFiles({ name: "harga-kota.csv", mimeType: "text/csv", buffer: Buffer.from(priceList) });
  await expect(dialog.getByText("harga-kota.csv: 1 harga dipakai.")).toBeVisible();
  await expect(dialog.getByText(/Baris 3: “Jembatan langit” tidak ada/)).toBeVisible();
  await expect(dialog.getByText(/Baris 4, road_paving: “mahal” bukan angka/)).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: /^Harga proyek Drainase lingkungan/ })).toHaveValue(
    "1.000.000",
  );
  await dialog.getByRole("button", { name: "Selesai" }).click();
  const before = await totals(page);

  // Years: dragged from year 1 to year 3, then keyed on to year 4 and back.
  await page.getByRole("button", { name: "Susun tahun" }).click();
  const chip = (year: number) =>
    page.getByRole("button", { name: new RegExp(`^Drainase gang RT 01/02, tahun ${year},`) });
  const from = await chip(1).boundingBox();
  const year3 = await page.getByRole("region", { name: "Tahun 3" }).boundingBox();
  if (!from || !year3) throw new Error("the board is not on screen");
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 80, from.y + 24, { steps: 3 });
  await page.mouse.move(year3.x + 60, year3.y + 120, { steps: 6 });
  await page.mouse.up();
  await expect(chip(3)).toBeVisible();
  await chip(3).focus();
  await page.keyboard.press("ArrowRight");
  await expect(chip(4)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(chip(3)).toBeFocused();

  const after = await totals(page);
  const rupiah = (text: string | undefined) => Number((text ?? "").replace(/\D/g, ""));
  const moved = rupiah(before[0]) - rupiah(after[0]);
  // 128.1 m at the city's price; whole rupiah, as they are shown.
  expect(Math.round(moved / 1e5)).toBe(1281);
  expect(Math.abs(rupiah(after[2]) - rupiah(before[2]) - moved)).toBeLessThanOrEqual(2);
  expect(after[5]).toBe(before[5]);
  await saved(page);

  await page.reload();
  await page.getByRole("button", { name: "Rencana", exact: true }).click();
  expect(await totals(page)).toEqual(after);

  // Each step is one undo, also after the reload.
  await page.getByRole("button", { name: /^Urungkan: pindahkan Drainase gang RT 01\/02 ke tahun 3/ }).click();
  await page.getByRole("button", { name: /^Urungkan: pindahkan Drainase gang RT 01\/02 ke tahun 4/ }).click();
  await page.getByRole("button", { name: /^Urungkan: pindahkan Drainase gang RT 01\/02 ke tahun 3/ }).click();
  expect(await totals(page)).toEqual(before);
  await page.getByRole("button", { name: /^Urungkan: masukkan harga dari harga-kota\.csv/ }).click();
  await expect(panel(page).getByText("4 kegiatan memakai harga contoh")).toBeVisible();
});
