import { useState } from "react";
import type { Progress } from "../../../domain/progress/progress";
import type { Ruleset } from "../../../domain/rules/ruleset";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import { Tag } from "../../parts/tag";
import { useText, useWords } from "../../words";
import { TargetRow } from "./target-row";
import { allTargets, ownTargets, targetChoices, targetRows } from "./target-rows";

type Props = {
  readonly progress: Progress;
  readonly ruleset: Ruleset;
  /** "2019", or the word for the survey. */
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly onEdit: () => void;
};

/** Bars of the services and the slum area against the chosen targets. */
export function TargetSection({ progress, ruleset, beforeLabel, afterLabel, onEdit }: Props) {
  const { targets: words } = useWords().progress;
  const [wished, setWished] = useState(allTargets);
  const choices = targetChoices(progress.targets, ruleset);
  const choice = choices.includes(wished) ? wished : allTargets;
  const isDoubtful = ruleset.services.some(({ confidence }) => confidence !== "V");
  return (
    <section className="progress-part" aria-label={words.title}>
      <div className="progress-tools">
        <h3 className="font-strong">{words.title}</h3>
        {isDoubtful && (
          <Tag tone="warn" icon="u-awas">
            {words.doubt}
          </Tag>
        )}
        <span className="flex-1" />
        <SetSelect choices={choices} value={choice} onChange={setWished} ruleset={ruleset} />
        <Button size="sm" onClick={onEdit}>
          {words.edit}
        </Button>
      </div>
      {progress.targets.length === 0 && <Notice>{words.noTargets}</Notice>}
      <TargetHead before={beforeLabel} after={afterLabel} />
      {targetRows(progress, choice, ruleset).map((row) => (
        <TargetRow key={row.id} row={row} progress={progress} />
      ))}
    </section>
  );
}

type SelectProps = {
  readonly choices: readonly string[];
  readonly value: string;
  readonly onChange: (choice: string) => void;
  readonly ruleset: Ruleset;
};

function SetSelect({ choices, value, onChange, ruleset }: SelectProps) {
  const { targets: words } = useWords().progress;
  const text = useText();
  const nameOf = (choice: string) => {
    if (choice === allTargets) return words.all;
    const set = ruleset.targetSets.find(({ id }) => id === choice);
    return set ? text(set.name) : words.own;
  };
  if (choices.length <= 2 && !choices.includes(ownTargets)) return null;
  return (
    <select
      className="input select progress-select"
      aria-label={words.set}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {nameOf(choice)}
        </option>
      ))}
    </select>
  );
}

/** Legend and column heads; for the eye, each row says it again in words. */
function TargetHead({ before, after }: { readonly before: string; readonly after: string }) {
  const { targets: words } = useWords().progress;
  return (
    <div className="target-head caption" aria-hidden="true">
      <span />
      <span>{words.service}</span>
      <span className="target-legend">
        <i className="is-before" />
        {words.now}
        <i className="is-after" />
        {words.after}
        <i className="is-line" />
        {words.line}
      </span>
      <span className="target-figures">
        <span className="target-before">{before}</span>
        <span className="w-4" />
        <b className="font-text">{after}</b>
        <span className="target-limit">{words.target}</span>
      </span>
    </div>
  );
}
