import { useState } from "react";
import { Dialog } from "../parts/dialog";
import { IconButton } from "../parts/icon-button";
import { useWords } from "../words";
import { LanguageSwitch } from "./language-switch";
import { PlanSelect } from "./plan-select";
import { ProjectMenu } from "./project-menu";
import { SaveState } from "./save-state";
import { UndoButtons } from "./undo-buttons";

/** A phone's top bar: the project and undo; what is rarer is behind the menu. */
export function PhoneBar() {
  const { shell } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <header className="phone-bar floating">
      <IconButton icon="u-menu" label={shell.menu} onClick={() => setIsOpen(true)} />
      <div className="min-w-0 flex-1">
        <ProjectMenu />
        <SaveState />
      </div>
      <UndoButtons />
      {isOpen && (
        <Dialog title={shell.menu} onClose={() => setIsOpen(false)}>
          <div className="flex flex-wrap items-center gap-4">
            <PlanSelect />
            <LanguageSwitch />
          </div>
        </Dialog>
      )}
    </header>
  );
}
