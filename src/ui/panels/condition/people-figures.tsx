import type { Denominators } from "../../../domain/project/schema";
import { useFormats } from "../../format";
import { useWords } from "../../words";

type Figures = Pick<Denominators, "households" | "population" | "buildings" | "areaHa">;

/** KK, people, buildings and hectares in one row; an unknown one is a question mark, never 0. */
export function PeopleFigures({ figures }: { readonly figures: Figures }) {
  const { card } = useWords().condition;
  const { number, fixed } = useFormats();
  const shown = [
    [figures.households, card.households, number],
    [figures.population, card.people, number],
    [figures.buildings, card.buildings, number],
    [figures.areaHa, card.area, (value: number) => fixed(value, 2)],
  ] as const;
  return (
    <ul className="flex flex-wrap justify-between gap-x-2">
      {shown.map(([value, unit, write]) => (
        <li key={unit} className="text-13 whitespace-nowrap">
          <b className="num text-16 font-figure">{value === null ? card.unknown : write(value)}</b>{" "}
          <span className="text-ink-3">{unit}</span>
        </li>
      ))}
    </ul>
  );
}
