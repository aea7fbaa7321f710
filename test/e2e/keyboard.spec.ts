import { expect, type Locator, type Page, test } from "@playwright/test";

/** Moves the focus with Tab alone, as somebody without a mouse does, until it stands on the control. */
async function tabTo(page: Page, control: Locator) {
  for (let press = 0; press < 150; press++) {
    if (await control.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${control}`);
}

test("by keyboard alone: open the sample, place a tap at an RT's centre, undo, redo, and find it after a reload", async ({
  page,
}) => {
  await page.goto("/");
  const sample = page.getByRole("button", { name: "Coba contoh" });
  await expect(sample).toBeVisible();
  await tabTo(page, sample);
  await page.keyboard.press("Enter");

  const plan = page.getByRole("button", { name: "Rencana", exact: true });
  await expect(plan).toBeVisible();
  await tabTo(page, plan);
  await page.keyboard.press("Enter");

  const tile = page.getByRole("button", { name: "Hidran umum", exact: true });
  await expect(tile).toBeVisible();
  await tabTo(page, tile);
  await page.keyboard.press("Enter");

  const latitude = page.getByLabel("Lintang");
  await expect(latitude).toBeVisible();
  const rt = page.getByLabel("Atau di tengah RT");
  await tabTo(page, rt);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const take = page.getByRole("button", { name: "Ambil" });
  await tabTo(page, take);
  await page.keyboard.press("Enter");
  await expect(latitude).not.toHaveValue("");
  await tabTo(page, page.getByRole("button", { name: "Taruh di sini" }));
  await page.keyboard.press("Enter");

  const heading = page.getByRole("heading", { name: "Hidran umum 1" });
  await expect(heading).toBeVisible();
  await expect(page.getByText(/KK terlayani, /).first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(heading).toBeHidden();
  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByRole("button", { name: /^Hidran umum 1 / }).or(heading)).toBeVisible();
  await expect(page.getByText(/^Tersimpan /)).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "Rencana", exact: true }).click();
  await expect(page.getByRole("button", { name: /^Hidran umum 1 / })).toBeVisible();
});
