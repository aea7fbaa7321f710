import type { ImportReport } from "../../../domain/import/import-plan";
import { areaLevels } from "../../../domain/project/schema";
import { useFormats } from "../../format";
import { useWords } from "../../words";

/** "4 kelurahan, 119 RT, 116 baris survei"; empty where nothing would be written. */
export function useCountText(): (report: ImportReport) => string {
  const { counts } = useWords().data.dialog;
  const { number } = useFormats();
  return ({ areaCounts, recordCount, datasetCount }) =>
    [
      ...areaLevels.map((level) => [counts[level], areaCounts[level]] as const),
      [counts.survey, recordCount] as const,
      [counts.datasets, datasetCount] as const,
    ]
      .flatMap(([text, count]) => (count > 0 ? [text(number(count))] : []))
      .join(", ");
}
