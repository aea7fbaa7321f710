import { useRef } from "react";
import { acceptedFiles } from "../../accepted-files";
import { bringFiles } from "../../incoming-files";
import { Button } from "../../parts/button";
import { useWords } from "../../words";

export function AddFiles() {
  const { data } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button variant="primary" icon="u-unggah" className="w-full" onClick={() => input.current?.click()}>
        {data.add}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={acceptedFiles}
        aria-label={data.add}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          bringFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was put right.
          event.target.value = "";
        }}
      />
      <p className="caption mt-1">{data.addHint}</p>
    </div>
  );
}
