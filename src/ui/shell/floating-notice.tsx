import type { ReactNode } from "react";
import { IconButton } from "../parts/icon-button";
import { Notice } from "../parts/notice";
import { useWords } from "../words";

type FloatingNoticeProps = {
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** Absent: it stays until its cause is gone. */
  readonly onClose?: () => void;
};

/** A failure above everything else, without taking the screen away. */
export function FloatingNotice({ children, action, onClose }: FloatingNoticeProps) {
  const { common } = useWords();
  return (
    <div className="floating-notice">
      <Notice tone="bad" isLive {...(action !== undefined && { action })}>
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1">{children}</div>
          {onClose && <IconButton icon="u-tutup" label={common.close} onClick={onClose} />}
        </div>
      </Notice>
    </div>
  );
}
