import type { LayerMapping } from "../../../domain/import/layer-mapping";
import { isCuredByReading, type PlaceReading } from "../../../domain/import/placing";
import type { ImportIssue } from "../../../domain/import/source-layer";
import { Button } from "../../parts/button";
import { Notice, type Tone } from "../../parts/notice";
import { useWords } from "../../words";
import { useIssueText } from "./use-issue-text";

const tones: Readonly<Record<ImportIssue["severity"], Tone>> = {
  error: "bad",
  warning: "warn",
  info: "info",
};
const order: readonly ImportIssue["severity"][] = ["error", "warning", "info"];

const shownRows = 20;

/** "3, 7, 12", and that there are more. */
export const rowText = ({ rows, count }: Pick<ImportIssue, "rows" | "count">): string =>
  `${rows.slice(0, shownRows).join(", ")}${count > Math.min(rows.length, shownRows) ? ", ..." : ""}`;

type Props = {
  readonly issues: readonly ImportIssue[];
  readonly mapping: LayerMapping;
  readonly onChange: (mapping: LayerMapping) => void;
  readonly onPlace: (reading: PlaceReading) => void;
};

/** What the file has wrong, the worst first, with the features concerned and the fix where there is one. */
export function LayerIssues({ issues, mapping, onChange, onPlace }: Props) {
  const { data, coordinates } = useWords();
  const issueText = useIssueText();
  const swap = (areAxesSwapped: boolean) => onChange({ ...mapping, areAxesSwapped });
  const sorted = issues.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <>
      {mapping.areAxesSwapped && (
        <Notice
          tone="good"
          action={
            <Button size="sm" onClick={() => swap(false)}>
              {data.dialog.swapBack}
            </Button>
          }
        >
          {data.dialog.swapped}
        </Notice>
      )}
      {sorted.map((issue) => (
        <Notice
          key={issue.code}
          tone={tones[issue.severity]}
          {...(issue.code === "axes-swapped" && {
            action: (
              <Button size="sm" onClick={() => swap(true)}>
                {data.dialog.swap}
              </Button>
            ),
          })}
          {...(isCuredByReading(issue.code) && {
            action: (
              <Button size="sm" onClick={() => onPlace(String(issue.details?.["others"]))}>
                {coordinates.cure(String(issue.details?.["others"]))}
              </Button>
            ),
          })}
        >
          {issueText(issue)}
          {issue.rows.length > 0 && issue.severity !== "info" && (
            <span className="caption block">{data.dialog.rowsOf(rowText(issue))}</span>
          )}
        </Notice>
      ))}
    </>
  );
}
