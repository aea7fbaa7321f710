import { type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "../words";
import { IconButton } from "./icon-button";

type DialogProps = {
  readonly title: string;
  /** Esc and the close button; the caller takes the dialog away. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly isWide?: boolean;
  /** Nothing inside takes the focus: the text itself does, so that keys can scroll it. */
  readonly isText?: boolean;
  /** False while something runs that must be stopped by its own button. */
  readonly canClose?: boolean;
};

/** Modal: mounted is open. The browser keeps the focus inside and gives it back. */
export function Dialog({
  title,
  onClose,
  children,
  footer,
  isWide = false,
  isText = false,
  canClose = true,
}: DialogProps) {
  const { common } = useWords();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      // Taken out of the page while open, it would drop the focus on the body.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    <dialog
      ref={ref}
      className={`dialog ${isWide ? "dialog-wide" : ""}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (canClose) onClose();
      }}
    >
      <div className="flex items-center gap-3 border-b border-line py-2 pr-3 pl-6">
        <h2 id={titleId} className="flex-1 text-18 font-head">
          {title}
        </h2>
        {canClose && <IconButton icon="u-tutup" label={common.close} onClick={onClose} />}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-6 py-4" {...(isText && { tabIndex: 0 })}>
        {children}
      </div>
      {footer !== undefined && (
        <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-6 py-3">
          {footer}
        </footer>
      )}
    </dialog>
  );
}
