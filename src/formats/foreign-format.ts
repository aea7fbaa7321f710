import { type FileStart, rootElement, startsWith } from "./file-start";

/** Kinds of files that people try and the app does not read; a sentence for each says what to do instead. */
type ForeignKind = "html" | "rar" | "7z" | "pdf" | "picture" | "dwg" | "xls" | "tcx" | "gml" | "osm" | "xml";

type Mark = readonly [ForeignKind, (start: FileStart) => boolean];

const marks: readonly Mark[] = [
  ["rar", (start) => startsWith(start, "Rar!")],
  ["7z", (start) => startsWith(start, [0x37, 0x7a, 0xbc, 0xaf])],
  ["pdf", (start) => startsWith(start, "%PDF")],
  ["dwg", (start) => /^AC10\d\d/.test(start.text)],
  // The container of Office before 2007: nearly always a workbook here.
  ["xls", (start) => startsWith(start, [0xd0, 0xcf, 0x11, 0xe0])],
  [
    "picture",
    (start) =>
      startsWith(start, [0xff, 0xd8, 0xff]) ||
      startsWith(start, [0x89, 0x50, 0x4e, 0x47]) ||
      startsWith(start, [0x49, 0x49, 0x2a, 0]),
  ],
];

const roots = new Map<string, ForeignKind>([
  ["html", "html"],
  ["trainingcenterdatabase", "tcx"],
  ["featurecollection", "gml"],
  ["osm", "osm"],
]);

/** What a file is that the app cannot read, told by its first bytes; null where they say nothing. */
export function foreignKind(start: FileStart): ForeignKind | null {
  const found = marks.find(([, fits]) => fits(start));
  if (found) return found[0];
  if (/^<!doctype html/i.test(start.text)) return "html";
  const root = rootElement(start.text);
  if (root === null) return null;
  return roots.get(root.toLowerCase()) ?? (start.text.startsWith("<?xml") ? "xml" : null);
}
