import { expect, type Page, test } from "@playwright/test";
import { mapIsDrawn, openSample, saved } from "./support";

const panel = (page: Page) => page.getByRole("complementary", { name: "Panel" });
const served = (page: Page) => panel(page).locator(".key-figure").first();
const along = (page: Page, name: "Garis lurus" | "Menyusuri jalan") =>
  panel(page).getByRole("group", { name: "Cara mengukur jangkauan" }).getByText(name, { exact: true });

test("a planner measures a tap's reach along the alleys, takes it back, and finds it after a reload", async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole("button", { name: "Rencana", exact: true }).click();
  await mapIsDrawn(page);
  await page.getByRole("button", { name: "Hidran umum", exact: true }).click();
  await page.mouse.move(595, 515);
  await page.mouse.click(595, 515);
  await expect(panel(page).getByRole("heading", { name: "Hidran umum 1" })).toBeVisible();
  // Room for all it reaches, so that the figure tells the reach.
  await panel(page).getByLabel("Daya layan (KK)").fill("500");
  await panel(page).getByLabel("Daya layan (KK)").press("Tab");
  await expect(served(page)).not.toContainText("50 KK");
  const straight = await served(page).textContent();
  const kkOf = (text: string | null) => Number.parseInt(text ?? "", 10);

  await along(page, "Menyusuri jalan").click();
  await expect.poll(() => served(page).textContent()).not.toBe(straight);
  const walked = await served(page).textContent();
  expect(kkOf(walked)).toBeGreaterThan(0);
  expect(kkOf(walked)).toBeLessThan(kkOf(straight));
  await expect(panel(page).getByText("jalan dalam jangkauan")).toBeVisible();
  await panel(page).getByText("Lihat hitungan").first().click();
  await expect(panel(page).getByText(/^Jangkauan diukur menyusuri jalan/)).toBeVisible();

  // The hand takes it up straight from the panel, and puts it back.
  await page.mouse.move(592, 518);
  await page.mouse.down();
  await page.mouse.move(640, 460, { steps: 6 });
  await expect(panel(page).getByText("Sedang digeser")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel(page).getByText("Sedang digeser")).toBeHidden();
  await page.mouse.up();
  await expect.poll(() => served(page).textContent()).toBe(walked);

  await page.getByRole("button", { name: /^Urungkan/ }).click();
  await expect.poll(() => served(page).textContent()).toBe(straight);
  await expect(panel(page).getByText("Jangkauan diukur garis lurus.")).toBeVisible();
  await page.getByRole("button", { name: /^Ulangi/ }).click();
  await expect.poll(() => served(page).textContent()).toBe(walked);

  await panel(page).getByRole("button", { name: "Pakai untuk semua hidran umum" }).click();
  await expect(panel(page).getByText("Sama untuk semua hidran umum.")).toBeVisible();
  // The other taps give way too, or come nearer: what is kept is the figure with all of them on the roads.
  const withAll = await served(page).textContent();
  await saved(page);

  await page.reload();
  await page.getByRole("button", { name: "Rencana", exact: true }).click();
  await panel(page)
    .getByRole("button", { name: /^Hidran umum 1 / })
    .click();
  await expect.poll(() => served(page).textContent()).toBe(withAll);
  await expect(panel(page).getByText("Sama untuk semua hidran umum.")).toBeVisible();
  await along(page, "Garis lurus").click();
  await expect.poll(() => served(page).textContent()).not.toBe(withAll);
  await expect(panel(page).getByText("Khusus kegiatan ini.")).toBeVisible();
});
