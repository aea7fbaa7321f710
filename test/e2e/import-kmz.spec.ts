import { expect, type Page, test } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { saved } from "./support";

const row = (key: string, value: string) => `<tr bgcolor="#D4E4F3"><td>${key}</td>\n<td>${value}</td></tr>`;

/** A square of 0.001 degrees, with its values in a table of the description as ArcGIS writes it. */
const placemark = (name: string, lng: number, status: string) => `<Placemark><name>${name}</name>
<description><![CDATA[<html><head><title>${name}</title></head><body style="margin:0px"><table><tr><td>${name}</td></tr><tr><td><table>
${row("KELURAHAN", "Siantan Hulu")}${row("KECAMATAN", "Pontianak Utara")}${row("STATUS", status)}${row("Nama Pemilik", "Budi")}
${row("CATATAN", '<img src="x" onerror="document.title=1">becek')}
</table></td></tr></table><script>document.title = 2</script></body></html>]]></description>
<Polygon><outerBoundaryIs><LinearRing><coordinates>${lng},-0.02,0 ${lng + 0.001},-0.02,0 ${lng + 0.001},-0.019,0 ${lng},-0.019,0 ${lng},-0.02,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;

const kml = `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>Permukiman</name>
${placemark("Parit Nanas", 109.35, "Berat")}${placemark("Gang Teluk", 109.352, "Sedang")}
</Folder><NetworkLink><Link><href>https://contoh.id/lain.kml</href></Link></NetworkLink></Document></kml>`;

async function drop(page: Page, name: string, bytes: Uint8Array) {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, numbers]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(numbers)], fileName));
      return transfer;
    },
    [name, [...bytes]] as const,
  );
  await page.dispatchEvent("body", "drop", { dataTransfer });
}

test("a KMZ whose values live in HTML shows them as columns and becomes slum delineations", async ({
  page,
}) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto("/");
  await drop(page, "penataan.kmz", zipSync({ "doc.kml": strToU8(kml) }));

  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Permukiman", { exact: true })).toBeVisible();
  await expect(dialog.getByText(/^1 tautan ke data di tempat lain tidak diambil/)).toBeVisible();
  await dialog.getByRole("combobox", { name: "Berisi" }).selectOption("Deliniasi kumuh");
  await expect(dialog.getByRole("combobox", { name: "Kolom KELURAHAN menjadi" })).toHaveValue("kelurahan");
  await expect(dialog.getByRole("combobox", { name: "Kolom KECAMATAN menjadi" })).toHaveValue("kecamatan");
  await dialog.getByText("2 kolom lain, disimpan apa adanya").click();
  await expect(dialog.getByText("Berat", { exact: true })).toBeVisible();
  await expect(dialog.getByText("becek", { exact: true })).toBeVisible();
  await expect(dialog.getByText("Data pribadi tidak dimasukkan: Nama Pemilik.")).toBeVisible();
  await expect(dialog.getByText("Budi")).toBeHidden();
  await dialog.getByRole("button", { name: "Masukkan 2 deliniasi" }).click();
  await expect(dialog).toBeHidden();
  await saved(page);

  await page.reload();
  await page.getByRole("button", { name: "Data", exact: true }).click();
  // Two squares of 0.001 degrees at the equator: 110.6 m by 111.3 m each.
  await expect(page.getByText("2 · 2,46 ha")).toBeVisible();
  await expect(page).toHaveTitle(/Tata Kampung/);
  expect(requests.filter((url) => url.includes("contoh.id"))).toEqual([]);
});
