import { expect, type Page, test } from "@playwright/test";
import { openSample, saved } from "./support";

const smallest = (page: Page) => page.getByRole("region", { name: "Pekerjaan terkecil yang mengubah kelas" });
const row = (page: Page, code: string) =>
  smallest(page)
    .getByRole("listitem")
    .filter({ has: page.getByText(code, { exact: true }) });

async function chooseRt(page: Page) {
  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  await page.getByRole("button", { name: /^RT 01 \/ RW 04/ }).click();
  await expect(smallest(page)).toBeVisible();
}

test("the smallest work of a slum RT is read, made a work, lowers its score, and is kept", async ({
  page,
}) => {
  await openSample(page);
  await expect(page.getByText("Kurang 1 m: 4c turun").first()).toBeVisible();
  await chooseRt(page);

  await expect(smallest(page)).toContainText("Skor 36 menjadi 15: Tidak Kumuh.");
  await expect(smallest(page)).toContainText("Rp 178.376.840");
  await expect(row(page, "7b")).toContainText("harga tidak diketahui");
  await expect(row(page, "5a")).toContainText("−4 KK");
  await expect(row(page, "5a")).toContainText("Rp 8.000.000");
  await row(page, "5a").getByText("5a", { exact: true }).click();
  await expect(row(page, "5a")).toContainText("di bawah 25%. Skor turun 1 angka.");
  await row(page, "5a").getByRole("button", { name: "Jadikan pekerjaan: 5a" }).click();

  const panel = page.getByRole("complementary", { name: "Panel" });
  const result = panel.getByRole("region", { name: "Akibatnya" });
  await expect(panel.getByRole("heading", { name: "Jamban 1" })).toBeVisible();
  await expect(result).toContainText("RT 01 / RW 04");
  await expect(result).toContainText(/5a turun dari .* Skornya 1 menjadi 0\./);
  await saved(page);

  await page.reload();
  await chooseRt(page);
  await expect(row(page, "5b")).toBeVisible();
  await expect(row(page, "5a")).toHaveCount(0);
  await expect(smallest(page)).toContainText("Skor 35 menjadi 15: Tidak Kumuh.");

  await page.getByRole("button", { name: /^Urungkan/ }).click();
  await expect(row(page, "5a")).toBeVisible();
  await expect(smallest(page)).toContainText("Skor 36 menjadi 15: Tidak Kumuh.");
});

test("the cheapest set becomes works in one step, and the RT leaves the slum class", async ({ page }) => {
  await openSample(page);
  await chooseRt(page);
  await smallest(page).getByRole("button", { name: "Jadikan 6 pekerjaan" }).click();
  await expect(page.getByText("6 kegiatan ditambahkan: skor 36 menjadi 15.")).toBeVisible();
  await page
    .getByRole("button", { name: /^Urungkan/ })
    .first()
    .click();
  await chooseRt(page);
  await expect(smallest(page)).toContainText("Skor 36 menjadi 15: Tidak Kumuh.");
});
