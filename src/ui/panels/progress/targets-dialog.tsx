import { useState } from "react";
import type { Target } from "../../../domain/project/schema";
import { addTargetSet, removeTarget, setTarget } from "../../../domain/project/targets";
import { selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { useApp, useAppStore } from "../../store-context";
import { useText, useWords } from "../../words";
import { targetName } from "./progress-text";
import { TargetForm } from "./target-form";

const noTargets: Readonly<Record<string, Target>> = {};

/** Every target of the project, each changed where it stands; every change is an edit of its own. */
export function TargetsDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const words = useWords();
  const text = useText();
  const formats = useFormats();
  const ruleset = useApp(selectRuleset);
  const targets = Object.values(useApp((state) => state.project?.targets ?? noTargets));
  // A toast would lie behind the dialog, so the way back stands in its foot.
  const [removed, setRemoved] = useState<Target | null>(null);
  const { editor } = words.progress;
  const nameOf = (target: Target) => targetName(target, ruleset, words, text, formats);

  const save = (target: Target) =>
    store.getState().edit({ code: "edit-targets", details: { name: nameOf(target) } }, setTarget(target));
  const remove = (target: Target) => {
    const name = nameOf(target);
    store.getState().edit({ code: "edit-targets", details: { name } }, removeTarget(target.id));
    setRemoved(target);
  };
  const restore = () => {
    if (removed) save(removed);
    setRemoved(null);
  };
  const addOwn = () =>
    save({
      id: crypto.randomUUID(),
      name: editor.ownName,
      serviceId: ruleset.services[0]?.id ?? null,
      operator: ">=",
      percent: 100,
      source: "",
    });
  const names = new Set(targets.map(({ name }) => name));
  const incompleteSets = ruleset.targetSets.filter((set) => set.targets.some(({ id }) => !names.has(id)));

  return (
    <Dialog
      title={editor.title}
      onClose={onClose}
      isWide
      footer={
        <>
          <span className="mr-auto flex flex-wrap items-center gap-2" role="status">
            {removed && (
              <>
                {editor.removed(nameOf(removed))}
                <Button variant="text" onClick={restore}>
                  {words.common.restore}
                </Button>
              </>
            )}
          </span>
          <Button variant="primary" onClick={onClose}>
            {editor.done}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-ink-2">{editor.intro}</p>
      <ul className="target-forms">
        {targets.map((target) => (
          <li key={target.id}>
            <TargetForm
              target={target}
              title={nameOf(target)}
              ruleset={ruleset}
              onChange={save}
              onRemove={() => remove(target)}
            />
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button icon="u-plus" onClick={addOwn}>
          {editor.add}
        </Button>
        {incompleteSets.map((set) => (
          <Button
            key={set.id}
            onClick={() =>
              store.getState().edit(
                { code: "edit-targets", details: { name: text(set.name) } },
                addTargetSet(set, () => crypto.randomUUID()),
              )
            }
          >
            {editor.addSet(text(set.name))}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
