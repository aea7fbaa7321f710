import { expect, type Page, test } from "@playwright/test";
import { renameProject } from "./rename-project";
import { openSample, saved } from "./support";

async function setQuota(page: Page, bytes: number | null): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send("Storage.overrideQuotaForOrigin", {
    origin,
    ...(bytes !== null && { quotaSize: bytes }),
  });
}

test("a full disk is said loudly, nothing is lost, and saving goes on when there is room", async ({
  page,
}) => {
  test.slow();
  await openSample(page);
  await saved(page);
  await setQuota(page, 1);
  await page.reload();
  await expect(page.getByRole("button", { name: "Kondisi", exact: true })).toBeVisible();

  // Chromium goes by the room it last saw for up to half a minute: work on until the disk is felt to be full.
  await expect(async () => {
    await renameProject(page, `Tanpa ruang ${Date.now()}`);
    await expect(page.getByText("Belum tersimpan", { exact: true })).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 90_000 });
  await expect(page.getByRole("alert")).toContainText("Ruang simpan di perangkat ini penuh");

  await setQuota(page, null);
  await expect(async () => {
    await page.getByRole("button", { name: "Coba simpan lagi" }).click({ timeout: 1000 });
    await expect(page.getByText(/^Tersimpan /)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.reload();
  await expect(page.getByRole("banner")).toContainText("Tanpa ruang");
});
