import { useWords } from "../words";
import { LanguageSwitch } from "./language-switch";
import { Mark } from "./mark";
import { PlanSelect } from "./plan-select";
import { ProjectMenu } from "./project-menu";
import { SaveState } from "./save-state";
import { UndoButtons } from "./undo-buttons";

export function TopBar() {
  const { common } = useWords();
  return (
    <header className="top-bar">
      <div className="top-bar-mark">
        <Mark />
      </div>
      <span className="top-bar-name">{common.appName}</span>
      <ProjectMenu />
      <div className="ml-auto flex items-center gap-2">
        <SaveState />
        <UndoButtons />
        <PlanSelect />
        <LanguageSwitch />
      </div>
    </header>
  );
}
