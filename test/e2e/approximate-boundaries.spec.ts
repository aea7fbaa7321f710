import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { levelColours, pixelsLike, saved } from "./support";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url));

test("survey points and a kelurahan are enough to see the kampung coloured, and say that its RTs are estimates", async ({
  page,
}) => {
  const map = page.getByRole("region", { name: /^(Peta|Map)$/ });
  const worst = () => pixelsLike(page, map, levelColours.KB, 34);

  await page.goto("/");
  await page.getByRole("button", { name: /^Proyek baru/ }).click();
  await page.getByRole("textbox", { name: "Nama proyek" }).fill("Tirta Asri");
  await page.getByRole("button", { name: "Buat proyek" }).click();
  await page.getByRole("button", { name: "Data", exact: true }).click();
  await page
    .getByLabel("Tambah berkas")
    .and(page.locator("input"))
    .setInputFiles([fixture("titik-survei-rt.geojson"), fixture("batas-kelurahan.geojson")]);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Masukkan 1 kelurahan/ })
    .click();
  await expect(page.getByRole("dialog")).toBeHidden();
  const before = await worst();

  await page.getByRole("button", { name: "Buat batas perkiraan untuk 3 RT" }).click();
  await expect(page.getByText("Batas perkiraan dibuat untuk 3 RT.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "RT (batas perkiraan)" })).toContainText("3 ·");

  await test.step("one step back, and forward again", async () => {
    await page
      .getByRole("banner")
      .getByRole("button", { name: /^Urungkan/ })
      .click();
    await expect(page.getByRole("button", { name: "Buat batas perkiraan untuk 3 RT" })).toBeVisible();
    await page
      .getByRole("banner")
      .getByRole("button", { name: /^Ulangi/ })
      .click();
    await expect(page.getByText("RT (batas perkiraan)", { exact: true })).toBeVisible();
  });
  await saved(page);

  await page.reload();
  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  await expect(page.getByRole("button", { name: /RT 01 \/ RW 01.*batas perkiraan.*KB 80/ })).toBeVisible();
  await expect(page.getByText("Batas RT perkiraan, dari titik survei")).toBeVisible();
  await expect.poll(worst).toBeGreaterThan(before + 1500);
});
