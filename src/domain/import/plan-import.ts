import { type Area, type AreaLevel, areaLevels, type Project, type SurveyRecord } from "../project/schema";
import { backgroundIssues, toDataset } from "./background";
import { codeSystemIssues } from "./code-issues";
import { groupBy } from "./group-by";
import { type ImportPlan, type ImportReport, type RowMatch, rowKey, waitingKey } from "./import-plan";
import { type JoinChoices, noChoices, rtChoiceKey } from "./joins";
import { areColumnsRead, type LayerUse, type RecognisedLayer } from "./layer-mapping";
import { type PlacedAreas, placeAreas } from "./place-areas";
import { type PlacedRecords, placeRecords } from "./place-records";
import { boundsOf, isInIndonesia } from "./positions";
import { proposeNames } from "./propose-names";
import { readBoundaries, readSurvey } from "./read-layer";
import { rtName } from "./read-row";
import { refusedRows } from "./refused-rows";
import { placeKey } from "./rt-label";
import { areaKey } from "./same";
import type { ImportIssue, SourceGeometry } from "./source-layer";

export type ImportOptions = {
  readonly project: Pick<Project, "areas" | "records">;
  /** What becomes of the project's areas and surveys of the same name in the same round. */
  readonly onSame: "replace" | "keep";
  readonly newId: () => string;
  /** What the user said about rows without an RT. */
  readonly choices?: JoinChoices;
};

/**
 * What the accepted layers would write into the project, all files together, whatever their order: boundaries,
 * survey rows tied to their RT, background layers; and a report of what found no place. Writes nothing.
 */
export function planImport(layers: readonly RecognisedLayer[], options: ImportOptions): ImportPlan {
  const { project, onSame, newId, choices = noChoices } = options;
  const boundaries = layers.flatMap((source) => {
    const level = levelOf(source.mapping.use);
    return level ? [{ source, read: readBoundaries(source, level, newId) }] : [];
  });
  const boundaryKeys = new Set(boundaries.flatMap(({ read }) => read.areas.map(areaKey)));
  const surveys = layers
    .filter(({ mapping }) => mapping.use === "survey")
    .map((source) => ({ source, read: readSurvey(source, boundaryKeys, newId) }));
  const all = [...boundaries, ...surveys];

  const areas = placeAreas(
    all.flatMap(({ read }) => read.areas),
    project.areas,
    onSame,
  );
  const added = all
    .flatMap(({ read }) => read.records)
    .map((one) => ({ ...one, ownAreaId: one.ownAreaId && (areas.finalIds.get(one.ownAreaId) ?? null) }));
  const records = placeRecords(added, areas.all, project.records, onSame, choices);
  const backgrounds = layers
    .filter(({ mapping }) => mapping.use !== "skip" && !areColumnsRead(mapping))
    .map((source) => ({ source, read: { issues: backgroundIssues(source) } }));
  const datasets = layers.flatMap((source) => toDataset(source, newId) ?? []);
  const shapes = [
    ...all.flatMap(({ read }) => read.areas.map(({ geometry }) => geometry)),
    ...records.rows.map(({ record }) => pointOf(record)),
    ...datasets.flatMap(({ features }) =>
      features.features.map(({ geometry }) => geometry as SourceGeometry),
    ),
  ];
  return {
    areas: areas.changed,
    records: records.changed,
    datasets,
    recordByRow: new Map([
      ...records.rows.map(({ added: { fileName, row }, record }) => [rowKey(fileName, row), record] as const),
      ...records.waiting.map(({ record }) => [waitingKey(record.id), record] as const),
    ]),
    report: {
      ...reportOf(
        all.flatMap(({ read }) => read.areas),
        areas,
        records,
      ),
      datasetCount: datasets.length,
      issues: [...[...all, ...backgrounds].flatMap(issuesOf), ...codeSystemIssues(added, areas.all)],
      refused: refusedRows(
        [...all, ...backgrounds].map(({ source, read }) => ({ source, issues: read.issues })),
      ),
    },
    openRts: openRts(areas, records),
    bounds: boundsOf(shapes, isInIndonesia) ?? boundsOf(shapes),
  };
}

const levelOf = (use: LayerUse): AreaLevel | null => areaLevels.find((level) => level === use) ?? null;

const pointOf = ({ point }: SurveyRecord): SourceGeometry | null =>
  point && { type: "Point", coordinates: [point[0], point[1]] };

type Issues = {
  readonly source: RecognisedLayer;
  readonly read: { readonly issues: readonly ImportIssue[] };
};

const issuesOf = ({ source, read }: Issues): ImportReport["issues"] =>
  read.issues.map((issue) => ({ ...issue, fileName: source.layer.fileName }));

function reportOf(
  read: readonly Area[],
  areas: PlacedAreas,
  records: PlacedRecords,
): Omit<ImportReport, "datasetCount" | "issues" | "refused"> {
  const count = (level: AreaLevel) => read.filter((area) => area.level === level).length;
  return {
    areaCounts: { kelurahan: count("kelurahan"), rw: count("rw"), rt: count("rt"), slum: count("slum") },
    areasWithoutShape: read.filter(({ geometry }) => geometry === null).map(placeName),
    recordCount: records.rows.length,
    ...reportMatches(records),
    equatedNames: equatedNames(records),
    proposals: proposeNames(homeless(records), areas.all),
    sameAreas: areas.sameCount,
    sameRecords: records.sameCount,
  };
}

function reportMatches({ rows, waiting }: PlacedRecords) {
  const matchedByPosition: (RowMatch & { areaName: string })[] = [];
  const matchedByHand: (RowMatch & { areaName: string })[] = [];
  const unmatched: ImportReport["unmatched"][number][] = [];
  let [matchedByLabel, matchedByCode] = [0, 0];
  for (const { added, record, match } of rows) {
    const { fileName, row: number } = added;
    const row = {
      recordId: record.id,
      key: rowKey(fileName, number),
      label: label(record),
      fileName,
      row: number,
    };
    if (match?.by === "position") matchedByPosition.push({ ...row, areaName: placeName(match.area) });
    else if (match?.by === "hand") matchedByHand.push({ ...row, areaName: placeName(match.area) });
    else if (match?.by === null && record.areaId === null) unmatched.push({ ...row, reason: match.reason });
    else if (match?.by === "code") matchedByCode++;
    else matchedByLabel++;
  }
  const still: ImportReport["waiting"][number][] = [];
  for (const { record, match } of waiting) {
    const key = waitingKey(record.id);
    const row = { recordId: record.id, key, label: label(record), fileName: "", row: 0 };
    if (match.by === "hand") matchedByHand.push({ ...row, areaName: placeName(match.area) });
    else if (match.by === null) still.push({ ...row, reason: match.reason });
  }
  return { matchedByLabel, matchedByCode, matchedByHand, matchedByPosition, unmatched, waiting: still };
}

/** Rows without an RT, of these files and of earlier ones. */
const homeless = ({ rows, waiting }: PlacedRecords): readonly SurveyRecord[] => [
  ...rows.flatMap(({ record, match }) => (match?.by === null && record.areaId === null ? [record] : [])),
  ...waiting.flatMap(({ record, match }) => (match.by === null ? [record] : [])),
];

/** Names that were read as one although they are not written alike: said, so that nobody is surprised. */
function equatedNames({ rows }: PlacedRecords): ImportReport["equatedNames"] {
  const pairs = groupBy(
    rows.flatMap(({ record, match }) => {
      const [written, meant] = [
        record.kelurahan?.trim() ?? "",
        match?.by === "label" ? match.area.kelurahan : null,
      ];
      // What the user said to be one, or what a code tied, needs no telling.
      const isEquated = meant && placeKey(written) === placeKey(meant);
      return isEquated && written.toLowerCase() !== meant.trim().toLowerCase() ? [{ written, meant }] : [];
    }),
    ({ written, meant }) => `${written}|${meant}`,
  );
  return [...pairs.values()].flatMap((same) => (same[0] ? [{ ...same[0], rowCount: same.length }] : []));
}

function openRts(areas: PlacedAreas, records: PlacedRecords): ImportPlan["openRts"] {
  const taken = new Set([
    ...records.rows.map(({ record }) => record.areaId),
    ...records.standing.map(({ areaId }) => areaId),
  ]);
  return areas.all
    .filter(({ id, level }) => level === "rt" && !taken.has(id))
    .map((area) => ({ id: area.id, key: rtChoiceKey(area), name: placeName(area) }))
    .sort((a, b) => a.name.localeCompare(b.name, "id", { numeric: true }));
}

const placeName = (area: Area): string =>
  area.level === "kelurahan" || area.kelurahan === null ? area.name : `${area.name}, ${area.kelurahan}`;

function label(record: SurveyRecord): string {
  const name = rtName(record) ?? record.rawLabel;
  return [name, record.kelurahan].filter((part) => part !== null && part !== "").join(", ");
}
