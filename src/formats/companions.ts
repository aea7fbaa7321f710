/**
 * Files that belong to another of the same name and are read with it. A format whose data comes in several files is
 * one line here; its `parse` is then given them by their extension.
 */
export const companions: Readonly<Record<string, readonly string[]>> = {
  shp: [
    ...["dbf", "prj", "cpg", "cst", "shx"],
    // Indexes and descriptions: theirs, but nothing that is read.
    ...["sbn", "sbx", "shp.xml", "qpj", "qmd", "qml", "sld", "qix", "atx", "ain", "aih", "fbn", "fbx"],
    ...["ixs", "mxs", "idm", "ind", "mshp", "lyr"],
  ],
};

/** Lower case, without the dot; `a.shp.xml` is a companion as a whole. */
export function extensionOf(fileName: string): string {
  const name = fileName.toLowerCase().split("/").at(-1) ?? "";
  if (name.endsWith(".shp.xml")) return "shp.xml";
  return name.includes(".") ? (name.split(".").at(-1) ?? "") : "";
}

export type FileGroup<File> = { readonly main: File; readonly beside: readonly File[] };

/** Each file with those that belong to it. Parts whose main file is missing are kept together: one fault, said once. */
export function groupFiles<File extends { readonly name: string }>(
  files: readonly File[],
): readonly FileGroup<File>[] {
  const groups = new Map<string, { main: File; beside: File[] }>();
  const keyOf = (file: File, extension: string) => `${baseOf(file.name, extension)}/${extension}`;
  const alone: { main: File; beside: File[] }[] = [];
  for (const file of files) {
    const extension = extensionOf(file.name);
    if (!(extension in companions)) continue;
    const key = keyOf(file, extension);
    if (groups.has(key)) alone.push({ main: file, beside: [] });
    else groups.set(key, { main: file, beside: [] });
  }
  for (const file of files) {
    const extension = extensionOf(file.name);
    if (extension in companions) continue;
    const owner = ownerOf(extension);
    if (owner === undefined) {
      alone.push({ main: file, beside: [] });
      continue;
    }
    const key = `${baseOf(file.name, extension)}/${owner}`;
    const group = groups.get(key);
    if (group) group.beside.push(file);
    else groups.set(key, { main: file, beside: [] });
  }
  const order = new Map(files.map((file, index) => [file, index]));
  return [...groups.values(), ...alone].sort((a, b) => (order.get(a.main) ?? 0) - (order.get(b.main) ?? 0));
}

const ownerOf = (extension: string) =>
  Object.keys(companions).find((owner) => companions[owner]?.includes(extension));

const baseOf = (name: string, extension: string) =>
  name.toLowerCase().slice(0, name.length - extension.length - 1);
