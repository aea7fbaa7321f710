import { expect, test } from "@playwright/test";
import { levelColours, pixelsLike } from "./support";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("on a phone: find an RT, read its card, place a tap with a finger, and find it after a reload", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Coba contoh" }).tap();
  const steps = page.getByRole("navigation", { name: "Langkah kerja" });
  await steps.getByRole("button", { name: "Kondisi", exact: true }).tap();
  const map = page.getByRole("region", { name: "Peta" });
  await expect.poll(() => pixelsLike(page, map, levelColours.KR), { timeout: 30_000 }).toBeGreaterThan(500);

  await page.getByRole("searchbox", { name: /Cari RT/ }).fill("01/04");
  await page.getByRole("button", { name: /RT 01 \/ RW 04/ }).tap();
  await expect(page.getByRole("heading", { name: "RT 01 / RW 04" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^3a Tanpa akses air aman/ })).toBeVisible();

  await steps.getByRole("button", { name: "Rencana", exact: true }).tap();
  await page.getByRole("button", { name: "Hidran umum", exact: true }).tap();
  await page.touchscreen.tap(170, 300);
  await expect(page.getByRole("heading", { name: "Hidran umum 1" })).toBeVisible();
  await expect(page.getByText(/KK terlayani/).first()).toBeVisible();

  await page.reload();
  await steps.getByRole("button", { name: "Rencana", exact: true }).tap();
  await expect(
    page.getByText("17 kegiatan").or(page.getByRole("button", { name: "Rencana" }).nth(1)),
  ).toBeVisible();
});
