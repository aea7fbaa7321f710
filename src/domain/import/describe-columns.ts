import type { SourceColumn, SourceRow } from "./source-layer";

const sampleCount = 4;

/** Every column of the rows in the order they first appear, with what is in it. */
export function describeColumns(rows: readonly Pick<SourceRow, "properties">[]): readonly SourceColumn[] {
  const columns = new Map<string, { numbers: number; texts: number; samples: Set<string> }>();
  for (const { properties } of rows)
    for (const [name, value] of Object.entries(properties)) {
      const column = columns.get(name) ?? { numbers: 0, texts: 0, samples: new Set<string>() };
      columns.set(name, column);
      if (value === null || value === "") continue;
      if (typeof value === "number") column.numbers++;
      else column.texts++;
      if (column.samples.size < sampleCount) column.samples.add(String(value));
    }
  return [...columns].map(([name, { numbers, texts, samples }]) => ({
    name,
    kind:
      numbers + texts === 0
        ? ("empty" as const)
        : texts === 0
          ? ("number" as const)
          : numbers === 0
            ? ("text" as const)
            : ("mixed" as const),
    samples: [...samples],
    filledCount: numbers + texts,
  }));
}
