import { expect, test } from "@playwright/test";
import { openSample, saved } from "./support";

/** A slum area in the sample's kelurahan, in metres of UTM 49S; the file does not say so. */
const deliniasi = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { Kawasan: "Kawasan Bantaran" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [413_050, 9_236_820],
            [413_050, 9_236_650],
            [413_270, 9_236_650],
            [413_270, 9_236_820],
            [413_050, 9_236_820],
          ],
        ],
      },
    },
  ],
});

test("metres without a word are laid on the kelurahan, seen before they are accepted", async ({ page }) => {
  await openSample(page);
  await page.getByRole("button", { name: "Data", exact: true }).click();
  await page
    .getByLabel("Tambah berkas")
    .and(page.locator("input"))
    .setInputFiles({
      name: "deliniasi_kumuh.geojson",
      mimeType: "application/geo+json",
      buffer: Buffer.from(deliniasi),
    });
  const dialog = page.getByRole("dialog");
  const system = dialog.getByRole("combobox", { name: "Sistem koordinat" });
  await expect(system).toHaveValue("utm-49s");
  await expect(dialog.getByText(/^Berkas tidak menyebut sistem koordinatnya\. .*UTM zona 49S/)).toBeVisible();

  // On the kelurahan, as one sees; in another zone hundreds of kilometres beside it.
  const map = dialog.getByRole("img", { name: "Peta bentuk yang akan masuk" });
  const kelurahan = map.locator(".context");
  const shape = map.locator(".area-slum");
  const widthOf = async (part: typeof shape) => (await part.boundingBox())?.width ?? 0;
  expect(await widthOf(shape)).toBeGreaterThan(20);
  await system.selectOption("utm-48s");
  await expect(dialog.getByText(/^Sistem koordinat pilihan Anda: UTM zona 48S/)).toBeVisible();
  await expect.poll(() => widthOf(kelurahan)).toBeLessThan(12);
  await system.selectOption("utm-49s");
  await expect.poll(() => widthOf(shape)).toBeGreaterThan(20);
  const outer = await kelurahan.boundingBox();
  const inner = await shape.boundingBox();
  if (!outer || !inner) throw new Error("nothing drawn");
  expect(inner.x).toBeGreaterThan(outer.x);
  expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width);
  expect(inner.y).toBeGreaterThan(outer.y);
  expect(inner.y + inner.height).toBeLessThan(outer.y + outer.height);

  await dialog.getByRole("button", { name: "Masukkan 1 deliniasi" }).click();
  await expect(dialog).toBeHidden();
  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: "Data", exact: true }).click();
  await expect(page.getByText("Deliniasi kumuh")).toBeVisible();
});
