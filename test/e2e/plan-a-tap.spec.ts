import { expect, type Page, test } from "@playwright/test";
import { mapIsDrawn, openSample, saved } from "./support";

const panel = (page: Page) => page.getByRole("complementary", { name: "Panel" });
const effect = (page: Page) =>
  panel(page)
    .locator("p")
    .filter({ hasText: /KK\s*terlayani, \d+ jiwa/ });
const consequences = (page: Page) => panel(page).getByRole("region", { name: "Akibatnya" });

/** Two places of the sample's map in an empty stretch between other works, at 1366 x 768. */
const here = { x: 595, y: 515 };
const there = { x: 730, y: 400 };

async function placeTap(page: Page) {
  await openSample(page);
  await page.getByRole("button", { name: "Rencana", exact: true }).click();
  await mapIsDrawn(page);
  await page.getByRole("button", { name: "Hidran umum", exact: true }).click();
  await page.mouse.move(here.x, here.y);
  await page.mouse.click(here.x, here.y);
  await expect(panel(page).getByRole("heading", { name: "Hidran umum 1" })).toBeVisible();
}

test("a planner places a tap, drags it, sees the numbers move, undoes, redoes, and finds it after a reload", async ({
  page,
}) => {
  await placeTap(page);
  await expect(effect(page)).toContainText("50 KK");
  await expect(consequences(page).getByText("RT 02 / RW 02")).toBeVisible();
  const placed = await effect(page).textContent();

  await page.mouse.move(here.x, here.y);
  await page.mouse.down();
  await page.mouse.move(650, 460, { steps: 6 });
  await expect(panel(page).getByText("Sedang digeser")).toBeVisible();
  await page.mouse.move(there.x, there.y, { steps: 6 });
  await expect(consequences(page).getByText("RT 05 / RW 03")).toBeVisible();
  await expect(consequences(page).getByText("RT 02 / RW 02")).toBeHidden();
  await page.mouse.up();
  await expect(panel(page).getByText("Sedang digeser")).toBeHidden();
  const moved = await consequences(page).textContent();

  await page.getByRole("button", { name: /^Urungkan/ }).click();
  await expect(consequences(page).getByText("RT 02 / RW 02")).toBeVisible();
  await expect.poll(() => effect(page).textContent()).toBe(placed);

  await page.getByRole("button", { name: /^Ulangi/ }).click();
  await expect.poll(() => consequences(page).textContent()).toBe(moved);
  await saved(page);

  await page.reload();
  await page.getByRole("button", { name: "Rencana", exact: true }).click();
  await panel(page)
    .getByRole("button", { name: /^Hidran umum 1 / })
    .click();
  await expect(consequences(page).getByText("RT 05 / RW 03")).toBeVisible();
  expect(await consequences(page).textContent()).toBe(moved);

  // Undo is read from the journal: the drag, made before the reload, can still be taken back.
  await page.getByRole("button", { name: /^Urungkan/ }).click();
  await expect.poll(() => effect(page).textContent()).toBe(placed);
  await page.getByRole("button", { name: /^Urungkan/ }).click();
  await expect(panel(page).getByRole("heading", { name: "Hidran umum 1" })).toBeHidden();
});

test("reach, cost and year of a work change its figures and are kept", async ({ page }) => {
  await placeTap(page);
  const placed = await effect(page).textContent();
  await panel(page).getByLabel("Jangkauan (m)").fill("30");
  await panel(page).getByLabel("Jangkauan (m)").press("Tab");
  await expect.poll(() => effect(page).textContent()).not.toBe(placed);
  const narrow = await effect(page).textContent();

  await panel(page).getByLabel("Harga satuan per unit (Rp)").fill("38.000.000");
  await panel(page).getByLabel("Harga satuan per unit (Rp)").press("Tab");
  await expect(
    panel(page)
      .getByText(/Rp.38\.000\.000/)
      .first(),
  ).toBeVisible();
  await saved(page);

  await page.reload();
  await page.getByRole("button", { name: "Rencana", exact: true }).click();
  await panel(page)
    .getByRole("button", { name: /^Hidran umum 1 / })
    .click();
  await expect.poll(() => effect(page).textContent()).toBe(narrow);
  await expect(
    panel(page)
      .getByText(/Rp.38\.000\.000/)
      .first(),
  ).toBeVisible();
});

test("a road is drawn with clicks and Enter, and deleted with a way back", async ({ page }) => {
  await openSample(page);
  await page.getByRole("button", { name: "Rencana", exact: true }).click();
  await mapIsDrawn(page);
  await page.getByRole("button", { name: "Jalan", exact: true }).click();
  await page.getByRole("button", { name: "Paving", exact: true }).click();
  // The pen is in the hand once the pointer says so.
  await expect(page.locator("canvas.maplibregl-canvas")).toHaveCSS("cursor", "crosshair");
  for (const [x, y] of [
    [560, 420],
    [600, 400],
    [640, 390],
  ] as const) {
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
  }
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { name: "Paving 1" })).toBeVisible();
  await expect(
    panel(page)
      .getByText(/\d+(,\d+)? m/)
      .first(),
  ).toBeVisible();

  await panel(page).getByRole("button", { name: "Hapus" }).click();
  await expect(panel(page).getByText("16 kegiatan")).toBeVisible();
  await page
    .getByRole("status")
    .getByRole("button", { name: /Batalkan|Urungkan|Kembalikan/ })
    .click();
  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: "Rencana", exact: true }).click();
  await expect(panel(page).getByText("17 kegiatan")).toBeVisible();
});
