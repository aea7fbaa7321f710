import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { openSample, saved } from "./support";

test("projects are renamed, copied, deleted and brought back, and travel as one file", async ({ page }) => {
  await openSample(page);
  const menu = page.getByRole("banner").getByRole("button", { name: /Kampung Contoh Bantaran/ });

  await menu.click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Simpan salinan berkas" }).click();
  const path = await (await download).path();
  const file = JSON.parse(readFileSync(path, "utf8")) as {
    project: { records: object; interventions: object };
  };
  expect(Object.keys(file.project.records)).toHaveLength(28);
  await expect(page.getByText(/^Tersimpan di unduhan/)).toBeVisible();

  await menu.click();
  await page.getByRole("menuitem", { name: "Ganti nama" }).click();
  await page.getByRole("textbox", { name: "Nama proyek" }).fill("Latihan FGD");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  const renamed = page.getByRole("banner").getByRole("button", { name: /^Latihan FGD/ });
  await expect(renamed).toBeVisible();
  await saved(page);

  await renamed.click();
  await page.getByRole("menuitem", { name: "Gandakan" }).click();
  await expect(page.getByText("Latihan FGD (salinan) dibuat")).toBeVisible();

  await renamed.click();
  await page.getByRole("menuitem", { name: "Hapus proyek" }).click();
  await expect(page.getByText("Latihan FGD dihapus")).toBeVisible();
  await page.getByRole("status").getByRole("button", { name: "Kembalikan" }).click();
  await expect(renamed).toBeVisible();
  await renamed.click();
  await page.getByRole("menuitem", { name: "Semua proyek" }).click();
  await expect(page.getByText("2 proyek")).toBeVisible();

  await page.locator("input[type=file]").first().setInputFiles(path);
  await expect(
    page.getByRole("banner").getByRole("button", { name: /Kampung Contoh Bantaran/ }),
  ).toBeVisible();
  await page.reload();
  await expect(
    page.getByRole("banner").getByRole("button", { name: /Kampung Contoh Bantaran/ }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  await expect(page.getByText("28 RT").first()).toBeVisible();
});
