import { lazy, Suspense, useState } from "react";
import type { ImportRecord } from "../../../domain/project/import-schema";
import { useFormats } from "../../format";
import { Icon } from "../../parts/icon";
import { Section } from "../../parts/section";
import { useWords } from "../../words";

const PastImportDialog = lazy(() =>
  import("../../dialogs/import/past-import-dialog").then((module) => ({ default: module.PastImportDialog })),
);

/** What was brought in and when, newest first; each opens its report. */
export function PastImports({ imports: past }: { readonly imports: Readonly<Record<string, ImportRecord>> }) {
  const { imports } = useWords();
  const { number, date, time } = useFormats();
  const [opened, setOpened] = useState<string | null>(null);
  const list = Object.values(past).sort((a, b) => b.at.localeCompare(a.at));
  const shown = opened === null ? undefined : past[opened];
  if (list.length === 0) return null;
  const nameOf = ({ files }: ImportRecord) => {
    const names = [...new Set(files.map(({ name }) => name))];
    return names.length > 1 ? imports.moreFiles(names[0] ?? "", number(names.length - 1)) : (names[0] ?? "");
  };
  return (
    <Section title={imports.title}>
      <ul className="unit-list">
        {list.map((one) => {
          const when = `${date(one.at)} ${time(one.at)}`;
          return (
            <li key={one.id}>
              <button
                type="button"
                aria-label={imports.openReport(nameOf(one), when)}
                onClick={() => setOpened(one.id)}
              >
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-strong">{nameOf(one)}</span>
                  <span className="caption num block">
                    {[
                      when,
                      ...(one.refused.length > 0 ? [imports.refusedCount(number(one.refused.length))] : []),
                    ].join(" · ")}
                  </span>
                </span>
                <Icon name="u-kanan" size={18} />
              </button>
            </li>
          );
        })}
      </ul>
      {shown && (
        <Suspense fallback={null}>
          <PastImportDialog record={shown} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </Section>
  );
}
