import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, expect, type Page, test } from "@playwright/test";
import { chromiumLaunch } from "../../scripts/chromium";
import { projectMenu, renameProject } from "./rename-project";
import { saved } from "./support";

/** A browser of our own: killing it must not touch the one the other stories run in. */
type OwnBrowser = { readonly page: Page; readonly kill: () => Promise<void> };

async function startBrowser(profile: string, baseURL: string): Promise<OwnBrowser> {
  const child = spawn(
    chromiumLaunch.executablePath,
    [
      ...chromiumLaunch.args,
      "--headless=new",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "--lang=id-ID",
      "--window-size=1366,768",
      "about:blank",
    ],
    // A group of its own, so that the kill takes its renderers along.
    { detached: true, stdio: "ignore" },
  );
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`);
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = await context.newPage();
  await page.goto(baseURL);
  return { page, kill: () => killGroup(child, browser, profile) };
}

/** The browser writes the port it chose into its profile. */
async function portOf(profile: string): Promise<string> {
  let port = "";
  await expect
    .poll(() => {
      const isThere = readdirSync(profile).includes("DevToolsActivePort");
      port = isThere ? (readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n")[0] ?? "") : "";
      return port;
    })
    .not.toBe("");
  return port;
}

async function killGroup(child: ChildProcess, browser: Browser, profile: string): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  await ended;
  await browser.close();
  // What a killed browser leaves behind would keep the next one from starting.
  for (const name of readdirSync(profile))
    if (name.startsWith("Singleton") || name === "DevToolsActivePort")
      rmSync(join(profile, name), { force: true });
}

test("a browser killed in the middle of work has kept everything it called saved", async ({ baseURL }) => {
  test.slow();
  if (baseURL === undefined) throw new Error("no address to test");
  const profile = mkdtempSync(join(tmpdir(), "tata-kampung-killed-"));
  try {
    const first = await startBrowser(profile, baseURL);
    await workUntilKilled(first);
    const second = await startBrowser(profile, baseURL);
    await checkNothingIsLost(second.page).finally(second.kill);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

async function workUntilKilled({ page, kill }: OwnBrowser): Promise<void> {
  try {
    await page.getByRole("button", { name: "Coba contoh" }).click();
    for (const name of ["Uji 1", "Uji 2", "Uji 3"]) {
      await renameProject(page, name);
      await expect(projectMenu(page)).toContainText(name);
      await saved(page);
    }
    await renameProject(page, "Uji 4");
  } finally {
    await kill();
  }
}

/** The third name was called saved; the fourth may or may not have been reached. */
async function checkNothingIsLost(page: Page): Promise<void> {
  await expect(projectMenu(page)).toContainText(/Uji [34]/);
  const found = Number((await projectMenu(page).textContent())?.match(/Uji (\d)/)?.[1]);

  await page.getByRole("button", { name: /^Urungkan/ }).click();
  await expect(projectMenu(page)).toContainText(`Uji ${found - 1}`);
  await page.getByRole("button", { name: /^Ulangi/ }).click();
  await expect(projectMenu(page)).toContainText(`Uji ${found}`);
  await page.getByRole("button", { name: "Kondisi", exact: true }).click();
  await expect(page.getByRole("region", { name: "Daftar RT" })).toBeVisible();
}
