import { expect, test } from "@playwright/test";
import { mapIsDrawn, openSample, saved } from "./support";

test.use({ serviceWorkers: "allow" });

test("once visited, the app starts and works without internet", async ({ page, context }) => {
  await page.goto("/");
  await expect(page.getByText("Siap dipakai tanpa internet")).toBeVisible();

  await context.setOffline(true);
  await page.reload();
  await openSample(page);
  await page.getByRole("button", { name: "Rencana", exact: true }).click();
  await page.getByRole("button", { name: "Hidran umum", exact: true }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Capaian", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^Capaian/ })).toBeVisible();
  await saved(page);

  await page.reload();
  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  await mapIsDrawn(page);
});
