import type { ExportPart, LayerInput } from "../domain/export/layers-of-project";
import { layersOfProject } from "../domain/export/layers-of-project";
import { buildWorkbook } from "../domain/workbook/build-workbook";
import { type LayerFormat, type WrittenFile, writeExport } from "./write-export";
import { writeXlsx } from "./write-xlsx";

/** One file to be written: what, as which kind of file, in which system. */
export type ExportOrder = {
  readonly input: LayerInput;
  readonly parts: readonly ExportPart[];
  readonly format: LayerFormat | "xlsx";
  readonly crs: "utm" | "wgs84";
  /** ISO 8601. */
  readonly at: string;
};

/**
 * Writes the workbook, or the chosen parts in the chosen format. `onProgress` hears 0..1.
 * @throws AppError "export/nothing" where the parts hold nothing
 */
export async function writeOrder(
  { input, parts, format, crs, at }: ExportOrder,
  onProgress: (fraction: number) => void,
): Promise<WrittenFile> {
  if (format === "xlsx") {
    const sheets = buildWorkbook(input);
    onProgress(0.5);
    const bytes = await writeXlsx(sheets, (fraction) => onProgress(0.5 + fraction / 2));
    return { suffix: "buku-kerja", extension: "xlsx", bytes };
  }
  const layers = layersOfProject(input, new Set(parts));
  onProgress(0.2);
  const title = input.project.name;
  return writeExport(layers, { title, format, crs, at }, (fraction) => onProgress(0.2 + 0.8 * fraction));
}
