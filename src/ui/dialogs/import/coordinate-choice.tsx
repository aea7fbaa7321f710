import type { PlaceReading, Placing } from "../../../domain/import/placing";
import { isPlaceDoubtful } from "../../../domain/import/placing";
import { SelectField } from "../../parts/field";
import { useWords } from "../../words";

type Props = {
  readonly placing: Placing | undefined;
  /** The reading that is being applied. */
  readonly moving: PlaceReading | null;
  readonly onChoose: (reading: PlaceReading) => void;
};

/** How the file's coordinates are read, with the other ways in which its numbers make sense; nothing where there is one. */
export function CoordinateChoice({ placing, moving, onChoose }: Props) {
  const { coordinates } = useWords();
  if (!placing || placing.candidates.length < 2) return null;
  return (
    <div className={isPlaceDoubtful(placing) ? "import-doubt" : ""}>
      <SelectField
        label={coordinates.choose}
        hint={coordinates.hint}
        value={moving ?? placing.taken}
        aria-busy={moving !== null}
        onChange={(event) => onChoose(event.target.value)}
      >
        {placing.candidates.map(({ reading, fit }) => (
          <option key={reading} value={reading}>
            {coordinates.option(reading, fit)}
          </option>
        ))}
      </SelectField>
      <p role="status" className="caption">
        {moving === null ? "" : coordinates.placing}
      </p>
    </div>
  );
}
