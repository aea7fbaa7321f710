import "./import.css";
import type { ReactNode } from "react";
import type { ImportRecord } from "../../../domain/project/import-schema";
import { areaLevels } from "../../../domain/project/schema";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { useWords } from "../../words";
import { rowText } from "./layer-issues";
import { RefusedList } from "./refused-list";
import { useIssueText } from "./use-issue-text";

type Props = { readonly record: ImportRecord; readonly onClose: () => void };

/** The report of an import, as long as the project lasts: files, what was taken, joined, put right and refused. */
export function PastImportDialog({ record, onClose }: Props) {
  const { imports, common } = useWords();
  const { number, date, time } = useFormats();
  return (
    <Dialog
      title={imports.opened(`${date(record.at)} ${time(record.at)}`)}
      onClose={onClose}
      isText
      footer={
        <Button variant="primary" onClick={onClose}>
          {common.close}
        </Button>
      }
    >
      <div className="space-y-4">
        <Files files={record.files} />
        <Taken record={record} />
        <Notes issues={record.issues} />
        <Part
          title={
            record.refused.length === 0 ? imports.refusedNone : imports.refused(number(record.refused.length))
          }
        >
          {record.refused.length > 0 && <RefusedList rows={record.refused} at={record.at} />}
        </Part>
      </div>
    </Dialog>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 font-strong">{title}</h3>
      {children}
    </section>
  );
}

function Files({ files }: Pick<ImportRecord, "files">) {
  const { imports, data } = useWords();
  const { number } = useFormats();
  const uses: Readonly<Record<string, string>> = data.uses;
  return (
    <Part title={imports.files}>
      <ul className="list-disc pl-5">
        {files.map(({ name, layer, use, rowCount, personalColumns }) => (
          <li key={`${name} ${layer}`}>
            <span className="font-strong">{layer === null ? name : `${name} (${layer})`}</span>:{" "}
            {use === null ? imports.unread : imports.fileRow(uses[use] ?? use, data.rows(number(rowCount)))}
            {personalColumns.length > 0 && (
              <span className="caption block">{imports.personal(personalColumns.join(", "))}</span>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Taken({ record: { taken, joined } }: { readonly record: ImportRecord }) {
  const { imports, data } = useWords();
  const { number } = useFormats();
  const { counts } = data.dialog;
  const came = ([...areaLevels, "survey", "datasets"] as const).flatMap((kind) => {
    const count = taken[kind] ?? 0;
    return count > 0 ? [counts[kind](number(count))] : [];
  });
  const joins = Object.entries(joined).flatMap(([how, count]) =>
    count > 0 ? [imports.joined[how]?.(number(count)) ?? `${how}: ${number(count)}`] : [],
  );
  return (
    <>
      <Part title={imports.taken}>
        <p>{came.length === 0 ? imports.nothingTaken : came.join(", ")}</p>
      </Part>
      {joins.length > 0 && (
        <Part title={imports.joins}>
          <ul className="list-disc pl-5">
            {joins.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Notes({ issues }: Pick<ImportRecord, "issues">) {
  const { imports, data } = useWords();
  const issueText = useIssueText();
  return (
    <Part title={imports.notes}>
      {issues.length === 0 ? (
        <p>{imports.noNotes}</p>
      ) : (
        <ul className="list-disc pl-5">
          {issues.map((issue) => (
            <li key={`${issue.fileName} ${issue.code}`}>
              {issue.fileName}: {issueText(issue)}
              {issue.rows.length > 0 && (
                <span className="caption block">{data.dialog.rowsOf(rowText(issue))}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
