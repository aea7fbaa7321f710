import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { EditLabel } from "../../domain/project/journal";
import type { AppState } from "../../store/app-store";
import { useAppStore } from "../store-context";
import { useWords } from "../words";
import { useEditName } from "./use-edit-name";

/** Tells screen readers, once for each, what was stored, undone or redone; what is seen says it by itself. */
export function Announcer() {
  const store = useAppStore();
  const { shell } = useWords();
  const nameOf = useEditName();
  const [message, setMessage] = useState({ seq: 0, text: "" });
  const waiting = useRef<EditLabel | null>(null);

  const say = (text: string) => setMessage(({ seq }) => ({ seq: seq + 1, text }));
  const hear = useEffectEvent((now: AppState, before: AppState) => {
    if (now.project?.id !== before.project?.id) return;
    if (now.past !== before.past) {
      const last = now.past.at(-1);
      const undone = before.past.at(-1);
      waiting.current = null;
      if (undone && now.past.length < before.past.length) say(shell.undone(nameOf(undone.label)));
      else if (last && last === before.future[0]) say(shell.redone(nameOf(last.label)));
      // What is deleted is told by the message that offers it back.
      else if (last && !last.label.code.startsWith("delete-")) waiting.current = last.label;
    } else if (waiting.current && now.saving !== before.saving && now.saving.status === "saved") {
      say(shell.stored(nameOf(waiting.current)));
      waiting.current = null;
    }
  });
  useEffect(() => store.subscribe((now, before) => hear(now, before)), [store]);

  return (
    <div role="status" className="sr-only">
      {message.text !== "" && <span key={message.seq}>{message.text}</span>}
    </div>
  );
}
