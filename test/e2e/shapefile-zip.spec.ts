import { expect, type Page, test } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { dbfOf, shpOf } from "../shapefile-builder";
import { saved } from "./support";

/** As the browser tells of files let go over the page. */
async function drop(page: Page, files: Readonly<Record<string, Uint8Array>>) {
  const encoded = Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]);
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name = "", text = ""] of all)
      transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
    return transfer;
  }, encoded);
  await page.dispatchEvent("body", "dragover", { dataTransfer });
  await page.dispatchEvent("body", "drop", { dataTransfer });
}

const utm49South =
  'PROJCS["WGS_1984_UTM_Zone_49S",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],' +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],' +
  'PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",10000000.0],PARAMETER["Central_Meridian",111.0],' +
  'PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

/** RT 001, 002 and 003 of a village near Semarang: squares of 100 by 100 metres of the grid. */
const squares = [0, 1, 2].map((at): [number, number][][] => {
  const [x, y] = [437_000 + at * 100, 9_227_000];
  return [
    [
      [x, y],
      [x, y + 100],
      [x + 100, y + 100],
      [x + 100, y],
      [x, y],
    ],
  ];
});
const fields = [
  { name: "KELURAHAN", type: "C", length: 20 },
  { name: "RT", type: "C", length: 3 },
  { name: "RW", type: "C", length: 3 },
];
const parts = {
  "rt.shp": shpOf(squares),
  "rt.dbf": dbfOf(
    fields,
    ["001", "002", "003"].map((rt) => ["Tirta Asri", rt, "01"]),
  ),
  "rt.prj": strToU8(utm49South),
};

test("the zip that a kelurahan sent is dropped on the map, its shapes lie in metres, and they stay", async ({
  page,
}) => {
  const dialog = page.getByRole("dialog");
  await page.goto("/");

  await test.step("a RAR is named, with what to do instead", async () => {
    await drop(page, { "SEBARAN.rar": strToU8("Rar!") });
    await expect(
      page.getByText(/^SEBARAN\.rar adalah arsip RAR\. Buka dengan 7-Zip atau WinRAR/),
    ).toBeVisible();
  });

  await page.getByRole("button", { name: /^Proyek baru/ }).click();
  await page.getByRole("textbox", { name: "Nama proyek" }).fill("Tirta Asri");
  await page.getByRole("button", { name: "Buat proyek" }).click();
  await page.getByRole("button", { name: "Data", exact: true }).click();

  await test.step("parts without their .shp say what is missing", async () => {
    await drop(page, { "rt.dbf": parts["rt.dbf"], "rt.prj": parts["rt.prj"] });
    await expect(
      dialog.getByText(/rt\.dbf adalah bagian dari Shapefile, tetapi \.shp bernama sama tidak ikut/),
    ).toBeVisible();
    await dialog.getByRole("button", { name: "Tutup" }).first().click();
    await expect(dialog).toBeHidden();
  });

  await test.step("a zip with a folder is read, and what in it is not, is said", async () => {
    const folder = Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [`Peta RT/${name}`, bytes]),
    );
    await drop(page, { "kiriman.zip": zipSync({ ...folder, "Peta RT/jalan.dwg": strToU8("AC1032") }) });
    await expect(dialog.getByText(/kiriman\.zip\/Peta RT\/jalan\.dwg adalah gambar AutoCAD/)).toBeVisible();
    await dialog.getByRole("button", { name: "Masukkan 3 RT", exact: true }).click();
    await expect(dialog).toBeHidden();
    await saved(page);
  });

  // A hectare of the grid is 1 / 0.9996² of one on the ground at the central meridian, a little less to its side.
  await expect(page.getByText("3 · 3,00 ha")).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Data", exact: true }).click();
  await expect(page.getByText("3 · 3,00 ha")).toBeVisible();
});
