// npm start: builds the app and serves it on this machine alone, on one fixed port.
import { createServer } from "node:net";
import { build, preview } from "vite";

const host = "127.0.0.1";
const port = Number(process.env.PORT ?? 4173);

if (!(await isFree(port))) {
  console.error(
    `Port ${port} sudah dipakai program lain. Tutup program itu, atau pilih port lain: PORT=4174 npm start\n` +
      `Port ${port} is taken by another program. Close it, or choose another port: PORT=4174 npm start`,
  );
  process.exit(1);
}

await build({ logLevel: "warn" });
await preview({ preview: { host, port, strictPort: true }, logLevel: "warn" });
console.log(`\n  Tata Kampung: http://${host}:${port}\n  Ctrl+C untuk berhenti / to stop\n`);

function isFree(candidate) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.once("listening", () => probe.close(() => resolve(true)));
    probe.listen(candidate, host);
  });
}
