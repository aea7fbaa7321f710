import { expect, test } from "@playwright/test";
import { openSample, saved } from "./support";

test("a target is eased until the plan reaches it, taken back, put in force again, and kept", async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole("button", { name: "Capaian", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "Panel" });
  const reached = panel.getByText("Tercapai", { exact: true }).filter({ visible: true });
  await expect(panel.getByRole("heading", { name: "Capaian Usulan A" })).toBeVisible();
  await expect(reached).toHaveCount(0);

  await panel.getByRole("button", { name: "Ubah target" }).click();
  const dialog = page.getByRole("dialog");
  const road = dialog.getByRole("group", { name: "Tidak kumuh: jalan lingkungan di atas 80%" });
  await road.getByRole("textbox", { name: "Persen (%)" }).fill("50");
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: "Tutup" }).first().click();
  await expect(reached).toHaveCount(1);

  await page.getByRole("button", { name: /^Urungkan/ }).click();
  await expect(reached).toHaveCount(0);
  await page.getByRole("button", { name: /^Ulangi/ }).click();
  await expect(reached).toHaveCount(1);
  await saved(page);

  await page.reload();
  await page.getByRole("button", { name: "Capaian", exact: true }).click();
  await expect(reached).toHaveCount(1);
});
