import { expect, type Page, test } from "@playwright/test";
import { hasShared, sharedPath } from "../shared-data";
import { levelColours, pixelsLike, saved } from "./support";

const files = ["kelurahan", "rt", "titik_survei_rt_2019"].map((name) =>
  sharedPath("data", "pekalongan", `${name}.geojson`),
);

async function newProject(page: Page, name: string) {
  await page.goto("/");
  await page.getByRole("button", { name: /^Proyek baru/ }).click();
  await page.getByRole("textbox", { name: "Nama proyek" }).fill(name);
  await page.getByRole("button", { name: "Buat proyek" }).click();
  await page.getByRole("button", { name: "Data", exact: true }).click();
}

const choose = (page: Page, chosen: string | string[]) =>
  page.locator("input[type=file][multiple]").first().setInputFiles(chosen);

test.skip(!hasShared, "the real files beside the project are absent");

test("a planner loads a real kelurahan with its survey and sees the published scores, also after a reload", async ({
  page,
}) => {
  await newProject(page, "Pekalongan Utara");
  await choose(page, files);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("116 dari 116 survei bertemu RT-nya")).toBeVisible();
  await dialog.getByRole("button", { name: /^Masukkan 4 kelurahan/ }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  const legend = page.getByRole("region", { name: "Legenda" });
  await expect(legend.getByRole("row", { name: /KR Kumuh Ringan 16–37 \d+/ })).toBeVisible();
  const map = page.getByRole("region", { name: "Peta" });
  await expect.poll(() => pixelsLike(page, map, levelColours.KR), { timeout: 30_000 }).toBeGreaterThan(300);
  // Klego RT001-RW002 in expected_scores_2019.json: total 21, KR.
  await page.getByRole("searchbox", { name: /Cari RT/ }).fill("Klego");
  await expect(page.getByRole("button", { name: /RT 01 \/ RW 02.*KR 21/ })).toBeVisible();
  await saved(page);

  await page.reload();
  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  await page.getByRole("searchbox", { name: /Cari RT/ }).fill("Klego");
  await page.getByRole("button", { name: /RT 01 \/ RW 02.*KR 21/ }).click();
  await expect(page.getByRole("button", { name: /^5a Sistem air limbah: 94,3%/ })).toBeVisible();
});

test("a broken file is named with what to do, and what was loaded before stays", async ({ page }) => {
  await newProject(page, "Mataram");
  await choose(page, sharedPath("data", "kelurahan", "hdx_kota_mataram.geojson"));
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /^Masukkan 50 kelurahan/ }).click();
  await expect(dialog).toBeHidden();

  await choose(page, sharedPath("data", "messy", "geojsonhint", "bad", "bad-json.geojson"));
  await expect(dialog.getByText(/bad-json\.geojson/).first()).toBeVisible();
  await expect(dialog.getByText("Tidak bisa dibaca")).toBeVisible();
  await page.keyboard.press("Escape");

  await expect(page.getByText(/^50 · /)).toBeVisible();
  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: "Data", exact: true }).click();
  await expect(page.getByText(/^50 · /)).toBeVisible();
});
