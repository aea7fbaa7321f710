import { existsSync } from "node:fs";
import { chromium } from "playwright";

const systemPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser the tests use: the CHROMIUM variable, the system's, else Playwright's own. */
function findChromium(): string | null {
  const own = process.env["CHROMIUM"];
  if (own) return own;
  return [...systemPlaces, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** The one place that says how the test browser is started. */
export const chromiumLaunch = {
  executablePath: findChromium() ?? "chromium-not-found",
  args: [
    "--no-sandbox",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
  ],
};
