import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { openSample } from "./support";

const widths = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const;

async function seriousFaults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

async function panelIsThere(page: Page) {
  await expect(page.getByRole("complementary", { name: "Panel" })).toBeVisible();
  await expect(page.getByText("Memuat...")).toHaveCount(0);
}

for (const viewport of widths)
  test(`axe finds no serious fault on any step at ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto("/");
    await expect(page.getByRole("button", { name: "Coba contoh" })).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);

    await page.getByRole("button", { name: "Coba contoh" }).click();
    for (const step of ["Data", "Kondisi", "Rencana", "Capaian"]) {
      await page.getByRole("button", { name: step, exact: true }).click();
      await expect(page.getByRole("button", { name: step, exact: true })).toHaveAttribute(
        "aria-current",
        "step",
      );
      await panelIsThere(page);
      expect(await seriousFaults(page), step).toEqual([]);
    }
  });

for (const width of [390, 768, 1366, 1920])
  test(`nothing is cut off sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 1024 });
    if (width >= 1366) await openSample(page);
    else {
      await page.goto("/");
      await page.getByRole("button", { name: "Coba contoh" }).click();
    }
    for (const step of ["Data", "Kondisi", "Rencana", "Capaian"]) {
      await page.getByRole("button", { name: step, exact: true }).click();
      await panelIsThere(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, step).toBeLessThanOrEqual(0);
    }
  });
