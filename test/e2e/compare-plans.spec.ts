import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { levelColours, openSample, pixelsLike, saved } from "./support";

const panel = (page: Page) => page.getByRole("complementary", { name: "Panel" });
const map = (page: Page) => page.getByRole("main");
const figures = (page: Page) => page.getByRole("region", { name: "Angka tiap rencana" });
const row = (page: Page, name: string) =>
  figures(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) });
const border = (page: Page) => page.getByRole("slider", { name: "Batas antara peta kiri dan kanan" });
const compare = (page: Page) => page.getByRole("button", { name: "Bandingkan", exact: true }).click();

/** A second plan, copied from the sample's, with a dearer tap and without the waste carts. */
async function changeTheCopy(page: Page) {
  await openSample(page);
  await page.getByRole("button", { name: "Capaian", exact: true }).click();
  await compare(page);
  await expect(border(page)).toHaveAttribute("aria-valuetext", "Survei 50% dari peta, sisanya Usulan A");
  await page.getByRole("button", { name: "Salin jadi usulan lain" }).click();
  await expect(border(page)).toHaveAttribute("aria-valuetext", "Usulan A 50% dari peta, sisanya Usulan B");
  await expect(row(page, "Biaya per KK")).toContainText("sama");

  await page.getByRole("button", { name: "Rencana", exact: true }).click();
  await panel(page)
    .getByRole("button", { name: /^Hidran umum RT 01\/02 / })
    .click();
  await panel(page).getByLabel("Harga satuan per unit (Rp)").fill("50.000.000");
  await panel(page).getByLabel("Harga satuan per unit (Rp)").press("Tab");
  await panel(page).getByRole("button", { name: "Kembali ke daftar" }).click();
  await expect(panel(page).getByText("Salinan Usulan A")).toBeVisible();
}

async function deleteCart(page: Page) {
  await panel(page)
    .getByRole("button", { name: /^Motor sampah / })
    .click();
  await panel(page).getByRole("button", { name: "Hapus" }).click();
  await saved(page);
}

test("a copied plan is changed and compared: figures, targets, RTs, the map, and again after a reload", async ({
  page,
}) => {
  await changeTheCopy(page);
  await compare(page);
  // 38 million before: the difference is the 12 million that were added, and nothing else changed.
  await expect(row(page, "Biaya")).toContainText("+Rp 12 jt, lebih mahal");
  await expect(row(page, "Kumuh Sedang")).toContainText("sama");
  await page.getByRole("button", { name: "Selesai", exact: true }).click();
  await expect(border(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Rencana", exact: true })).toHaveAttribute(
    "aria-current",
    "step",
  );

  await deleteCart(page);
  await compare(page);
  await expect(row(page, "Kegiatan")).toContainText("−1, lebih sedikit");
  const before = await figures(page).textContent();

  await panel(page).getByText("Target", { exact: true }).click();
  const targets = page.getByRole("region", { name: "Target tiap rencana" });
  await expect(targets.getByRole("row", { name: /^Tidak kumuh: persampahan di atas 80%/ })).toContainText(
    "lebih rendah",
  );

  await panel(page)
    .getByText(/^Per RT/)
    .click();
  const rts = page.getByRole("region", { name: "RT yang berbeda" });
  await rts.getByRole("button", { name: "Usulan B" }).click();
  await expect(rts.getByRole("columnheader", { name: "Usulan B" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await rts.getByRole("rowheader").getByRole("button").first().click();
  await expect(rts.getByRole("rowheader").getByRole("button").first()).toHaveAttribute(
    "aria-pressed",
    "true",
  );

  await border(page).focus();
  await page.keyboard.press("End");
  await expect(border(page)).toHaveAttribute("aria-valuenow", "100");
  const left = await pixelsLike(page, map(page), levelColours.KS);
  await page.keyboard.press("Home");
  await expect.poll(() => pixelsLike(page, map(page), levelColours.KS)).toBeGreaterThan(left + 500);

  await page.keyboard.press("Escape");
  await expect(page.locator("canvas.maplibregl-canvas")).toHaveCount(1);

  await page.reload();
  await page.getByRole("button", { name: "Capaian", exact: true }).click();
  await compare(page);
  await expect(border(page)).toHaveAttribute("aria-valuetext", "Usulan A 50% dari peta, sisanya Usulan B");
  expect(await figures(page).textContent()).toBe(before);
});

test("the compared figures are those of Capaian, and go into a file for a spreadsheet", async ({ page }) => {
  await changeTheCopy(page);
  await deleteCart(page);
  await page.getByRole("button", { name: "Capaian", exact: true }).click();
  const areaOf = async (plan: string) => {
    await page.getByRole("combobox", { name: "Rencana" }).selectOption(plan);
    await expect(panel(page).getByRole("heading", { name: `Capaian ${plan}` })).toBeVisible();
    return panel(page)
      .getByRole("button", { name: /^Luas kumuh menurut skor/ })
      .locator("b")
      .textContent();
  };
  const [areaA, areaB] = [await areaOf("Usulan A"), await areaOf("Usulan B")];
  expect(areaA).not.toBe(areaB);
  await compare(page);
  await expect(row(page, "Luas kumuh menurut skor")).toContainText(`${areaA} ha`);
  await expect(row(page, "Luas kumuh menurut skor")).toContainText(`${areaB} ha`);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Simpan CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("kampung-contoh-bantaran-angka-tiap-rencana-sampai-tahun-5.csv");
  const csv = await readFile(await file.path(), "utf8");
  expect(
    csv.startsWith("\uFEFFBagian;Angka;Satuan;Survei;Usulan A;Usulan B;Selisih Usulan B dari Usulan A;"),
  ).toBe(true);
  expect(csv).toContain("\r\nPelayanan dan biaya;Kegiatan;kegiatan;;16;15;-1;");
});

test("on a phone the border follows the finger, the start is held, and axe finds no serious fault", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await page.getByRole("button", { name: "Coba contoh" }).click();
  await page.getByRole("button", { name: "Capaian", exact: true }).click();
  await compare(page);
  await expect(page.locator("canvas.maplibregl-canvas")).toHaveCount(2, { timeout: 30_000 });
  const box = await border(page).boundingBox();
  if (!box) throw new Error("the border has no place");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 78, y, { steps: 3 });
  await page.mouse.up();
  await expect(border(page)).toHaveAttribute("aria-valuenow", "30");

  const hold = page.getByRole("button", { name: "Tahan: keadaan awal" });
  await hold.hover();
  await page.mouse.down();
  await expect(page.getByText("Keadaan awal", { exact: true })).toBeVisible();
  await page.mouse.up();
  await expect(page.getByText("Keadaan awal", { exact: true })).toHaveCount(0);

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
  await page.keyboard.press("Escape");
  await expect(border(page)).toHaveCount(0);
});
