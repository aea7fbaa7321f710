import { useWords } from "../words";

/** For the keyboard: past the bars, straight to the work. Seen only while focused. */
export function SkipLinks() {
  const { skip } = useWords().shell;
  return (
    <>
      <button type="button" className="skip-link" onClick={() => focusOn(".map-view canvas")}>
        {skip.map}
      </button>
      <button type="button" className="skip-link" onClick={() => focusOn(".panel-body")}>
        {skip.panel}
      </button>
    </>
  );
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
