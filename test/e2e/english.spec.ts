import { expect, test } from "@playwright/test";
import { openSample } from "./support";

test("a guest reads the whole app in English, and it stays English after a reload", async ({ page }) => {
  await openSample(page);
  await page.getByRole("button", { name: "English" }).click();

  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const steps = page.getByRole("navigation").first();
  for (const step of ["Data", "Condition", "Plan", "Progress"])
    await expect(steps.getByRole("button", { name: step, exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: /KB Heavy/i })).toBeVisible();
  await page.getByRole("button", { name: "Plan", exact: true }).click();
  await expect(page.getByText("Public tap").first()).toBeVisible();

  await page.reload();
  await expect(steps.getByRole("button", { name: "Condition", exact: true })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
