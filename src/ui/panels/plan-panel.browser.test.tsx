import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { aProject, aRecord, aWork } from "../../../test/plan-builders";
import { renderWith } from "../../../test/render";
import { newPlan } from "../../domain/project/plans";
import { loadWords } from "../words";
import { PlanPanel } from "./plan-panel";

await loadWords("en");

/** 50 KK, 181 people; 23 KK without safe water and 5 points elsewhere bring it to KR 16. */
const rt = aRecord({
  volumes: {
    ...aRecord().volumes,
    water_access: 23,
    fire_infrastructure: 100,
    fire_equipment: 100,
    waste_facility: 50,
  },
});
const tap = aWork({ unitCostIdr: 38_000_000 });
const project = aProject({
  records: { [rt.id]: rt },
  plans: { a: newPlan("a", "Usulan A") },
  interventions: { tap },
});

function showWork(work = tap, language: "id" | "en" = "id") {
  const rendered = renderWith({ ...project, interventions: { tap: work } }, <PlanPanel />, language);
  rendered.store.getState().goToStep("plan");
  rendered.store.getState().selectWork("tap");
  return rendered;
}

const text = (words: string | RegExp) => page.getByText(words, { exact: true });

describe("the effect of a work", () => {
  it("says who is served, how full it is, and why the RT leaves the slum class", async () => {
    showWork();

    await expect.element(text("terlayani, 181 jiwa")).toBeVisible();
    await expect.element(text("50 KK").first()).toBeVisible();
    await expect.element(text("Daya layan 50 KK, terpakai penuh")).toBeVisible();
    await expect.element(text("3a turun dari 23 ke 0 KK (46,0% ke 0%). Skornya 1 menjadi 0.")).toBeVisible();
    await expect.element(text("KR 16")).toBeVisible();
    await expect.element(text("TK 15")).toBeVisible();
    await expect.element(text("Keluar dari kumuh.")).toBeVisible();
    await expect.element(text("Rp 38.000.000")).toBeVisible();
    await expect.element(text("Rp 760.000")).toBeVisible();
    await expect.element(text("Harga satuan diisi tim, belum ada acuan.")).toBeVisible();
  });

  it("tells numbers, rule and sources of whom it serves, and what is estimated", async () => {
    const unknown = { ...rt, denominators: { ...rt.denominators, population: null } };
    const { store } = renderWith({ ...project, records: { [rt.id]: unknown } }, <PlanPanel />);
    store.getState().goToStep("plan");
    store.getState().selectWork("tap");

    await expect.element(text("terlayani, kira-kira 200 jiwa")).toBeVisible();
    await userEvent.click(text("Lihat hitungan").first());
    await expect
      .element(text("50 KK dalam jangkauan 100 m, daya layan 50 KK, terlayani 50 KK."))
      .toBeVisible();
    await expect.element(text(/^Jangkauan: acuan 100 m, tercatat di sumber\. Sumber: http/)).toBeVisible();
    await expect.element(text(/dipakai perkiraan nasional 4 jiwa per KK/)).toBeVisible();
  });

  it("counts built connections as such, without a capacity", async () => {
    showWork({ ...tap, componentId: "toilet_individual", quantity: 20, recordIds: [rt.id] });

    await expect.element(text("Daya layan tidak dibatasi.")).not.toBeInTheDocument();
  });

  it("says so in English", async () => {
    showWork(tap, "en");

    await expect
      .element(text("3a falls from 23 to 0 KK (46.0% to 0%). Its score goes from 1 to 0."))
      .toBeVisible();
  });

  it("serves no more than the capacity and shows who is left out", async () => {
    showWork({ ...tap, capacityKk: 25 });

    await expect.element(text("25 KK terjangkau, belum kebagian")).toBeVisible();
    await userEvent.click(text("Lihat hitungan").nth(3));
    await expect.element(text("RT 01 / RW 01 −11,5.")).toBeVisible();
    await expect
      .element(text("3a turun dari 23 ke 11,5 KK (46,0% ke 23,0%). Skornya 1 menjadi 0."))
      .toBeVisible();
  });

  it("follows the draft and leaves the project alone until it is let go", async () => {
    const { store } = showWork();
    await expect.element(text("TK 15")).toBeVisible();
    store.getState().setDraft({ workId: "tap", geometry: { type: "Point", coordinates: [109.7, -6.87] } });

    await expect.element(text("Sedang digeser")).toBeVisible();
    await expect.element(text("0 KK").first()).toBeVisible();
    await expect.element(text("TK 15")).not.toBeInTheDocument();
    await userEvent.click(page.getByRole("button", { name: "Kembalikan" }));
    await expect.element(text("TK 15")).toBeVisible();
    expect(store.getState().past).toEqual([]);
  });

  it("asks for a reach where the catalogue has none", async () => {
    showWork({ ...tap, componentId: "water_well_deep" });

    await expect.element(text(/Jangkauan belum diisi dan RT belum dipilih/)).toBeVisible();
  });
});

describe("the form of a work", () => {
  it("makes each accepted field one step", async () => {
    const { store } = showWork();
    await page.getByLabelText("Jangkauan (m)").fill("150");
    await userEvent.keyboard("{Enter}");
    await userEvent.click(page.getByRole("group", { name: "Tahun" }).getByText("3"));

    expect(store.getState().project?.interventions["tap"]).toMatchObject({ reachM: 150, year: 3 });
    expect(store.getState().past.map((entry) => entry.label.code)).toEqual(["edit-work", "move-work-year"]);
  });

  it("deletes, and goes back to the plan", async () => {
    const { store } = showWork();
    await userEvent.click(page.getByRole("button", { name: "Hapus" }));

    expect(store.getState().project?.interventions).toEqual({});
    await expect.element(text("Belum ada kegiatan")).toBeVisible();
  });
});

describe("the plan as a whole", () => {
  it("lists works with cost and households, and opens one", async () => {
    const { store } = renderWith(project, <PlanPanel />);
    store.getState().goToStep("plan");

    await expect.element(text("Biaya rencana")).toBeVisible();
    await expect.element(text("Rp 38.000.000")).toBeVisible();
    await expect.element(text("Rp 760.000")).toBeVisible();
    await userEvent.click(page.getByRole("button", { name: /Hidran umum 1/ }));
    expect(store.getState().selectedWorkId).toBe("tap");
  });

  it("counts a household once, whatever the number of works that serve it", async () => {
    const mck = aWork({
      id: "mck",
      name: "MCK 1",
      componentId: "mck_communal",
      recordIds: [rt.id],
      capacityKk: 60,
      unitCostIdr: 12_000_000,
    });
    const { store } = renderWith({ ...project, interventions: { tap, mck } }, <PlanPanel />);
    store.getState().goToStep("plan");

    await expect.element(text("Rp 50.000.000")).toBeVisible();
    await expect.element(text("Rp 1.000.000")).toBeVisible();
    await userEvent.click(text("Lihat hitungan").first());
    await expect.element(text(/^50 KK dilayani paling sedikit satu kegiatan/)).toBeVisible();
    await expect.element(text(/Rp 50\.000\.000 kegiatan berharga dibagi 50 KK/)).toBeVisible();
  });
});
