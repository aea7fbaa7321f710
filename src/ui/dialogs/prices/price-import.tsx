import { useRef, useState } from "react";
import { catalogue } from "../../../domain/catalogue/catalogue";
import { type PriceListReading, readPriceList } from "../../../domain/prices/read-price-list";
import { setPrices } from "../../../domain/prices/set-prices";
import { asAppError, useErrorText } from "../../error-text";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import { useServices } from "../../services";
import { useApp, useAppStore } from "../../store-context";
import { useWords } from "../../words";

type Outcome =
  | { readonly kind: "error"; readonly message: string }
  | {
      readonly kind: "read";
      readonly file: string;
      readonly changedCount: number;
      readonly sameCount: number;
      readonly reading: PriceListReading;
      readonly isUndone: boolean;
    };

/** Takes prices from a CSV file in one edit, and names each row that could not be used. */
export function PriceImport() {
  const { prices: words } = useWords().money;
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const read = useReadFile(setOutcome);
  return (
    <>
      <Button icon="u-unggah" onClick={() => input.current?.click()}>
        {words.import}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        className="hidden"
        aria-label={words.import}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again after it was put right.
          event.target.value = "";
          if (file) void read(file);
        }}
      />
      {outcome && (
        <div className="w-full">
          {outcome.kind === "error" ? (
            <Notice tone="bad" isLive>
              {outcome.message}
            </Notice>
          ) : (
            <Report outcome={outcome} onUndone={() => setOutcome({ ...outcome, isUndone: true })} />
          )}
        </div>
      )}
    </>
  );
}

function useReadFile(tell: (outcome: Outcome) => void): (file: File) => Promise<void> {
  const { prices: words } = useWords().money;
  const { tables } = useServices();
  const store = useAppStore();
  const errorText = useErrorText();
  return async (file) => {
    try {
      const reading = readPriceList(await tables.read(file), catalogue, file.name);
      if (!reading) return tell({ kind: "error", message: words.noColumns(file.name) });
      const before = store.getState().project?.prices ?? {};
      store
        .getState()
        .edit({ code: "import-prices", details: { name: file.name } }, setPrices(reading.prices));
      const after = store.getState().project?.prices ?? {};
      const changedCount = reading.prices.filter(({ id }) => before[id] !== after[id]).length;
      const sameCount = reading.prices.length - changedCount;
      tell({ kind: "read", file: file.name, changedCount, sameCount, reading, isUndone: false });
    } catch (cause) {
      tell({ kind: "error", message: errorText(asAppError(cause)) });
    }
  };
}

type ReportProps = {
  readonly outcome: Extract<Outcome, { kind: "read" }>;
  readonly onUndone: () => void;
};

function Report({ outcome, onUndone }: ReportProps) {
  const { money, common } = useWords();
  const { prices: words } = money;
  const { number } = useFormats();
  const store = useAppStore();
  const { file, changedCount, sameCount, reading, isUndone } = outcome;
  const { problems, blankCount } = reading;
  // Only while it is the last edit: a price typed since then must not be undone in its place.
  const isLast = useApp(({ past }) => past.at(-1)?.label.code === "import-prices");
  const undo = () => {
    store.getState().undo();
    onUndone();
  };
  return (
    <Notice
      isLive
      tone={problems.length > 0 ? "warn" : "good"}
      action={
        changedCount > 0 &&
        isLast &&
        !isUndone && (
          <Button size="sm" onClick={undo}>
            {common.undo}
          </Button>
        )
      }
    >
      <p>{words.result(file, number(isUndone ? 0 : changedCount))}</p>
      {sameCount > 0 && <p>{words.same(number(sameCount))}</p>}
      {blankCount > 0 && <p>{words.blank(number(blankCount))}</p>}
      {problems.length > 0 && (
        <>
          <p>{words.bad(number(problems.length))}</p>
          <ul className="price-problems">
            {problems.map((problem) => (
              <li key={problem.row}>{words.problem[problem.code](problem)}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
