import { useMemo } from "react";
import { boundsOfAll } from "../../../domain/geo/bounds";
import { levelById } from "../../../domain/rules/look-up";
import { selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { LevelChip } from "../../parts/level-chip";
import { Section } from "../../parts/section";
import { useApp, useAppStore } from "../../store-context";
import { useWords } from "../../words";
import type { AreaGroup } from "./area-groups";
import { useAreaAssessment } from "./use-area-assessment";

type Props = {
  readonly title: string;
  /** What RTs that no group names are called. */
  readonly nameless: string;
  readonly groups: readonly AreaGroup[];
};

/** Each kelurahan or slum area with its own summed score; a row shows it on the map. */
export function AreaGroupList({ title, nameless, groups }: Props) {
  return (
    <Section title={title}>
      <ul>
        {groups.map((group) => (
          <GroupRow key={group.name ?? ""} name={group.name ?? nameless} group={group} />
        ))}
      </ul>
    </Section>
  );
}

function GroupRow({ name, group }: { readonly name: string; readonly group: AreaGroup }) {
  const store = useAppStore();
  const ruleset = useApp(selectRuleset);
  const { summary } = useWords().condition;
  const { number } = useFormats();
  const { assessment } = useAreaAssessment(group.units);
  const level = assessment.levelId === null ? undefined : levelById(ruleset, assessment.levelId);
  const bounds = useMemo(
    () => boundsOfAll(group.units.flatMap(({ area }) => area?.geometry ?? [])),
    [group.units],
  );
  return (
    <li className="border-t border-line first:border-t-0">
      <button
        type="button"
        className="group-row"
        disabled={bounds === null}
        title={summary.goTo(name)}
        onClick={() => bounds && store.getState().fly(bounds)}
      >
        <span className="min-w-0 flex-1 truncate">{name}</span>
        <span className="caption num">{summary.rtCount(number(group.units.length))}</span>
        <LevelChip letters={level?.letters ?? null} total={assessment.total} />
      </button>
    </li>
  );
}
