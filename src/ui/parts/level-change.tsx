import { useWords } from "../words";
import { Icon } from "./icon";
import { LevelChip, type LevelLetters } from "./level-chip";

type Side = { readonly letters: LevelLetters | null; readonly total: number | null };

/** Before and after as one object: `KR 16 -> TK 15`. The letters say whether it got better. */
export function LevelChange({ before, after }: { readonly before: Side; readonly after: Side }) {
  const { common } = useWords();
  if (before.letters === after.letters && before.total === after.total) return <LevelChip {...after} />;
  return (
    <span className="inline-flex items-center gap-2">
      <LevelChip {...before} />
      <Icon name="u-panah" size={18} title={common.becomes} />
      <LevelChip {...after} />
    </span>
  );
}
