import { expect, test } from "@playwright/test";
import { saved } from "./support";

/** Round a square of 0.001 degrees; the walk ends 4 m before it began. */
const walk = [
  [109.35, -0.02],
  [109.351, -0.02],
  [109.351, -0.019],
  [109.35, -0.019],
  [109.35, -0.01996],
];
const points = walk.map(([lon, lat]) => `<trkpt lat="${lat}" lon="${lon}"><ele>3</ele></trkpt>`).join("");
const gpx = `<?xml version="1.0"?><gpx version="1.1"><trk><name>RT 03</name><trkseg>${points}</trkseg></trk></gpx>`;

test("a boundary walked with a phone becomes an RT, and a web page that calls itself a map is named", async ({
  page,
}) => {
  const dialog = page.getByRole("dialog");
  await page.goto("/");
  await page
    .getByLabel("Buka berkas")
    .and(page.locator("input"))
    .setInputFiles([
      { name: "keliling.gpx", mimeType: "", buffer: Buffer.from(gpx) },
      { name: "batas.geojson", mimeType: "", buffer: Buffer.from("<!DOCTYPE html><title>Masuk</title>") },
    ]);

  await expect(dialog.getByText(/^batas\.geojson ternyata halaman web/)).toBeVisible();
  await dialog.getByRole("button", { name: /Track \(area\)/ }).click();
  await expect(dialog.getByRole("combobox", { name: "Berisi" })).toHaveValue("rt");
  await expect(dialog.getByRole("combobox", { name: "Kolom name menjadi" })).toHaveValue("rt");
  await dialog.getByRole("button", { name: /Track Latar lain$/ }).click();
  await expect(dialog.getByText(/^1 trek berakhir di tempat mulainya/)).toBeVisible();
  await dialog.getByRole("combobox", { name: "Berisi" }).selectOption("Tidak dimasukkan");
  await dialog.getByRole("button", { name: "Masukkan 1 RT", exact: true }).click();
  await expect(dialog).toBeHidden();
  await saved(page);

  await page.reload();
  await page.getByRole("button", { name: "Data", exact: true }).click();
  // 111.3 m by 110.6 m.
  await expect(page.getByText("1 · 1,23 ha")).toBeVisible();
});
