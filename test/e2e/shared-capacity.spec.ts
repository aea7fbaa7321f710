import { expect, type Page, test } from "@playwright/test";
import { mapIsDrawn, openSample, saved } from "./support";

const panel = (page: Page) => page.getByRole("complementary", { name: "Panel" });
const servedKk = async (page: Page) =>
  Number(/(\d+) KK/.exec((await panel(page).locator(".key-figure").textContent()) ?? "")?.[1]);
const unmetKk = async (page: Page) => {
  const text = panel(page).getByText(/^\d+ KK terjangkau, belum kebagian$/);
  return (await text.count()) === 0 ? 0 : Number.parseInt((await text.textContent()) ?? "", 10);
};

async function placeTap(page: Page, name: string, x: number, y: number) {
  await page.getByRole("button", { name: "Hidran umum", exact: true }).click();
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
  await expect(panel(page).getByRole("heading", { name })).toBeVisible();
}

test("three taps share out the households between them; one is dragged away, and all is as it was after a reload", async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole("button", { name: "Rencana", exact: true }).click();
  await mapIsDrawn(page);

  // One above the other: 50 KK each, and of those within reach fewer are left over each time.
  await placeTap(page, "Hidran umum 1", 595, 515);
  const left = [await unmetKk(page)];
  await placeTap(page, "Hidran umum 2", 600, 500);
  left.push(await unmetKk(page));
  await placeTap(page, "Hidran umum 3", 590, 490);
  left.push(await unmetKk(page));
  expect(await servedKk(page)).toBe(50);
  await expect(panel(page).getByText("Daya layan 50 KK, terpakai penuh")).toBeVisible();
  const [one = 0, two = 0, three = 0] = left;
  expect(one).toBeGreaterThan(two);
  expect(two).toBeGreaterThan(three);

  // To the edge of the kampung, where fewer live than it could serve.
  await page.mouse.move(590, 490);
  await page.mouse.down();
  await page.mouse.move(700, 300, { steps: 8 });
  await expect(panel(page).getByText("Sedang digeser")).toBeVisible();
  await page.mouse.move(760, 250, { steps: 4 });
  await page.mouse.up();
  await expect(panel(page).getByText("Sedang digeser")).toBeHidden();
  const away = await servedKk(page);
  const whole = await panel(page).textContent();
  await saved(page);

  await page.reload();
  await page.getByRole("button", { name: "Rencana", exact: true }).click();
  await panel(page)
    .getByRole("button", { name: /^Hidran umum 3 / })
    .click();
  expect(await servedKk(page)).toBe(away);
  expect(await panel(page).textContent()).toBe(whole);

  // Taken back, the three stand together again.
  await page.getByRole("button", { name: /^Urungkan/ }).click();
  await expect.poll(() => unmetKk(page)).toBe(three);
  expect(await servedKk(page)).toBe(50);
});
