import { expect, type Page, test } from "@playwright/test";
import { mapIsDrawn, openSample, saved } from "./support";

const panel = (page: Page) => page.getByRole("complementary", { name: "Panel" });
const list = (page: Page) => panel(page).getByRole("region", { name: "Usulan tempat" });
const openPlan = (page: Page) => page.getByRole("button", { name: "Rencana", exact: true }).click();

/** "kini 150 dari 1.302 KK": how many the plan's taps serve now. */
async function servedNow(page: Page): Promise<number> {
  const words = await panel(page)
    .getByText(/kini [\d.]+ dari/)
    .textContent();
  return Number(/kini ([\d.]+) dari/.exec(words ?? "")?.[1]?.replaceAll(".", ""));
}

async function searchTwoTaps(page: Page) {
  await page.getByRole("button", { name: "Hidran umum", exact: true }).click();
  await panel(page).getByRole("button", { name: "Cari tempat terbaik" }).click();
  await panel(page).getByLabel("Berapa tempat").selectOption("2");
  await panel(page).getByRole("button", { name: "Cari", exact: true }).click();
  await expect(list(page).getByRole("listitem")).toHaveCount(2);
}

test("a planner asks for two taps, takes one, and the plan serves as many more as was promised", async ({
  page,
}) => {
  await openSample(page);
  await openPlan(page);
  await mapIsDrawn(page);
  await searchTwoTaps(page);
  await expect(panel(page).getByText("2 tempat, bersama melayani 100 KK baru.")).toBeVisible();
  const before = await servedNow(page);

  await page.getByRole("button", { name: "Lihat usulan 1 di peta" }).click();
  await page.getByRole("button", { name: "Jadikan pekerjaan: usulan 1" }).click();
  await expect(list(page).getByRole("listitem")).toHaveCount(1);
  expect(await servedNow(page)).toBe(before + 50);

  // Taken back, the search no longer fits the plan and says so; made again, it does.
  await page.getByRole("button", { name: /^Urungkan: tambah Hidran umum 1/ }).click();
  await expect(panel(page).getByText(/Rencana berubah sejak pencarian ini/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Jadikan pekerjaan: usulan 2" })).toBeDisabled();
  await page.getByRole("button", { name: /^Ulangi: tambah Hidran umum 1/ }).click();
  await expect(panel(page).getByText(/Rencana berubah sejak pencarian ini/)).toBeHidden();
  await saved(page);

  await page.reload();
  await openPlan(page);
  await panel(page)
    .getByRole("button", { name: /^Hidran umum 1 / })
    .click();
  await expect(
    panel(page)
      .locator("p")
      .filter({ hasText: /KK\s*terlayani, \d+ jiwa/ }),
  ).toContainText("50 KK");
  await panel(page).getByRole("button", { name: "Kembali ke daftar" }).click();
  // Suggestions are drafts: the one that was not taken is gone, and a new search starts from the plan as it is.
  await expect(panel(page).getByRole("heading", { name: "17 kegiatan" })).toBeVisible();
  await searchTwoTaps(page);
  expect(await servedNow(page)).toBe(before + 50);
});

test("by keyboard alone places at road junctions are found, one is ignored and the others taken", async ({
  page,
}) => {
  await openSample(page);
  await openPlan(page);
  await panel(page).getByRole("button", { name: "Cari tempat terbaik" }).press("Enter");
  await panel(page).getByLabel("Kegiatan").selectOption({ label: "MCK" });
  await panel(page).getByRole("radio", { name: "Simpul jalan" }).press("ArrowRight");
  await expect(panel(page).getByRole("button", { name: "Cari", exact: true })).toBeDisabled();
  await panel(page).getByRole("radio", { name: "Lahan" }).press("ArrowLeft");
  await expect(panel(page).getByText(/persimpangan jalan/)).toBeVisible();
  await panel(page).getByRole("button", { name: "Cari", exact: true }).press("Enter");
  await expect(list(page).getByRole("listitem")).toHaveCount(3);
  await page.getByRole("button", { name: "Abaikan usulan 1" }).press("Enter");
  await expect(list(page).getByRole("listitem")).toHaveCount(2);
  await panel(page).getByRole("button", { name: "Jadikan semua pekerjaan" }).press("Enter");
  await expect(panel(page).getByText("Tidak ada usulan yang tersisa.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Urungkan: tambah 2 MCK/ })).toBeVisible();
  await saved(page);
  await page.reload();
  await openPlan(page);
  await expect(panel(page).getByRole("heading", { name: "18 kegiatan" })).toBeVisible();
});
