import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { TextField } from "../../parts/field";
import { useWords } from "../../words";

type NameDialogProps = {
  readonly title: string;
  readonly intro?: string;
  readonly name?: string;
  /** Absent: only the name is asked for. */
  readonly place?: string;
  readonly submit: string;
  readonly onSubmit: (name: string, place: string) => void;
  readonly onClose: () => void;
};

/** Asks for a project's name, and its place where it is new. */
export function NameDialog({ title, intro, name = "", place, submit, onSubmit, onClose }: NameDialogProps) {
  const { common, projects } = useWords();
  const [typedName, setName] = useState(name);
  const [typedPlace, setPlace] = useState(place ?? "");
  const [isMissing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  // The dialog itself gives the focus to its first button.
  useEffect(() => input.current?.select(), []);

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (typedName.trim() === "") return setMissing(true);
    onSubmit(typedName.trim(), typedPlace.trim());
    onClose();
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <form className="flex flex-col gap-4" onSubmit={send}>
        {intro !== undefined && <p className="text-ink-2">{intro}</p>}
        <TextField
          label={projects.name}
          hint={projects.nameHint}
          error={isMissing ? projects.nameMissing : null}
          value={typedName}
          maxLength={120}
          ref={input}
          onChange={(event) => {
            setName(event.target.value);
            setMissing(false);
          }}
        />
        {place !== undefined && (
          <TextField
            label={projects.place}
            hint={projects.placeHint}
            value={typedPlace}
            maxLength={120}
            onChange={(event) => setPlace(event.target.value)}
          />
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" variant="primary">
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
