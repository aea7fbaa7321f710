import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { saved } from "./support";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

/** As the browser tells of files let go over the page. */
async function drop(page: Page, name: string, text: string) {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      return transfer;
    },
    [name, text] as const,
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer });
  await expect(page.getByText("Lepaskan berkas di sini")).toBeVisible();
  await page.dispatchEvent("body", "drop", { dataTransfer });
}

test("files let go over the first screen begin a project, or open the one they hold", async ({ page }) => {
  await page.goto("/");
  await drop(page, "survei-2024.geojson", read("../fixtures/import/survei-2024.geojson"));
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Masukkan 3 baris survei" }).click();
  await expect(dialog).toBeHidden();
  const banner = page.getByRole("banner");
  await expect(banner.getByRole("button", { name: "Survei", exact: true })).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(banner.getByRole("button", { name: "Survei", exact: true })).toBeVisible();

  await banner.getByRole("button", { name: "Survei", exact: true }).click();
  await page.getByRole("menuitem", { name: "Semua proyek" }).click();
  await expect(page.getByText("1 proyek")).toBeVisible();
  await drop(page, "foto.jpg", "bukan proyek");
  await expect(page.getByText(/^Berkas ini bukan berkas proyek Tata Kampung/)).toBeVisible();
  await expect(page.getByText("1 proyek")).toBeVisible();

  await drop(page, "contoh.json", read("../../data/sample/sample-project.json"));
  await expect(banner.getByRole("button", { name: /Kampung Contoh Bantaran/ })).toBeVisible();
  await expect(dialog).toBeHidden();
});
