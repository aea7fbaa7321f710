import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { levelColours, pixelsLike, type Rgb, saved } from "./support";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

type Place = { readonly x: number; readonly y: number };
const water: Rgb = [31, 98, 176];
const steps = (page: Page) => page.getByRole("navigation", { name: "Langkah kerja" });
const step = (page: Page, name: string) => steps(page).getByRole("button", { name, exact: true });

async function openSampleByFinger(page: Page) {
  await page.goto("/");
  await page.getByRole("button", { name: "Coba contoh" }).tap();
  await step(page, "Kondisi").tap();
  const map = page.getByRole("region", { name: "Peta" });
  await expect.poll(() => pixelsLike(page, map, levelColours.KR), { timeout: 30_000 }).toBeGreaterThan(500);
}

/** Presses, moves in small steps as a finger does, looks at what shows meanwhile, and lets go. */
async function dragByFinger(cdp: CDPSession, from: Place, to: Place, meanwhile?: () => Promise<void>) {
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly Place[]) =>
    cdp.send("Input.dispatchTouchEvent", { type, touchPoints: [...points] });
  await send("touchStart", [from]);
  for (const share of [0.2, 0.4, 0.6, 0.8, 1])
    await send("touchMove", [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
  await meanwhile?.();
  await send("touchEnd", []);
}

/** The symbol's blue fills most of the little square round it: it is drawn, and drawn here. */
const symbolIsAt = (page: Page, { x, y }: Place) =>
  expect
    .poll(
      () =>
        pixelsLike(
          page,
          { screenshot: () => page.screenshot({ clip: { x: x - 10, y: y - 10, width: 20, height: 20 } }) },
          water,
        ),
      { timeout: 15_000 },
    )
    .toBeGreaterThan(150);

test("on a phone: find an RT, read its card, place a tap with a finger, drag it, and find it after a reload", async ({
  page,
}) => {
  await openSampleByFinger(page);
  await page.getByRole("searchbox", { name: /Cari RT/ }).fill("01/04");
  await page.getByRole("button", { name: /RT 01 \/ RW 04/ }).tap();
  await expect(page.getByRole("heading", { name: "RT 01 / RW 04" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^3a Tanpa akses air aman/ })).toBeVisible();

  await step(page, "Rencana").tap();
  await page.getByRole("button", { name: "Hidran umum", exact: true }).tap();
  await expect(page.getByText("Ketuk tempatnya di peta.")).toBeVisible();
  const place = { x: 170, y: 300 };
  await page.touchscreen.tap(place.x, place.y);
  await expect(page.getByRole("heading", { name: "Hidran umum 1" })).toBeVisible();
  await expect(page.getByText(/KK terlayani/).first()).toBeVisible();

  // With the drawer down the map shows what it showed when the finger chose the place.
  const cdp = await page.context().newCDPSession(page);
  const grip = page.getByRole("slider", { name: "Tinggi panel" });
  // A trial waits until the drawer has come to rest.
  await grip.tap({ trial: true });
  const box = await grip.boundingBox();
  if (!box) throw new Error("the drawer has no grip");
  await dragByFinger(cdp, { x: 195, y: box.y + box.height - 12 }, { x: 195, y: 820 });
  await expect(grip).toHaveAttribute("aria-valuetext", "kecil");
  await symbolIsAt(page, place);
  await dragByFinger(cdp, place, { x: 230, y: 380 }, () =>
    expect(page.getByRole("region", { name: "Hasil sementara" })).toBeVisible(),
  );
  await expect(page.getByRole("button", { name: "Urungkan: pindahkan Hidran umum 1" })).toBeEnabled();
  await saved(page);

  await page.reload();
  await step(page, "Rencana").tap();
  await expect(page.getByRole("button", { name: "Urungkan: pindahkan Hidran umum 1" })).toBeEnabled();
  await page.getByRole("group", { name: "Rencana" }).getByText("Rencana", { exact: true }).last().tap();
  await expect(page.getByRole("heading", { name: "17 kegiatan" })).toBeVisible();
});

test("on a phone: draw a drain by taps, take the last point back, finish by button, and find it after a reload", async ({
  page,
}) => {
  await openSampleByFinger(page);
  await step(page, "Rencana").tap();
  await page.getByRole("button", { name: "Drainase", exact: true }).tap();
  await page.getByRole("list").getByRole("button", { name: "Drainase", exact: true }).tap();

  const bar = page.getByRole("region", { name: "Menggambar Drainase" });
  const finish = bar.getByRole("button", { name: "Selesai" });
  await expect(bar.getByText("Ketuk tempat mulainya di peta.")).toBeVisible();
  await expect(finish).toBeDisabled();
  // The tool is fetched when it is first needed: the first tap counts once it is there.
  await expect(async () => {
    await page.touchscreen.tap(100, 300);
    await expect(bar.getByText("Ketuk belokan atau sudut berikutnya.")).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.touchscreen.tap(180, 340);
  await expect(finish).toBeEnabled();
  await page.touchscreen.tap(260, 300);
  await bar.getByRole("button", { name: "Hapus titik terakhir" }).tap();
  await bar.getByRole("button", { name: "Hapus titik terakhir" }).tap();
  await expect(finish).toBeDisabled();
  await page.touchscreen.tap(200, 400);
  await finish.tap();
  await expect(page.getByRole("heading", { name: "Drainase 1" })).toBeVisible();
  await saved(page);

  await page.reload();
  await step(page, "Rencana").tap();
  await expect(page.getByRole("button", { name: "Urungkan: tambah Drainase 1" })).toBeEnabled();
});
