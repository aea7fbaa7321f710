import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { saved } from "./support";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url));

test("a planner puts right what a file has wrong and what was not recognised, and changes nothing by cancelling", async ({
  page,
}) => {
  const choose = (name: string) =>
    page.getByLabel("Tambah berkas").and(page.locator("input")).setInputFiles(fixture(name));
  const dialog = page.getByRole("dialog");
  const surveyRow = dialog.getByRole("row", { name: /^RT 01 \/ RW 01/ });

  await page.goto("/");
  await page.getByRole("button", { name: /^Proyek baru/ }).click();
  await page.getByRole("textbox", { name: "Nama proyek" }).fill("Tirta Asri");
  await page.getByRole("button", { name: "Buat proyek" }).click();
  await page.getByRole("button", { name: "Data", exact: true }).click();

  await test.step("boundaries with latitude first", async () => {
    await choose("batas-rt-tertukar.geojson");
    await expect(dialog.getByText(/^3 objek: lintang dan bujur tertukar/)).toBeVisible();
    await expect(dialog.getByRole("img", { name: "Peta bentuk yang akan masuk" })).toBeHidden();
    await dialog.getByRole("button", { name: "Tukar lintang dan bujur" }).click();
    await expect(dialog.getByText("Lintang dan bujur ditukar.")).toBeVisible();
    await expect(dialog.getByRole("img", { name: "Peta bentuk yang akan masuk" })).toBeVisible();
    await dialog.getByRole("button", { name: "Masukkan 3 RT", exact: true }).click();
    await expect(dialog).toBeHidden();
    // Three squares of 0.001 degrees at 7 degrees south: 110.6 m by 110.5 m each.
    await expect(page.getByText("3 · 3,67 ha")).toBeVisible();
  });

  await test.step("a column named by hand, and cancelled", async () => {
    await choose("survei-2024.geojson");
    await expect(dialog.getByText("3 dari 3 survei bertemu RT-nya")).toBeVisible();
    await expect(surveyRow).not.toContainText("KB");
    await dialog.getByText("1 kolom lain, disimpan apa adanya").click();
    await dialog.getByRole("combobox", { name: "Kolom keluarga menjadi" }).selectOption("Jumlah KK");
    await expect(surveyRow).toContainText("KB 80");
    await dialog.getByRole("button", { name: "Batal" }).click();
    await expect(page.getByText("Survei RT", { exact: true })).toBeHidden();
    await expect(page.getByText("3 · 3,67 ha")).toBeVisible();
  });

  await test.step("chosen again, named by hand, and accepted", async () => {
    await choose("survei-2024.geojson");
    await dialog.getByText("1 kolom lain, disimpan apa adanya").click();
    await dialog.getByRole("combobox", { name: "Kolom keluarga menjadi" }).selectOption("Jumlah KK");
    await dialog.getByRole("button", { name: "Masukkan 3 baris survei" }).click();
    await expect(dialog).toBeHidden();
    await saved(page);
  });

  await page.reload();
  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  // 80 % of everything is 16 times 5; 30 % is 16 times 1; nothing is 0.
  await expect(page.getByRole("button", { name: /RT 01 \/ RW 01.*KB 80/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /RT 02 \/ RW 01.*KR 16/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /RT 03 \/ RW 01.*TK 0/ })).toBeVisible();
});
