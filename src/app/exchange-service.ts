import type { ExchangeService } from "../store/exchange-service";
import { readWorkbookInWorker, writeInWorker } from "../workers/exchange-client";
import { downloadBlob, fileNameOf } from "./download-blob";

const types: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  geojson: "application/geo+json",
  kml: "application/vnd.google-earth.kml+xml",
  gpkg: "application/geopackage+sqlite3",
  csv: "text/csv;charset=utf-8",
  zip: "application/zip",
};

export const createExchangeService = (): ExchangeService => ({
  readWorkbook: readWorkbookInWorker,
  save(order, onProgress) {
    const writing = writeInWorker(order, onProgress);
    const result = writing.result.then((written) => {
      if (!written) return null;
      const { suffix, extension, bytes } = written;
      const parts = [fileNameOf(order.input.project.name), order.at.slice(0, 10), suffix];
      const name = `${parts.filter((part) => part !== "").join("-")}.${extension}`;
      const type = types[extension] ?? "application/octet-stream";
      downloadBlob(name, new Blob([new Uint8Array(bytes)], { type }));
      return name;
    });
    return { result, cancel: writing.cancel };
  },
});
