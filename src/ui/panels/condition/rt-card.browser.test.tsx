import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type Rendered, renderWithProject } from "../../../../test/render-app";
import { aSheet, type VolumesByCode } from "../../../../test/survey-sheets";
import { ConditionPanel } from "../condition-panel";

let rendered: Rendered | null = null;
afterEach(() => rendered?.unmount());

/** RT 01 / RW 05 of Panjang Wetan as published, unless a deficit is changed. */
function openCard(changed: VolumesByCode = {}) {
  const record = {
    ...aSheet(
      "rt",
      { areaHa: 1.13, buildings: 40, population: 155, households: 40, roadIdealM: 350, drainIdealM: 300 },
      {
        "1a": 40,
        "1c": 40,
        "2a": 116.6,
        "2b": 79.5,
        "3a": 12,
        "4a": 1,
        "5a": 1,
        "6a": 40,
        "6b": 40,
        ...changed,
      },
    ),
    rt: "01",
    rw: "05",
  };
  rendered = renderWithProject(<ConditionPanel />, { records: { [record.id]: record } });
  rendered.store.getState().selectUnit(record.id);
  return rendered.store;
}

it("shows level and people, and explains the criterion that is tapped", async () => {
  openCard();
  await expect.element(page.getByRole("heading", { name: "RT 01 / RW 05" })).toBeVisible();
  await expect.element(page.getByText("Kumuh Ringan. Perlu turun 12 angka untuk Tidak Kumuh.")).toBeVisible();
  await expect.element(page.getByText("155 jiwa")).toBeVisible();

  await userEvent.click(page.getByRole("button", { name: /^3a Tanpa akses air aman: 30,0%, skor 1/ }));

  await expect
    .element(
      page.getByText(
        "3a Tanpa akses air aman. 12 dari 40 KK, atau 30,00%. Antara 25% dan 51%, maka skornya 1. Bila 3 KK terlayani, skornya 0.",
      ),
    )
    .toBeVisible();
});

it("opens the calculation with formula, rule and source", async () => {
  openCard();
  await userEvent.click(page.getByRole("button", { name: /^3a / }));
  await userEvent.click(page.getByText("Lihat hitungan").first());
  await expect.element(page.getByText("12 KK ÷ 40 KK × 100 = 30,00%")).toBeVisible();
  await expect.element(page.getByText("25% atau lebih: 1")).toBeVisible();
  await expect.element(page.getByText(/^Permen PUPR 14\/PRT\/M\/2018, dibaca lewat/)).toBeVisible();
});

it("gives an RT with a blank no level, and names the blank", async () => {
  openCard({ "3a": null });
  await expect
    .element(
      page.getByText(
        "1 kriteria belum diketahui, jadi belum ada tingkat. Dari yang sudah diketahui, skornya paling sedikit 26.",
      ),
    )
    .toBeVisible();
  await expect
    .element(page.getByText("Belum disurvei: 3a. RT ini ditandai belum lengkap, tidak dianggap baik."))
    .toBeVisible();
  await expect
    .element(page.getByRole("button", { name: "3a Tanpa akses air aman: belum diketahui" }))
    .toBeVisible();
});

it("colours the map by the criterion it explains", async () => {
  const store = openCard();
  await userEvent.click(page.getByRole("button", { name: /^3a / }));
  await userEvent.click(page.getByRole("button", { name: "Warnai peta menurut Tanpa akses air aman" }));
  expect(store.getState().colourBy).toEqual({ kind: "criterion", id: "water_access" });
});
