import { useRef } from "react";
import { Button } from "../../parts/button";
import { useWords } from "../../words";
import { useImportDialog } from "./use-import-dialog";

export function AddFiles() {
  const { data } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { dialog, open } = useImportDialog();
  return (
    <div>
      <Button variant="primary" icon="u-unggah" className="w-full" onClick={() => input.current?.click()}>
        {data.add}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept=".geojson,.json"
        aria-label={data.add}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          open([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was put right.
          event.target.value = "";
        }}
      />
      <p className="caption mt-1">{data.addHint}</p>
      {dialog}
    </div>
  );
}
