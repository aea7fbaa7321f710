import type { TableService } from "../store/table-service";
import { downloadBlob, fileNameOf } from "./download-blob";

/** The parser is loaded when a table is first read or written. */
export const createTableService = (): TableService => ({
  async read(file) {
    const [{ readCsv }, bytes] = await Promise.all([import("../formats/read-csv"), file.arrayBuffer()]);
    return readCsv(new Uint8Array(bytes), file.name);
  },
  async save(name, rows) {
    const { writeCsv } = await import("../formats/write-csv");
    const fileName = `${fileNameOf(name)}.csv`;
    downloadBlob(fileName, new Blob([writeCsv(rows)], { type: "text/csv;charset=utf-8" }));
    return fileName;
  },
});
