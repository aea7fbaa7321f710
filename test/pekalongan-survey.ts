import type { SurveyRecord } from "../src/domain/project/schema";
import { readShared } from "./shared-data";
import { aSheet } from "./survey-sheets";

const number = (text: string | undefined): number | null =>
  text === undefined || text.trim() === "" ? null : Number(text.replace(",", "."));

/** The 118 survey rows of Pekalongan 2019. */
export function pekalonganRecords(): readonly SurveyRecord[] {
  const [head, ...rows] = readShared("data", "pekalongan", "baseline_2019.csv")
    .toString("utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.replace(/^﻿/, "").split(";"));
  const codes = (head ?? []).slice(8);
  return rows.map((cells) => {
    const [kelurahan = "", rtrw = "", ...figures] = cells;
    const [areaHa = null, buildings = null, population = null, households = null, road = null, drain = null] =
      figures.map(number);
    const deficits = Object.fromEntries(codes.map((code, index) => [code, number(figures[index + 6])]));
    return {
      ...aSheet(
        `${kelurahan}/${rtrw}`,
        { areaHa, buildings, population, households, roadIdealM: road, drainIdealM: drain },
        deficits,
      ),
      kelurahan,
      rawLabel: rtrw,
    };
  });
}
