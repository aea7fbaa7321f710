import { expect, type Page, test } from "@playwright/test";
import { saved } from "./support";

const criteria = "1a 1b 1c 2a 2b 3a 3b 4a 4b 4c 5a 5b 6a 6b 7a 7b".split(" ");

/** An RT of 0.001 by 0.001 degrees, so many thousandths of a degree east of the first. */
function anRt(number: string, east: number, figures: Readonly<Record<string, number>>) {
  const [west, south] = [110.37 + east * 0.001, -7.8];
  const corners = [
    [west, south],
    [west + 0.001, south],
    [west + 0.001, south + 0.001],
    [west, south + 0.001],
    [west, south],
  ];
  return {
    type: "Feature",
    geometry: { type: "Polygon", coordinates: [corners] },
    properties: {
      Kelurahan: "Tirta Asri",
      "RT/RW": `RT0${number}-RW01`,
      "Luas Verifikasi (Ha)": 1.2,
      "Jumlah Bangunan (Unit)": 50,
      "Jumlah Penduduk (Jiwa)": 200 + Number(number),
      "Jumlah KK (KK)": 60,
      "Panjang Jalan Lingkungan Ideal (m)": 200,
      "Panjang Drainase Lingkungan Ideal (m)": 200,
      ...Object.fromEntries(criteria.map((code) => [code, 0])),
      ...figures,
    },
  };
}

/** RT 01 has its flooded area in square metres, RT 02 fewer households than houses and overlaps RT 03 by a tenth. */
const survey = {
  type: "FeatureCollection",
  features: [anRt("1", 0, { "4a": 2500 }), anRt("2", 1, { "Jumlah KK (KK)": 40 }), anRt("3", 1.9, {})],
};

const openRule = (page: Page, title: string) => page.getByText(title, { exact: true }).click();

test("a survey with faults is checked: one is cured by a tap, one accepted with a reason, and both are kept", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: /^Proyek baru/ }).click();
  await page.getByRole("textbox", { name: "Nama proyek" }).fill("Tirta Asri");
  await page.getByRole("button", { name: "Buat proyek" }).click();
  await page.getByRole("button", { name: "Data", exact: true }).click();
  await page
    .getByLabel("Tambah berkas")
    .and(page.locator("input"))
    .setInputFiles({
      name: "rt-tirta-asri.geojson",
      mimeType: "application/geo+json",
      buffer: Buffer.from(JSON.stringify(survey)),
    });
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /^Masukkan 3 RT/ }).click();
  await expect(dialog).toBeHidden();

  const check = page.getByRole("region", { name: "Periksa survei" });
  await expect(check.getByText("3 hal")).toBeVisible();
  await expect(page.getByTitle("3 hal perlu diperiksa")).toBeVisible();

  await test.step("an overlap says how much and leads there", async () => {
    await openRule(page, "Batas RT bertumpang tindih");
    await check.getByRole("button", { name: /^RT 02 \/ RW 01 \+ RT 03 \/ RW 01.*1\.2\d\d,\d* m²/ }).click();
  });

  await test.step("square metres become hectares by a tap", async () => {
    await openRule(page, "Volume melebihi pembagi");
    await expect(check.getByText("4a: 2.500 ha dari 1,2 ha")).toBeVisible();
    await check.getByRole("button", { name: "Ubah m² menjadi ha" }).click();
    await expect(check.getByText("Volume melebihi pembagi", { exact: true })).toBeHidden();
    await expect(check.getByText("2 hal")).toBeVisible();
  });

  await test.step("what is so is accepted, by whom and why", async () => {
    await openRule(page, "KK lebih sedikit dari bangunan");
    await check.getByRole("button", { name: /^RT 02 \/ RW 01.*40 KK, 50 bangunan/ }).click();
    await check.getByRole("button", { name: "Terima apa adanya" }).click();
    await dialog.getByRole("button", { name: "Terima", exact: true }).click();
    await expect(dialog.getByText("Isi dulu.")).toHaveCount(2);
    await dialog.getByRole("textbox", { name: "Diterima oleh" }).fill("Ibu Sri, ketua RT 02");
    await dialog.getByRole("textbox", { name: "Alasan" }).fill("Sepuluh rumah kosong");
    await dialog.getByRole("button", { name: "Terima", exact: true }).click();
    await expect(check.getByText("Diterima apa adanya (1)")).toBeVisible();
    await expect(check.getByText("1 hal")).toBeVisible();
  });

  await test.step("the visit list on paper holds what is open, and nothing else of the screen", async () => {
    await check.getByRole("button", { name: "Daftar kunjungan" }).click();
    await expect(dialog.getByRole("table", { name: "RT 03 / RW 01, Tirta Asri" })).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("table", { name: "RT 02 / RW 01, Tirta Asri" })).toHaveCount(1);
    await expect(page.getByRole("banner")).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: "Data", exact: true }).click();
  await expect(check.getByText("1 hal")).toBeVisible();
  await check.getByText("Diterima apa adanya (1)").click();
  await expect(check.getByText(/^Sepuluh rumah kosong \(Ibu Sri, ketua RT 02, /)).toBeVisible();
  await expect(check.getByText("Volume melebihi pembagi", { exact: true })).toBeHidden();
});
