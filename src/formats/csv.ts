import { AppError } from "../domain/errors";
import { createIssueList } from "../domain/import/issue-list";
import { decodeText } from "./decode-text";
import type { Format } from "./format";
import { layerOfFeatures } from "./layer-of-features";
import { limits } from "./limits";
import { tableFeatures } from "./table-features";

/** Tables as text. Cells stay the text they are: codes keep their zeros, figures are read by what their column is. */
export const csv: Format = {
  name: "CSV",
  extensions: ["csv", "tsv", "txt"],
  parse: async (bytes, file, control) => {
    const { text, isGuessed } = decodeText(bytes);
    const { csvCells } = await import("./csv-cells");
    const cells = csvCells(text, file, limits.features + 1000);
    // Excel hides its "sep=;": row 1 is the one below.
    const rows = /^sep=/i.test(cells[0]?.[0] ?? "") ? cells.slice(1) : cells;
    control.onProgress(0.3);
    const issues = createIssueList();
    if (isGuessed) issues.add("encoding-guessed", "warning");
    const layer = tableFeatures({ rows, merges: [] }, file, null, issues);
    if (!layer) throw new AppError("import/not-a-table", { file });
    return [layerOfFeatures(layer, control)];
  },
};
