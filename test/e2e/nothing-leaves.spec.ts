import { expect, test } from "@playwright/test";
import { openSample } from "./support";

test("no request leaves the machine unless the user switches tiles on; without their host the map still draws", async ({
  page,
  baseURL,
}) => {
  const elsewhere: string[] = [];
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(baseURL ?? "") || url.startsWith("blob:") || url.startsWith("data:"))
      return route.continue();
    elsewhere.push(url);
    return route.abort();
  });
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) violations.push(message.text());
  });

  await openSample(page);
  for (const step of ["Data", "Kondisi", "Rencana", "Capaian"])
    await page.getByRole("button", { name: step, exact: true }).click();
  await page.getByRole("button", { name: "Bantuan" }).click();
  await page.keyboard.press("Escape");
  expect(elsewhere).toEqual([]);
  expect(violations).toEqual([]);

  await page.getByRole("button", { name: "Data", exact: true }).click();
  await page.getByRole("radio", { name: "OpenStreetMap" }).check();
  await expect.poll(() => elsewhere.length).toBeGreaterThan(0);
  expect(elsewhere.every((url) => /^https:\/\/tile\.openstreetmap\.org\//.test(url))).toBe(true);
  await expect(page.getByText(/Peta latar tidak terjangkau/)).toBeVisible();
  await expect(page.getByText(/OpenStreetMap/).first()).toBeVisible();

  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  await expect(page.getByRole("row", { name: /KB Kumuh Berat/ })).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Data", exact: true }).click();
  await expect(page.getByRole("radio", { name: "OpenStreetMap" })).toBeChecked();
});
