import { ensureChromium } from "./ensure-chromium.mjs";

console.log(`Chromium: ${ensureChromium()}`);
