import { AppError } from "../domain/errors";
import { startsWith } from "./file-start";
import type { Format } from "./format";
import { kmlLayers } from "./kml";
import { createUnzipBudget, listZip, unzipEntry } from "./unzip";

/** KML in a zip, with its pictures. Every document of it is read, the main one first. */
export const kmz: Format = {
  name: "KMZ",
  extensions: ["kmz"],
  // The name of the first entry stands after the thirty bytes of its header.
  looksLike: (start) =>
    startsWith(start, "PK\u0003\u0004") && /^.{26}[\w ./-]+\.kml/i.test(firstLetters(start.bytes)),
  parse: async (bytes, fileName, control) => {
    const entries = listZip(bytes, fileName).filter(({ name }) => /\.kml$/i.test(name));
    if (entries.length === 0) throw new AppError("import/no-kml", { file: fileName });
    const budget = createUnzipBudget();
    const documents: Uint8Array[] = [];
    for (const entry of entries.sort((a, b) => depthOf(a.name) - depthOf(b.name)))
      documents.push(await unzipEntry(bytes, entry, fileName, budget));
    return kmlLayers(documents, fileName, control);
  },
};

const depthOf = (name: string) => name.split("/").length;

const firstLetters = (bytes: Uint8Array) =>
  [...bytes.subarray(4, 120)].map((byte) => (byte < 32 ? "-" : String.fromCharCode(byte))).join("");
