import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";
import { chromiumLaunch } from "./scripts/chromium.ts";
import { contentSecurityPolicy } from "./scripts/content-security-policy.ts";

const isTest = process.env["VITEST"] !== undefined;

/** The browser keeps the whole app; a newer version waits until the user takes it (`src/app/offline.ts`). */
const offline = () =>
  VitePWA({
    registerType: "prompt",
    injectRegister: null,
    manifest: {
      name: "Tata Kampung",
      short_name: "Tata Kampung",
      description: "Peta kerja penataan kampung: skor tiap RT, rencana, dan siapa yang terlayani.",
      lang: "id",
      start_url: ".",
      display: "standalone",
      background_color: "#fbfaf7",
      theme_color: "#fbfaf7",
      icons: [{ src: "favicon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
    },
    workbox: {
      globPatterns: ["**/*.{js,mjs,css,html,woff2,json,svg}"],
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      cleanupOutdatedCaches: true,
    },
  });

export default defineConfig({
  base: "./",
  plugins: [react(), tailwind(), contentSecurityPolicy(), !isTest && offline()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    // A font inlined as data: would be refused by the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1300,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "maplibre", test: /node_modules[\\/](maplibre-gl|@maplibre|@mapbox)/ },
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
          ],
        },
      },
    },
  },
  // One full list, so that the dev server never finds a new dependency in mid-test and reloads.
  optimizeDeps: {
    include: [
      "react",
      "react-dom/client",
      "react/jsx-dev-runtime",
      "maplibre-gl",
      "terra-draw",
      "terra-draw-maplibre-gl-adapter",
      "zod/mini",
      "zustand",
      "zustand/vanilla",
      "idb",
      "comlink",
      // Loaded by workers when first needed: found late, they would reload a running test.
      "proj4",
      "fflate",
      "papaparse",
      "polygon-clipping",
      "topojson-client",
      "d3-delaunay",
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          setupFiles: ["test/whole-words.ts"],
          environment: "node",
          // Laws are tried on a hundred cases, on weak machines too.
          testTimeout: 30_000,
          include: ["{src,data,scripts,bench}/**/*.test.ts"],
          exclude: ["src/**/*.browser.test.{ts,tsx}", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          setupFiles: ["test/whole-words.ts"],
          include: ["src/**/*.browser.test.{ts,tsx}"],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 800, height: 600 },
            provider: playwright({ launchOptions: chromiumLaunch }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
