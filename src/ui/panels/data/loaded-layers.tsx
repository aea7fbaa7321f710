import { useMemo } from "react";
import { areaM2 } from "../../../domain/geo/area";
import type { EditLabel } from "../../../domain/project/journal";
import { removeAreas, removeDataset, removeRecords } from "../../../domain/project/remove-layers";
import { areaLevels, type Project } from "../../../domain/project/schema";
import { useFormats } from "../../format";
import { IconButton } from "../../parts/icon-button";
import { Section } from "../../parts/section";
import { useAppStore } from "../../store-context";
import { showToast } from "../../toast-store";
import { useWords } from "../../words";

type Row = {
  readonly key: string;
  readonly name: string;
  readonly facts: readonly string[];
  readonly remove: (project: Project) => Project;
};

/** What the project holds, by kind; each can be taken out, and put back. */
export function LoadedLayers({ project }: { readonly project: Project }) {
  const { data, common } = useWords();
  const store = useAppStore();
  const rows = [
    ...useAreaRows(project.areas),
    ...useRecordRows(project),
    ...useDatasetRows(project.datasets),
  ];
  const remove = ({ name, remove: change }: Row) => {
    const label: EditLabel = { code: "remove-layer", details: { name } };
    store.getState().edit(label, change);
    showToast({ text: data.removed(name), action: { label: common.undo, run: store.getState().undo } });
  };
  return (
    <Section title={data.loaded}>
      <ul className="loaded-list">
        {rows.map((row) => (
          <li key={row.key}>
            <div className="min-w-0 flex-1">
              <p className="truncate font-strong">{row.name}</p>
              <p className="caption num">{row.facts.join(" · ")}</p>
            </div>
            <IconButton icon="u-hapus" label={data.removeThis(row.name)} onClick={() => remove(row)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Approximate boundaries stand apart: only RTs have them. */
const kinds = [
  ...areaLevels.map((level) => ({ level, isApproximate: false })),
  { level: "rt", isApproximate: true } as const,
];

function useAreaRows(areas: Project["areas"]): readonly Row[] {
  const { approximate, data } = useWords();
  const { number, ha } = useFormats();
  const sums = useMemo(
    () =>
      kinds.map(({ level, isApproximate }) => {
        const list = Object.values(areas).filter(
          (area) => area.level === level && (area.isApproximate ?? false) === isApproximate,
        );
        const drawn = list.flatMap(({ geometry }) => (geometry ? [areaM2(geometry)] : []));
        return {
          level,
          isApproximate,
          count: list.length,
          areaHa: drawn.reduce((sum, m2) => sum + m2, 0) / 10_000,
          withoutShape: list.length - drawn.length,
        };
      }),
    [areas],
  );
  return sums.flatMap(({ level, isApproximate, count, areaHa, withoutShape }) =>
    count === 0
      ? []
      : [
          {
            key: isApproximate ? `${level}-approximate` : level,
            name: isApproximate ? approximate.layer : data.levels[level],
            facts: [
              number(count),
              ha(areaHa),
              ...(withoutShape > 0 ? [data.withoutShape(number(withoutShape))] : []),
            ],
            remove: removeAreas(level, isApproximate),
          },
        ],
  );
}

function useRecordRows({ records, areas }: Project): readonly Row[] {
  const { data } = useWords();
  const { number } = useFormats();
  const list = Object.values(records);
  if (list.length === 0) return [];
  const homeless = list.filter(({ areaId }) => areaId === null || !areas[areaId]);
  const placeless = list.filter(
    ({ areaId, point }) => point === null && (areaId === null || !areas[areaId]?.geometry),
  );
  return [
    {
      key: "survey",
      name: data.survey,
      facts: [
        data.rows(number(list.length)),
        ...(homeless.length > 0 ? [data.withoutArea(number(homeless.length))] : []),
        ...(placeless.length > 0 ? [data.withoutPlace(number(placeless.length))] : []),
      ],
      remove: removeRecords,
    },
  ];
}

function useDatasetRows(datasets: Project["datasets"]): readonly Row[] {
  const { data } = useWords();
  const { number } = useFormats();
  return Object.values(datasets).map(({ id, kind, name, featureCount }) => ({
    key: id,
    name,
    facts: [data.uses[kind], data.features(number(featureCount))],
    remove: removeDataset(id),
  }));
}
