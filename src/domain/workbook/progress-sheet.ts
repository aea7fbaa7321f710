import type { TargetProgress } from "../progress/target-progress";
import type { Service } from "../rules/ruleset";
import { at, on } from "./address";
import { labelFormulas } from "./after-sheet";
import { baselineRange, denominatorColumn, firstRow } from "./baseline-sheet";
import { type Cell, cell, formula, type Sheet } from "./cell";
import { fundColumn, fundName, fundsOf, planColumn, planRange } from "./plan-sheet";
import { type ScoreColumns, scoreColumns } from "./score-columns";
import { groupCondition, groupRow, rtRow, type Side, scoreRange, scoreSheetNames } from "./score-sheet";
import type { Frame, Group } from "./workbook-input";

const progressSheetName = "Capaian";

type Row = readonly (Cell | null)[];
const head = (texts: readonly string[]): Row => texts.map((text) => cell(text, "head"));
const sides: readonly Side[] = ["before", "after"];
const sideNames: Readonly<Record<Side, string>> = { before: "sebelum", after: "sesudah" };

/** Before and after: areas, services, targets, money and every RT; all by formula over the other sheets. */
export function progressSheet(frame: Frame): Sheet {
  const columns = scoreColumns(frame.ruleset);
  const sections: Row[][] = [];
  const nextRow = () => sections.reduce((sum, rows) => sum + rows.length, 1);
  sections.push([[cell("Capaian rencana", "title")], [cell("Semua angka di lembar ini rumus.", "note")], []]);
  sections.push([
    [cell("Wilayah", "strong")],
    groupHeads(frame),
    ...frame.groups.map((group, index) => groupCells(frame, columns, group, index)),
    [],
  ]);
  const servicesAt = nextRow() + 2;
  sections.push([
    [cell("Pelayanan", "strong")],
    head([
      "Wilayah",
      "Layanan",
      "Satuan",
      "Kebutuhan",
      "% sebelum",
      "% sesudah",
      "Terlayani sebelum",
      "Terlayani sesudah",
      "Tambahan",
    ]),
    ...frame.groups.flatMap((group, groupIndex) =>
      frame.ruleset.services.map((_, service) => {
        const row = servicesAt + groupIndex * frame.ruleset.services.length + service;
        return serviceCells(frame, columns, group, groupIndex, service, row);
      }),
    ),
    [],
  ]);
  const targetsAt = nextRow() + 2;
  sections.push([
    [cell("Target (seluruh proyek)", "strong")],
    head(["Target", "Syarat", "Batas (%)", "% sebelum", "% sesudah", "Tercapai sebelum", "Tercapai sesudah"]),
    ...(frame.groups[0]?.progress.targets ?? []).map((target, index) =>
      targetCells(frame, columns, target, targetsAt + index),
    ),
    [],
  ]);
  sections.push(moneyRows(frame));
  sections.push([
    [cell("Tiap RT", "strong")],
    head([
      "ID rekaman",
      "Kelurahan",
      "RW",
      "RT",
      "Nilai sebelum",
      "Nilai sesudah",
      "Turun",
      "Tingkat sebelum",
      "Tingkat sesudah",
      "Rata-rata % sebelum",
      "Rata-rata % sesudah",
    ]),
  ]);
  const rtsAt = nextRow();
  sections.push(frame.rts.map((_, index) => rtCells(frame, columns, index, rtsAt + index)));
  return {
    name: progressSheetName,
    rows: sections.flat(),
    widths: [24, 24, 10, 12, 12, 12, 14, 14, 14, 14, 14, 14],
  };
}

const scoreCell = (side: Side, column: number, row: number): string =>
  on(scoreSheetNames[side], at(column, row));

/** The figure of another sheet, nothing where it has nothing. */
const taken = (from: string, value: Cell["value"], look: Cell["look"] = "figure"): Cell =>
  formula(`IF(${from}="","",${from})`, value ?? "", look);

const groupHeads = ({ ruleset }: Frame): Row =>
  head([
    "Wilayah",
    "Jumlah RT",
    ...sides.map((side) => `Nilai ${sideNames[side]}`),
    ...sides.map((side) => `Tingkat ${sideNames[side]}`),
    ...sides.map((side) => `Rata-rata % ${sideNames[side]}`),
    "Kontribusi penanganan",
    ...sides.map((side) => `RT kumuh ${sideNames[side]}`),
    ...sides.map((side) => `Luas kumuh ${sideNames[side]} (ha)`),
    ...sides.flatMap((side) => ruleset.levels.map(({ letters }) => `RT ${letters} ${sideNames[side]}`)),
  ]);

function groupCells(frame: Frame, columns: ScoreColumns, group: Group, index: number): Row {
  const { ruleset, rts } = frame;
  const { progress } = group;
  const row = groupRow(index);
  const condition = groupCondition(frame, group);
  const letters = (id: string | null) => ruleset.levels.find((level) => level.id === id)?.letters ?? "";
  const means = sides.map((side) => scoreCell(side, columns.mean, row));
  const verdicts = (side: Side) => `${scoreRange(frame, side, columns.notSlumByScore)},"Tidak"${condition}`;
  const levelCount = (side: Side) => (side === "before" ? progress.levelsBefore : progress.levelsAfter);
  return [
    cell(group.name, "strong"),
    taken(scoreCell("before", columns.rtCount, row), progress.before.recordCount),
    ...sides.map((side) => taken(scoreCell(side, columns.total, row), progress[side].total)),
    ...sides.map((side) => taken(scoreCell(side, columns.letters, row), letters(progress[side].levelId))),
    ...sides.map((side, at) => taken(means[at] ?? "", progress[side].sectorMeanPercent, "decimal")),
    formula(
      `IF(OR(${means[0]}="",${means[1]}=""),"",IF(${means[0]}=0,0,MIN(1,(${means[0]}-${means[1]})/${means[0]})))`,
      progress.contribution ?? "",
      "decimal",
    ),
    ...sides.map((side) => formula(`COUNTIFS(${verdicts(side)})`, progress.slumByScore[side].rtCount)),
    ...sides.map((side) =>
      formula(
        `SUMIFS(${baselineRange(denominatorColumn("areaHa"), rts.length)},${verdicts(side)})`,
        progress.slumByScore[side].areaHa,
        "decimal",
      ),
    ),
    ...sides.flatMap((side) =>
      ruleset.levels.map(({ id, letters: level }) =>
        formula(
          `COUNTIFS(${scoreRange(frame, side, columns.letters)},"${level}"${condition})`,
          levelCount(side)[id],
        ),
      ),
    ),
  ];
}

const indexOf = ({ ruleset }: Frame, criterionId: string | undefined): number =>
  ruleset.criteria.findIndex(({ id }) => id === criterionId);

function serviceCells(
  frame: Frame,
  columns: ScoreColumns,
  group: Group,
  groupIndex: number,
  serviceIndex: number,
  row: number,
): Row {
  const progress = group.progress.services[serviceIndex];
  const first = indexOf(frame, progress?.service.criteria[0]);
  const criterion = frame.ruleset.criteria[first];
  if (!progress || !criterion) return [];
  const isKnown = `${scoreRange(frame, "before", columns.percent(first))},">=0"${groupCondition(frame, group)}`;
  const demand = baselineRange(denominatorColumn(criterion.denominator), frame.rts.length);
  const from = groupRow(groupIndex);
  const [whole, was, will] = [at(3, row), at(4, row), at(5, row)];
  const served = (percent: string) => `IF(OR(${whole}="",${percent}=""),"",${whole}*${percent}/100)`;
  const { servedBefore, servedAfter } = progress;
  const more = servedBefore === null || servedAfter === null ? "" : servedAfter - servedBefore;
  return [
    cell(group.name),
    cell(progress.service.name.id),
    cell(progress.unit),
    formula(`IF(COUNTIFS(${isKnown})=0,"",SUMIFS(${demand},${isKnown}))`, progress.demand ?? ""),
    ...sides.map((side) =>
      taken(scoreCell(side, columns.service(serviceIndex), from), progress[side].percent, "decimal"),
    ),
    formula(served(was), servedBefore ?? "", "decimal"),
    formula(served(will), servedAfter ?? "", "decimal"),
    formula(`IF(OR(${at(6, row)}="",${at(7, row)}=""),"",${at(7, row)}-${at(6, row)})`, more, "decimal"),
  ];
}

function targetCells(frame: Frame, columns: ScoreColumns, progress: TargetProgress, row: number): Row {
  const { target, beforePercent, afterPercent, wasReached, isReached } = progress;
  const limit = at(2, row);
  const service = frame.ruleset.services.find(({ id }) => id === target.serviceId);
  const isWhole = (side: Side) =>
    service ? isServiceWhole(frame, columns, service) : isVerdictWhole(frame, columns, side);
  const percent = (side: Side) =>
    service
      ? scoreCell(side, columns.service(frame.ruleset.services.indexOf(service)), groupRow(0))
      : remaining(frame, columns, side);
  const reached = (side: Side, address: string) =>
    `IF(${address}="","",IF(ROUND(${address},9)${target.operator}${limit},IF(${isWhole(side)},"Ya",""),"Tidak"))`;
  const said = (verdict: boolean | null) => (verdict === null ? "" : verdict ? "Ya" : "Tidak");
  return [
    cell(target.name),
    cell(target.operator),
    cell(target.percent, "input"),
    formula(
      service ? `IF(${percent("before")}="","",${percent("before")})` : percent("before"),
      beforePercent ?? "",
      "decimal",
    ),
    formula(
      service ? `IF(${percent("after")}="","",${percent("after")})` : percent("after"),
      afterPercent ?? "",
      "decimal",
    ),
    formula(reached("before", at(3, row)), said(wasReached), "plain"),
    formula(reached("after", at(4, row)), said(isReached), "plain"),
  ];
}

/** All RTs have every criterion of the service; a part of them never reaches a target. */
function isServiceWhole(frame: Frame, columns: ScoreColumns, { criteria }: Service): string {
  const tests = criteria.map(
    (id) => `${scoreRange(frame, "before", columns.percent(indexOf(frame, id)))},">=0"`,
  );
  return `COUNTIFS(${tests.join(",")})=${scoreCell("before", columns.rtCount, groupRow(0))}`;
}

function isVerdictWhole(frame: Frame, columns: ScoreColumns, side: Side): string {
  const verdicts = scoreRange(frame, side, columns.notSlumByScore);
  const count = scoreCell("before", columns.rtCount, groupRow(0));
  return `COUNTIF(${verdicts},"Ya")+COUNTIF(${verdicts},"Tidak")=${count}`;
}

/** The same as `remainingSlumPercent`: unknown where a slum RT has no area. */
function remaining(frame: Frame, columns: ScoreColumns, side: Side): string {
  const areas = baselineRange(denominatorColumn("areaHa"), frame.rts.length);
  const slum = (of: Side) => `${scoreRange(frame, of, columns.notSlumByScore)},"Tidak"`;
  const before = `SUMIFS(${areas},${slum("before")})`;
  const none = `IF(COUNTIFS(${slum("before")})+COUNTIFS(${slum("after")})=0,0,"")`;
  if (side === "before") return `IF(${before}>0,100,${none})`;
  const withoutArea = `COUNTIFS(${slum("after")},${areas},"")`;
  return `IF(${before}>0,IF(${withoutArea}>0,"",100*SUMIFS(${areas},${slum("after")})/${before}),${none})`;
}

function moneyRows(frame: Frame): Row[] {
  const investment = frame.groups[0]?.progress.investment;
  const costs = planRange(planColumn("cost"), frame.works.length);
  const years = planRange(planColumn("workYear"), frame.works.length);
  return [
    [cell("Biaya (Rp)", "strong")],
    head(["Bagian", "Biaya (Rp)", "Jumlah pekerjaan"]),
    ...(investment?.years ?? []).map(({ year, costIdr, workCount }) => [
      cell(`Tahun ke-${year}`),
      formula(`SUMIFS(${costs},${years},${year})`, costIdr, "rupiah"),
      formula(`COUNTIFS(${years},${year})`, workCount),
    ]),
    ...fundsOf(frame.works).map((fundId, index) => [
      cell(`Dana ${fundName(frame, fundId)}`),
      formula(
        `SUM(${planRange(fundColumn(index), frame.works.length)})`,
        investment?.byFund.find((fund) => fund.fundId === fundId)?.costIdr ?? 0,
        "rupiah",
      ),
    ]),
    [
      cell("Seluruhnya", "strong"),
      formula(`SUM(${costs})`, investment?.costIdr ?? 0, "rupiah"),
      formula(`COUNT(${years})`, investment?.workCount ?? 0),
    ],
    [
      cell("Pekerjaan tanpa harga"),
      null,
      formula(`COUNT(${years})-COUNT(${costs})`, investment?.unpricedCount ?? 0),
    ],
    [],
  ];
}

function rtCells(frame: Frame, columns: ScoreColumns, index: number, row: number): Row {
  const rt = frame.rts[index];
  if (!rt) return [];
  const { record, before, after } = rt;
  const from = rtRow(frame, index);
  const letters = (id: string | null) => frame.ruleset.levels.find((level) => level.id === id)?.letters ?? "";
  const [was, will] = [at(4, row), at(5, row)];
  const less = before.total === null || after.total === null ? "" : before.total - after.total;
  return [
    ...labelFormulas(firstRow + index, [record.id, record.kelurahan, record.rw, record.rt]),
    taken(scoreCell("before", columns.total, from), before.total),
    taken(scoreCell("after", columns.total, from), after.total),
    formula(`IF(OR(${was}="",${will}=""),"",${was}-${will})`, less),
    taken(scoreCell("before", columns.letters, from), letters(before.levelId), "strong"),
    taken(scoreCell("after", columns.letters, from), letters(after.levelId), "strong"),
    taken(scoreCell("before", columns.mean, from), before.sectorMeanPercent, "decimal"),
    taken(scoreCell("after", columns.mean, from), after.sectorMeanPercent, "decimal"),
  ];
}
