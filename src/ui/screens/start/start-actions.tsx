import { useRef, useState } from "react";
import { acceptedFiles } from "../../accepted-files";
import { FileDrop } from "../../parts/file-drop";
import { Icon } from "../../parts/icon";
import { useServices } from "../../services";
import { useWords } from "../../words";
import { NameDialog } from "./name-dialog";
import { useOpenFiles } from "./use-open-files";
import type { ProjectList } from "./use-project-list";

type ActionsProps = { readonly run: ProjectList["run"]; readonly isBusy: boolean };

/** Ways to a new project. */
export function StartActions({ run, isBusy }: ActionsProps) {
  const { projects } = useServices();
  const words = useWords().projects;
  const open = useOpenFiles();
  const input = useRef<HTMLInputElement>(null);
  const [isNaming, setNaming] = useState(false);
  return (
    <div className="start-actions">
      <button type="button" className="start-action" disabled={isBusy} onClick={() => setNaming(true)}>
        <Icon name="u-plus" size={22} />
        {words.create}
      </button>
      <button
        type="button"
        className="start-action"
        disabled={isBusy}
        title={words.openFileMore}
        onClick={() => input.current?.click()}
      >
        <Icon name="u-unggah" size={22} />
        {words.openFile}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        accept={`${acceptedFiles},.tatakampung`}
        aria-label={words.openFile}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // Emptied, so that choosing the same file again is a change.
          target.value = "";
          if (files.length > 0) run(() => open(files));
        }}
      />
      <FileDrop onDrop={isBusy || isNaming ? null : (files) => run(() => open(files))} />
      {isNaming && (
        <NameDialog
          title={words.create}
          intro={words.createMore}
          place=""
          submit={words.make}
          onSubmit={(name, place) => run(() => projects.create(name, place))}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
}
