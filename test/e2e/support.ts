import { expect, type Locator, type Page } from "@playwright/test";

export type Rgb = readonly [red: number, green: number, blue: number];

/** Level colours as the map draws them: the token at 86 % over light ground, so a tolerance is needed. */
export const levelColours = {
  KB: [116, 16, 47],
  KS: [196, 78, 43],
  KR: [237, 184, 78],
  TK: [189, 225, 216],
} as const satisfies Readonly<Record<string, Rgb>>;

/** How many pixels of what the user sees are about this colour. */
export async function pixelsLike(
  page: Page,
  place: Pick<Locator, "screenshot">,
  colour: Rgb,
  tolerance = 26,
): Promise<number> {
  const png = (await place.screenshot()).toString("base64");
  return page.evaluate(
    async ({ png, colour, tolerance }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no 2d context");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        const near = (channel: number) =>
          Math.abs((data[at + channel] ?? 0) - (colour[channel] ?? 0)) <= tolerance;
        if (near(0) && near(1) && near(2)) count++;
      }
      return count;
    },
    { png, colour, tolerance },
  );
}

/** From the start screen to the sample's coloured map; waits until the last edit is acknowledged. */
export async function openSample(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: "Coba contoh" }).click();
  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  await expect(page.getByRole("region", { name: "Daftar RT" })).toBeVisible();
  await mapIsDrawn(page);
}

/** Three level colours cover a part of the map: waits for the drawing, not for a time. */
export async function mapIsDrawn(page: Page): Promise<void> {
  const map = page.getByRole("region", { name: /^(Peta|Map)$/ });
  await expect.poll(() => pixelsLike(page, map, levelColours.KR), { timeout: 30_000 }).toBeGreaterThan(1500);
}

export const saved = (page: Page) => expect(page.getByText(/^(Tersimpan|Saved) \d/)).toBeVisible();
