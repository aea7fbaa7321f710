import type { Position } from "../geo/schema";
import type { Area, SurveyRecord } from "../project/schema";
import { groupBy } from "./group-by";
import type { UnmatchedReason } from "./import-plan";
import { createLocator, type Locator } from "./locate";
import { placeKey } from "./rt-label";

export type Match =
  | { readonly by: "label" | "position"; readonly area: Area }
  | { readonly by: null; readonly reason: UnmatchedReason };

/**
 * The RT boundary of each survey row: by kelurahan, RW and RT; else the free boundary it lies in. A boundary
 * has one survey. What both sides leave out (a file without RW) does not count against a match.
 */
export function matchRecords(
  records: readonly SurveyRecord[],
  areas: readonly Area[],
  taken: ReadonlySet<string>,
): ReadonlyMap<SurveyRecord, Match> {
  const rts = areas.filter(({ level }) => level === "rt");
  const locate = createLocator(rts);
  const byRt = groupBy(rts, ({ rt }) => rt ?? "");
  const used = new Set(taken);
  const matches = new Map<SurveyRecord, Match>();
  const late: [SurveyRecord, UnmatchedReason][] = [];

  for (const record of records) {
    const found = byLabel(record, byRt, locate, used);
    if (typeof found === "string") late.push([record, found]);
    else {
      used.add(found.id);
      matches.set(record, { by: "label", area: found });
    }
  }
  for (const [record, reason] of late) {
    const area = byPosition(record.point, locate, used);
    if (area) used.add(area.id);
    matches.set(record, area ? { by: "position", area } : { by: null, reason });
  }
  return matches;
}

function byLabel(
  record: SurveyRecord,
  byRt: ReadonlyMap<string, readonly Area[]>,
  locate: Locator,
  used: ReadonlySet<string>,
): Area | UnmatchedReason {
  if (record.rt === null) return "no-label";
  const kelurahan = placeKey(record.kelurahan);
  const possible = (byRt.get(record.rt) ?? []).filter(
    (area) => agree(kelurahan, placeKey(area.kelurahan)) && agree(record.rw ?? "", area.rw ?? ""),
  );
  if (possible.length === 0) return "no-such-rt";
  const free = possible.filter(({ id }) => !used.has(id));
  if (free.length === 0) return "rt-taken";
  const exact = free.filter((area) => placeKey(area.kelurahan) === kelurahan && area.rw === record.rw);
  const best = exact.length > 0 ? exact : free;
  if (best.length === 1 && best[0]) return best[0];
  const holders = record.point ? locate(record.point) : [];
  // Several boundaries of exactly this name: the one it lies in, else the first. Of different names: only the former.
  return (
    best.find((area) => holders.includes(area)) ?? (exact.length > 0 ? exact[0] : undefined) ?? "several-rt"
  );
}

const agree = (a: string, b: string) => a === "" || b === "" || a === b;

const byPosition = (point: Readonly<Position> | null, locate: Locator, used: ReadonlySet<string>) =>
  point ? (locate(point).find(({ id }) => !used.has(id)) ?? null) : null;
