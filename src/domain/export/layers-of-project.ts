import { componentOf } from "../catalogue/priced-catalogue";
import type { Position } from "../geo/schema";
import { type Area, type AreaLevel, areaLevels, type SurveyRecord } from "../project/schema";
import { type DenominatorId, denominatorIds, type Ruleset } from "../rules/ruleset";
import type { Assessment } from "../scoring/assessment";
import { denominatorNames } from "../workbook/rules-sheet";
import { inOrder, type WorkbookInput } from "../workbook/workbook-input";
import type { ExportField, ExportLayer, ExportValue } from "./export-layer";

/** What may be taken out: the parts of a project. */
export const exportParts = ["rt", "boundaries", "works", "survey", "households"] as const;
export type ExportPart = (typeof exportParts)[number];

export type LayerInput = WorkbookInput & {
  readonly scene: {
    readonly householdLngLat: Float64Array;
    readonly householdRecord: Int32Array;
    readonly recordIds: readonly string[];
  };
};

/** The chosen parts as layers; a part that holds nothing is left out. */
export const layersOfProject = (input: LayerInput, parts: ReadonlySet<ExportPart>): readonly ExportLayer[] =>
  exportParts
    .filter((part) => parts.has(part))
    .flatMap((part) => makers[part]({ ...input, units: inOrder(input.units) }))
    .filter(({ features }) => features.length > 0);

const text = (name: string, shortName: string): ExportField => ({ name, shortName, kind: "text" });
const integer = (name: string, shortName: string): ExportField => ({ name, shortName, kind: "integer" });
const number = (name: string, shortName: string): ExportField => ({ name, shortName, kind: "number" });

const shortDenominators: Readonly<Record<DenominatorId, string>> = {
  areaHa: "AREA_HA",
  buildings: "JML_BGN",
  population: "PENDUDUK",
  households: "JML_KK",
  roadIdealM: "JALANIDEAL",
  drainIdealM: "PJG_DRAIN",
};

const placeFields = [
  text("ID rekaman", "ID_REKAM"),
  text("Kelurahan", "KELURAHAN"),
  text("RW", "RW"),
  text("RT", "RT"),
  text("Kawasan", "KAWASAN"),
  integer("Tahun", "TAHUN"),
];
const figureFields = ({ criteria }: Ruleset): readonly ExportField[] => [
  ...denominatorIds.map((id) => number(denominatorNames[id], shortDenominators[id])),
  ...criteria.map(({ code }) => number(code, `V${code.toUpperCase()}`)),
];
const figuresOf = (record: SurveyRecord | null, { criteria }: Ruleset): readonly ExportValue[] => [
  ...denominatorIds.map((id) => record?.denominators[id] ?? null),
  ...criteria.map(({ id }) => record?.volumes[id] ?? null),
];

function rtLayer({ units, ruleset, effects }: LayerInput): ExportLayer {
  const results = [
    ...ruleset.criteria.map(({ code }) => integer(`Nilai ${code}`, `N${code.toUpperCase()}`)),
    integer("Jumlah nilai", "NILAI"),
    text("Tingkat kumuh", "TINGKAT"),
    number("Rata-rata sektoral (%)", "RATA_SEK"),
    ...ruleset.services.map(({ id, name }) =>
      number(`Terlayani ${name.id.toLowerCase()} (%)`, `LYN_${id.slice(0, 6).toUpperCase()}`),
    ),
    integer("Jumlah nilai sesudah rencana", "NILAI_SSD"),
    text("Tingkat kumuh sesudah rencana", "TINGKATSSD"),
  ];
  return {
    name: "rt",
    title: "RT dengan skor",
    caution: null,
    fields: [...placeFields, ...figureFields(ruleset), ...results],
    features: units.map(({ area, record, kelurahan, rw, rt }) => {
      const effect = record ? effects.byRecord.get(record.id) : undefined;
      return {
        geometry: area?.geometry ?? (record?.point ? pointAt(record.point) : null),
        values: [
          ...[record?.id ?? null, kelurahan, rw, rt, record?.slumArea ?? null, record?.year ?? null],
          ...figuresOf(record, ruleset),
          ...resultsOf(effect?.before ?? null, effect?.after ?? null, ruleset),
        ],
      };
    }),
  };
}

const pointAt = (coordinates: readonly [number, number]) => ({
  type: "Point" as const,
  coordinates: [coordinates[0], coordinates[1]] as Position,
});

function resultsOf(
  before: Assessment | null,
  after: Assessment | null,
  { criteria, services, levels }: Ruleset,
): readonly ExportValue[] {
  const letters = (assessment: Assessment | null) =>
    levels.find(({ id }) => id === assessment?.levelId)?.letters ?? null;
  return [
    ...criteria.map((_, index) => before?.criteria[index]?.score ?? null),
    before?.total ?? null,
    letters(before),
    before?.sectorMeanPercent ?? null,
    ...services.map((_, index) => before?.services[index]?.percent ?? null),
    after?.total ?? null,
    letters(after),
  ];
}

const levelTitles: Readonly<Record<AreaLevel, string>> = {
  kelurahan: "Batas kelurahan",
  rw: "Batas RW",
  rt: "Batas RT",
  slum: "Deliniasi kumuh",
};
const levelNames: Readonly<Record<AreaLevel, string>> = {
  kelurahan: "batas-kelurahan",
  rw: "batas-rw",
  rt: "batas-rt",
  slum: "deliniasi-kumuh",
};

const boundaryLayers = ({ project }: LayerInput): readonly ExportLayer[] =>
  areaLevels.map((level) => {
    const columns = boundaryColumns[level];
    return {
      name: levelNames[level],
      title: levelTitles[level],
      caution: null,
      fields: columns.map(([field]) => field),
      features: Object.values(project.areas)
        .filter((area) => area.level === level)
        .map((area) => ({ geometry: area.geometry, values: columns.map(([, read]) => read(area)) })),
    };
  });

type Column = readonly [ExportField, (area: Area) => string | null];
const nameColumn: Column = [text("Nama", "NAMA"), ({ name }) => name];
const codeColumn: Column = [text("Kode", "KODE"), ({ code }) => code];
const kelurahanColumn: Column = [text("Kelurahan", "KELURAHAN"), ({ kelurahan }) => kelurahan];
const rwColumn: Column = [text("RW", "RW"), ({ rw }) => rw];
const boundaryColumns: Readonly<Record<AreaLevel, readonly Column[]>> = {
  kelurahan: [kelurahanColumn, codeColumn],
  rw: [rwColumn, kelurahanColumn, codeColumn],
  rt: [[text("RT", "RT"), ({ rt }) => rt], rwColumn, kelurahanColumn, codeColumn],
  // A slum area's kelurahan would make the importer take it for one.
  slum: [[text("Kawasan", "KAWASAN"), ({ name }) => name], nameColumn, codeColumn],
};

const workFields = [
  text("ID pekerjaan", "ID_KERJA"),
  text("Nama", "NAMA"),
  text("Komponen", "KOMPONEN"),
  text("Sektor", "SEKTOR"),
  integer("Tahun ke-", "TAHUN_KE"),
  number("Volume pekerjaan", "VOLUME"),
  text("Satuan", "SATUAN"),
  number("Biaya (Rp)", "BIAYA_RP"),
  text("Sumber dana", "DANA"),
  integer("KK terlayani", "KK_LAYAN"),
  text("Catatan", "CATATAN"),
];

const worksLayer = ({ works, catalogue, effects, ruleset, planName }: LayerInput): ExportLayer => ({
  name: "rencana",
  title: `Rencana ${planName ?? ""}`.trim(),
  caution: null,
  fields: workFields,
  features: works.map((work) => {
    const component = componentOf(catalogue, work.componentId);
    const effect = effects.byWork.get(work.id);
    const sector = ruleset.aspects.find(({ id }) => id === component?.sectorId);
    const fund = catalogue.funds.find(({ id }) => id === work.fundId);
    return {
      geometry: work.geometry,
      values: [
        ...[work.id, work.name, component?.name.id ?? work.componentId, sector?.shortName.id ?? null],
        ...[work.year, effect?.quantity ?? work.quantity, component?.unit ?? null, effect?.costIdr ?? null],
        ...[fund?.name.id ?? work.fundId, effect?.servedKk ?? null, work.note === "" ? null : work.note],
      ],
    };
  }),
});

/** The survey as it stands, with the columns of its file that are not part of the score. */
function surveyLayer({ units, ruleset }: LayerInput): ExportLayer {
  const records = units.flatMap(({ record }) => (record ? [record] : []));
  const own = [...placeFields, ...figureFields(ruleset)];
  const taken = new Set(own.map(({ name }) => name.toLowerCase()));
  const columns = [...new Set(records.flatMap(({ support }) => Object.keys(support)))].filter(
    (column) => !taken.has(column.toLowerCase()),
  );
  const isNumeric = (column: string) =>
    records.every(({ support }) => typeof (support[column] ?? 0) === "number");
  return {
    name: "survei",
    title: "Survei RT",
    caution: null,
    fields: [
      ...own,
      ...columns.map((column) => (isNumeric(column) ? number : text)(column, shortOf(column))),
    ],
    features: records.map((record) => ({
      geometry: record.point ? pointAt(record.point) : null,
      values: [
        ...[record.id, record.kelurahan, record.rw, record.rt, record.slumArea, record.year],
        ...figuresOf(record, ruleset),
        ...columns.map((column) => plain(record.support[column] ?? null)),
      ],
    })),
  };
}

const plain = (value: string | number | boolean | null): ExportValue =>
  typeof value === "boolean" ? (value ? "ya" : "tidak") : value;

const shortOf = (column: string): string =>
  column
    .normalize("NFD")
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "")
    .slice(0, 10) || "KOLOM";

const estimate =
  "Titik perkiraan: disebar aplikasi menurut jumlah KK, bukan letak rumah warga yang sebenarnya.";

const householdLayer = ({ scene, units, project }: LayerInput): ExportLayer => {
  const placeOf = new Map(units.flatMap((unit) => (unit.record ? [[unit.record.id, unit] as const] : [])));
  return {
    name: "titik-kk-perkiraan",
    title: "Titik KK (perkiraan)",
    caution: estimate,
    fields: [...placeFields.slice(1, 4), text("Keterangan", "KETERANGAN")],
    features: Array.from(scene.householdRecord, (record, index) => {
      const id = scene.recordIds[record] ?? "";
      const unit = placeOf.get(id);
      const at = [scene.householdLngLat[2 * index] ?? 0, scene.householdLngLat[2 * index + 1] ?? 0] as const;
      const { kelurahan = null, rw = null, rt = null } = unit ?? project.records[id] ?? {};
      return { geometry: pointAt(at), values: [kelurahan, rw, rt, "perkiraan"] };
    }),
  };
};

const makers: Readonly<Record<ExportPart, (input: LayerInput) => readonly ExportLayer[]>> = {
  rt: (input) => [rtLayer(input)],
  boundaries: boundaryLayers,
  works: (input) => [worksLayer(input)],
  survey: (input) => [surveyLayer(input)],
  households: (input) => [householdLayer(input)],
};
