import { expect, test } from "@playwright/test";
import { levelColours, mapIsDrawn, openSample, pixelsLike } from "./support";

test("a newcomer sees the sample in colour, reads one RT, and finds it again after a reload", async ({
  page,
}) => {
  await openSample(page);

  const map = page.getByRole("region", { name: "Peta" });
  for (const colour of [levelColours.KB, levelColours.KS, levelColours.TK])
    expect(await pixelsLike(page, map, colour, 34)).toBeGreaterThan(1000);

  const legend = page.getByRole("region", { name: "Legenda" });
  await expect(legend.getByRole("row", { name: /KB Kumuh Berat 60–80 3/ })).toBeVisible();
  await expect(legend.getByRole("row", { name: /TK Tidak Kumuh 0–15 6/ })).toBeVisible();

  await page.getByRole("button", { name: /RT 01 \/ RW 04/ }).click();
  await expect(page.getByRole("heading", { name: "RT 01 / RW 04" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^3a Tanpa akses air aman/ })).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  await mapIsDrawn(page);
  await expect(legend.getByRole("row", { name: /KB Kumuh Berat 60–80 3/ })).toBeVisible();
});

test("colours follow the chosen figure and the legend says what they mean", async ({ page }) => {
  await openSample(page);
  const legend = page.getByRole("region", { name: "Legenda" });

  const map = page.getByRole("region", { name: "Peta" });
  const before = await pixelsLike(page, map, levelColours.KR);
  await legend.getByRole("combobox", { name: "Warna peta" }).selectOption({ label: "4a Genangan air" });
  await expect(legend.getByRole("row", { name: /76% ke atas/ })).toBeVisible();
  // Only the list's chips, which lie over the map, still show a level.
  await expect.poll(() => pixelsLike(page, map, levelColours.KR)).toBeLessThan(before / 20);
});
