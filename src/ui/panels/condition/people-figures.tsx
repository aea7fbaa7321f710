import type { Denominators } from "../../../domain/project/schema";
import { useFormats } from "../../format";
import { useWords } from "../../words";

export type Figures = Pick<Denominators, "households" | "population" | "buildings" | "areaHa">;

type Props = {
  readonly figures: Figures;
  /** Sums that lack an RT: marked as least figures. */
  readonly partial?: ReadonlySet<keyof Figures>;
};

/** KK, people, buildings and hectares in one row; an unknown one is a question mark, never 0. */
export function PeopleFigures({ figures, partial }: Props) {
  const { card, list } = useWords().condition;
  const { number, fixed } = useFormats();
  const shown = [
    ["households", card.households, number],
    ["population", card.people, number],
    ["buildings", card.buildings, number],
    ["areaHa", card.area, (value: number) => fixed(value, 2)],
  ] as const;
  const textOf = (key: keyof Figures, write: (value: number) => string) => {
    const value = figures[key];
    if (value === null) return card.unknown;
    return partial?.has(key) ? list.atLeast(write(value)) : write(value);
  };
  return (
    <ul className="flex flex-wrap justify-between gap-x-2">
      {shown.map(([key, unit, write]) => (
        <li key={key} className="text-13 whitespace-nowrap">
          <b className="num text-16 font-figure">{textOf(key, write)}</b>{" "}
          <span className="text-ink-3">{unit}</span>
        </li>
      ))}
    </ul>
  );
}
