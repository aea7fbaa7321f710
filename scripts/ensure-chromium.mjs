// Finds the Chromium that the tests drive, or installs Debian's package where that is allowed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

const systemPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const find = () =>
  process.env.CHROMIUM ??
  [...systemPlaces, chromium.executablePath()].find((path) => existsSync(path)) ??
  null;

const run = (command, args) => spawnSync(command, args, { stdio: "inherit" }).status === 0;

/** The browser's path, for the CHROMIUM variable of the test runners. Exits with one clear sentence where there is none. */
export function ensureChromium() {
  const found = find();
  if (found && existsSync(found)) return found;
  if (found) {
    console.error(`CHROMIUM points at ${found}, which does not exist. Correct the variable or unset it.`);
    process.exit(1);
  }
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (isDebianRoot) {
    console.log("No Chromium found: installing Debian's package.");
    run("apt-get", ["update", "-qq"]);
    if (run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"])) {
      const installed = find();
      if (installed) return installed;
    }
  }
  console.error(
    "The tests need Chromium: install it (Debian: sudo apt-get install chromium; elsewhere: npx playwright install chromium), or set CHROMIUM to its path.",
  );
  process.exit(1);
}
