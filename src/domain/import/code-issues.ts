import type { Area } from "../project/schema";
import { type CodeSystem, codeSystem } from "./area-code";
import { groupBy } from "./group-by";
import type { ImportReport } from "./import-plan";
import type { AddedRecord } from "./place-records";

/** As they are called in every language. */
const systemNames: Readonly<Record<CodeSystem, string>> = {
  kemendagri: "Kemendagri",
  bps: "BPS",
  sls: "BPS SLS",
};

/** Says where a survey's codes are of another system than all of the boundaries': they cannot be compared, and are not. */
export function codeSystemIssues(
  added: readonly AddedRecord[],
  areas: readonly Area[],
): ImportReport["issues"] {
  const ofAreas = new Set(areas.flatMap(({ code }) => codeSystem(code) ?? []));
  const [known] = ofAreas;
  if (known === undefined) return [];
  const odd = added.flatMap(({ record, fileName, row }) => {
    const system = codeSystem(record.kelurahanCode);
    return system !== null && !ofAreas.has(system) ? [{ system, fileName, row }] : [];
  });
  return [...groupBy(odd, ({ fileName }) => fileName)].flatMap(([fileName, rows]) => {
    const [first] = rows;
    if (!first) return [];
    const details = { survey: systemNames[first.system], areas: systemNames[known] };
    return [
      {
        fileName,
        code: "code-systems",
        severity: "info",
        count: rows.length,
        rows: rows.map(({ row }) => row),
        details,
      },
    ];
  });
}
