import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type Rendered, renderWithProject } from "../../../../test/render-app";
import { aSheet, type VolumesByCode } from "../../../../test/survey-sheets";
import { RtList } from "./rt-list";

let rendered: Rendered | null = null;
afterEach(() => rendered?.unmount());

const survey = (rt: string, rw: string, deficits: VolumesByCode) => ({
  ...aSheet(`${rt}/${rw}`, {}, deficits),
  rt,
  rw,
});
const surveys = [
  survey("01", "01", {}),
  survey("02", "01", { "1a": 100, "1c": 100, "7a": 100, "7b": 100 }),
  survey("03", "02", { "1a": 100, "1c": 100, "7a": 100, "7b": 100, "6a": 50 }),
  survey("04", "02", { "3a": null }),
];

function openList() {
  rendered = renderWithProject(<RtList />, {
    records: Object.fromEntries(surveys.map((record) => [record.id, record])),
  });
  return rendered.store;
}
const shown = () =>
  page
    .getByRole("listitem")
    .elements()
    .map((row) => row.textContent);

it("lists every RT, the worst first and the incomplete last", async () => {
  openList();
  await expect.element(page.getByText("4 RT")).toBeVisible();
  expect(shown()).toEqual([
    "RT 03 / RW 02KR 25",
    "RT 02 / RW 01KR 20",
    "RT 01 / RW 01TK 0",
    "RT 04 / RW 02≥ 0Belum lengkap",
  ]);
});

it("sorts, filters by level and finds by number", async () => {
  openList();
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Urutkan" }), "nomor RT");
  expect(shown()[0]).toBe("RT 01 / RW 01TK 0");

  await userEvent.click(page.getByRole("button", { name: "Kumuh Ringan: 2" }));
  await expect.poll(shown).toEqual(["RT 02 / RW 01KR 20", "RT 03 / RW 02KR 25"]);
  await expect.element(page.getByText("2 dari 4 RT")).toBeVisible();

  await userEvent.fill(page.getByRole("searchbox", { name: "Cari RT atau RW" }), "rw 1");
  await expect.poll(shown).toEqual(["RT 02 / RW 01KR 20"]);

  await userEvent.fill(page.getByRole("searchbox", { name: "Cari RT atau RW" }), "rw 9");
  await userEvent.click(page.getByRole("button", { name: "Tampilkan semua" }));
  await expect.poll(() => shown().length).toBe(4);
});

it("chooses the RT that is tapped and flies to its place", async () => {
  const store = openList();
  await userEvent.click(page.getByRole("button", { name: /RT 03/ }));
  expect(store.getState().selectedUnitId).toBe("03/02");
  expect(store.getState().flyTo?.bounds).toEqual([109.68, -6.87, 109.68, -6.87]);
});
