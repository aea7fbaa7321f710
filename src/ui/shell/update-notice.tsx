import { useState } from "react";
import { useStore } from "zustand";
import { offlineStore } from "../offline-store";
import { Button } from "../parts/button";
import { IconButton } from "../parts/icon-button";
import { Notice } from "../parts/notice";
import { useWords } from "../words";

/** A newer version of the app waits: it starts when the user says so, or with the next start. */
export function UpdateNotice() {
  const { common, shell } = useWords();
  const update = useStore(offlineStore, (state) => state.update);
  const [isClosed, setIsClosed] = useState(false);
  if (!update || isClosed) return null;
  return (
    <div className="floating-notice">
      <Notice
        tone="info"
        isLive
        action={
          <span className="flex items-center gap-1">
            <Button size="sm" onClick={update}>
              {shell.update.take}
            </Button>
            <IconButton icon="u-tutup" label={common.close} onClick={() => setIsClosed(true)} />
          </span>
        }
      >
        {shell.update.text}
      </Notice>
    </div>
  );
}
