import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { mapIsDrawn, openSample, saved } from "./support";

// The pictures of the user guide. They are renewed by GUIDE_PICTURES=1; an ordinary run only proves the story.
const folder = process.env["GUIDE_PICTURES"] ? "docs/user-guide" : "test-results/guide";

const panel = (page: Page) => page.getByRole("complementary", { name: "Panel" });
const step = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function picture(page: Page, name: string) {
  // Labels and colours fade in after the last change.
  await page.waitForTimeout(1200);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: "disabled", caret: "hide" });
}

type Sample = {
  readonly project: {
    readonly areas: Readonly<Record<string, SampleArea>>;
    readonly records: Readonly<Record<string, SampleRecord>>;
  };
};
type SampleArea = {
  readonly level: string;
  readonly name: string;
  readonly rw: string;
  readonly rt: string;
  readonly geometry: object;
};
type SampleRecord = {
  readonly rawLabel: string;
  readonly denominators: Readonly<Record<string, number>>;
  readonly volumes: Readonly<Record<string, number | null>>;
  readonly point: readonly number[];
};

const geojson = (name: string, features: readonly object[]) => ({
  name,
  mimeType: "application/geo+json",
  buffer: Buffer.from(JSON.stringify({ type: "FeatureCollection", features })),
});
const feature = (geometry: object, properties: object) => ({ type: "Feature", geometry, properties });

/** The sample as a planner's files would bring it: boundaries, and survey points with the form's headings. */
function plannersFiles() {
  const { project }: Sample = JSON.parse(readFileSync("data/sample/sample-project.json", "utf8"));
  const ruleset: { readonly criteria: readonly { readonly id: string; readonly code: string }[] } =
    JSON.parse(readFileSync("data/rulesets/permen-14-2018.json", "utf8"));
  const areas = Object.values(project.areas);
  const kelurahan = areas.filter(({ level }) => level === "kelurahan");
  const rts = areas.filter(({ level }) => level === "rt");
  const points = Object.values(project.records).map(({ rawLabel, denominators, volumes, point }) =>
    feature(
      { type: "Point", coordinates: point },
      {
        KELURAHAN: kelurahan[0]?.name,
        "WILAYAH RT/RW": rawLabel,
        "LUAS VERIFIKASI (HA)": denominators["areaHa"],
        "JUMLAH BANGUNAN": denominators["buildings"],
        "JUMLAH PENDUDUK": denominators["population"],
        "JUMLAH KK": denominators["households"],
        "PANJANG JALAN IDEAL": denominators["roadIdealM"],
        "PANJANG DRAINASE IDEAL": denominators["drainIdealM"],
        ...Object.fromEntries(
          ruleset.criteria.map(({ id, code }) => [`VOLUME ${code}`, volumes[id] ?? null]),
        ),
      },
    ),
  );
  return [
    geojson(
      "batas_kelurahan.geojson",
      kelurahan.map(({ geometry, name }) => feature(geometry, { KELURAHAN: name })),
    ),
    geojson(
      "batas_rt.geojson",
      rts.map(({ geometry, rt, rw }) => feature(geometry, { KELURAHAN: kelurahan[0]?.name, RT: rt, RW: rw })),
    ),
    geojson("survei_rt_2025.geojson", points),
  ];
}

test("a newcomer brings boundaries and a survey into a new project", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Coba contoh" })).toBeVisible();
  await picture(page, "mulai");

  await page.getByRole("button", { name: "Proyek baru" }).click();
  await page.getByRole("textbox", { name: "Nama proyek" }).fill("Kampung Latihan");
  await page.getByRole("button", { name: "Buat proyek" }).click();
  await expect(page.getByRole("button", { name: "Data", exact: true })).toBeVisible();
  await page.locator("input[type=file]").first().setInputFiles(plannersFiles());
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /survei_rt_2025/ }).click();
  await expect(dialog.getByText("28 dari 28 survei bertemu RT-nya")).toBeVisible();
  await picture(page, "muat");

  await dialog.getByRole("button", { name: /^Masukkan / }).click();
  await expect(dialog).toBeHidden();
  await mapIsDrawn(page);
  await picture(page, "data");
  await saved(page);
});

test("a planner reads the condition of one RT", async ({ page }) => {
  await openSample(page);
  await picture(page, "kondisi");

  await page.getByRole("button", { name: /RT 03 \/ RW 02/ }).click();
  await page.getByRole("button", { name: /^3a Tanpa akses air aman/ }).click();
  await picture(page, "kartu-rt");

  await page.getByRole("button", { name: /^RT 01 \/ RW 04/ }).click();
  const smallest = page.getByRole("region", { name: "Pekerjaan terkecil yang mengubah kelas" });
  await smallest.evaluate((section) => section.scrollIntoView());
  await picture(page, "pekerjaan-terkecil");
});

test("a planner takes an RT out of the slum class with one more tap, and keeps the work", async ({
  page,
}) => {
  await openSample(page);
  await step(page, "Rencana");
  await mapIsDrawn(page);
  await picture(page, "rencana");

  await page.getByRole("button", { name: "Hidran umum", exact: true }).click();
  await page.getByLabel("Atau di tengah RT").selectOption({ label: "RT 03 / RW 02" });
  await page.getByRole("button", { name: "Ambil" }).click();
  await page.getByRole("button", { name: "Taruh di sini" }).click();
  await expect(panel(page).getByText("Keluar dari kumuh.").first()).toBeVisible();
  await picture(page, "hidran");

  await step(page, "Capaian");
  await expect(page.getByRole("heading", { name: "Capaian Usulan A" })).toBeVisible();
  await picture(page, "capaian");

  await saved(page);
  await page.getByRole("banner").locator("button[aria-haspopup=menu]").first().click();
  await expect(page.getByRole("menuitem", { name: "Simpan salinan berkas" })).toBeVisible();
  await picture(page, "simpan");
});

test("a planner copies the proposal, leaves the waste cart out, and sees what that changes", async ({
  page,
}) => {
  await openSample(page);
  await step(page, "Capaian");
  await step(page, "Bandingkan");
  await page.getByRole("button", { name: "Salin jadi usulan lain" }).click();
  await step(page, "Rencana");
  await panel(page)
    .getByRole("button", { name: /^Motor sampah / })
    .click();
  await panel(page).getByRole("button", { name: "Hapus" }).click();
  await step(page, "Bandingkan");
  await expect(page.getByText(/^\+.*, lebih luas$/).first()).toBeVisible();
  await expect(page.getByText(/ dihapus$/)).toHaveCount(0);
  await picture(page, "bandingkan");
});

test("a planner arranges the years and reads the investment table", async ({ page }) => {
  await openSample(page);
  await step(page, "Rencana");
  await mapIsDrawn(page);
  await step(page, "Susun tahun");
  await expect(page.getByRole("region", { name: "Kegiatan per tahun" })).toBeVisible();
  await picture(page, "susun-tahun");

  await step(page, "Tabel investasi");
  await expect(page.getByRole("dialog", { name: "Tabel investasi" })).toBeVisible();
  await picture(page, "tabel-investasi");
});

test("a planner lets the reach of a tap follow the alleys", async ({ page }) => {
  await openSample(page);
  await step(page, "Rencana");
  await panel(page)
    .getByRole("button", { name: /^Hidran umum RT 01\/02/ })
    .click();
  await panel(page).getByText("Menyusuri jalan", { exact: true }).click();
  await panel(page).getByText("Lihat hitungan").first().click();
  await expect(panel(page).getByText(/^Jangkauan diukur menyusuri jalan/)).toBeVisible();
  await picture(page, "menyusuri-jalan");
});
