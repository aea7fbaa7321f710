import { Dialog } from "../parts/dialog";
import { useWords } from "../words";

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { helpDialog } = useWords().shell;
  return (
    <Dialog title={helpDialog.title} isText onClose={onClose}>
      <h3 className="mb-2 font-strong">{helpDialog.knowTitle}</h3>
      <ol className="mb-5 list-decimal space-y-2 pl-5">
        {helpDialog.know.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <h3 className="mb-2 font-strong">{helpDialog.keysTitle}</h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {helpDialog.keys.map(([key, meaning]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-s border border-line-2 bg-white px-1.5 py-0.5 font-sans text-13">
                {key}
              </kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
