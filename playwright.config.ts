import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "./scripts/chromium.ts";

const port = 4273;

export default defineConfig({
  testDir: "test/e2e",
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [["list"], ["json"]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    serviceWorkers: "block",
    viewport: { width: 1366, height: 768 },
    trace: "retain-on-failure",
    launchOptions: chromiumLaunch,
  },
  webServer: {
    command: `npx vite build --logLevel warn && npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
