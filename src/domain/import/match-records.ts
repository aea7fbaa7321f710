import type { Position } from "../geo/schema";
import type { Area, SurveyRecord } from "../project/schema";
import { sameCode } from "./area-code";
import { groupBy } from "./group-by";
import type { UnmatchedReason } from "./import-plan";
import { rtChoiceKey } from "./joins";
import { createLocator, type Locator } from "./locate";
import { placeKey } from "./rt-label";

export type Match =
  | { readonly by: "label" | "code" | "position" | "hand"; readonly area: Area }
  | { readonly by: null; readonly reason: UnmatchedReason };

export type Searching = {
  readonly record: SurveyRecord;
  /** `rtChoiceKey` of the RT that the user chose for it, or null. */
  readonly chosen: string | null;
};

/**
 * The RT boundary of each survey row: the one chosen by hand; else by its own code; else by kelurahan (name, or code of
 * the same system), RW and RT; else the free boundary it lies in. A boundary has one survey. What both sides leave out
 * (a file without RW) does not count against a match.
 * @param sameNames kelurahan names that the user said are one, by `placeKey`: the survey's -> the boundaries'
 */
export function matchRecords(
  searching: readonly Searching[],
  areas: readonly Area[],
  taken: ReadonlySet<string>,
  sameNames: ReadonlyMap<string, string>,
): ReadonlyMap<SurveyRecord, Match> {
  const ground = groundOf(areas, searching, sameNames);
  const used = new Set(taken);
  const matches = new Map<SurveyRecord, Match>();
  const late: [SurveyRecord, UnmatchedReason][] = [];
  const tie = (record: SurveyRecord, match: Match & { readonly area: Area }) => {
    used.add(match.area.id);
    matches.set(record, match);
  };

  for (const { record, chosen } of searching) {
    const area = chosen === null ? undefined : ground.byChoice.get(chosen)?.find(({ id }) => !used.has(id));
    if (area) tie(record, { by: "hand", area });
  }
  for (const { record } of searching) {
    if (matches.has(record)) continue;
    const area = byOwnCode(record, ground, used);
    if (area) tie(record, { by: "code", area });
  }
  for (const { record } of searching) {
    if (matches.has(record)) continue;
    const found = byLabel(record, ground, used);
    if (typeof found === "string") late.push([record, found]);
    else tie(record, { by: "label", area: found });
  }
  for (const [record, reason] of late) {
    const area = byPosition(record.point, ground.locate, used);
    if (area) tie(record, { by: "position", area });
    else matches.set(record, { by: null, reason });
  }
  return matches;
}

type Ground = {
  readonly locate: Locator;
  readonly byRt: ReadonlyMap<string, readonly Area[]>;
  readonly byChoice: ReadonlyMap<string, readonly Area[]>;
  /** RTs whose code is theirs alone, and the rows of which the same holds. */
  readonly byCode: ReadonlyMap<string | null, readonly Area[]>;
  readonly rowsByCode: ReadonlyMap<string | null, readonly Searching[]>;
  readonly parents: ReadonlyMap<string, Area>;
  readonly kelurahanKey: (record: SurveyRecord) => string;
};

function groundOf(
  areas: readonly Area[],
  searching: readonly Searching[],
  sameNames: ReadonlyMap<string, string>,
): Ground {
  const rts = areas.filter(({ level }) => level === "rt");
  return {
    locate: createLocator(rts),
    byRt: groupBy(rts, ({ rt }) => rt ?? ""),
    byChoice: groupBy(rts, rtChoiceKey),
    byCode: groupBy(rts, ({ code }) => code),
    rowsByCode: groupBy(searching, ({ record }) => record.kelurahanCode),
    parents: new Map(areas.filter(({ level }) => level !== "rt").map((area) => [area.id, area])),
    kelurahanKey: ({ kelurahan }) => sameNames.get(placeKey(kelurahan)) ?? placeKey(kelurahan),
  };
}

/** A code that one row and one RT have, and no other: the RT's own. */
function byOwnCode(record: SurveyRecord, ground: Ground, used: ReadonlySet<string>): Area | null {
  const { kelurahanCode: code } = record;
  if (code === null || ground.rowsByCode.get(code)?.length !== 1) return null;
  const [area, ...others] = ground.byCode.get(code) ?? [];
  if (!area || others.length > 0 || used.has(area.id)) return null;
  return agree(record.rt ?? "", area.rt ?? "") && agree(record.rw ?? "", area.rw ?? "") ? area : null;
}

function byLabel(record: SurveyRecord, ground: Ground, used: ReadonlySet<string>): Area | UnmatchedReason {
  if (record.rt === null) return "no-label";
  const kelurahan = ground.kelurahanKey(record);
  const possible = (ground.byRt.get(record.rt) ?? []).filter(
    (area) =>
      isInKelurahan(area, kelurahan, record.kelurahanCode, ground) && agree(record.rw ?? "", area.rw ?? ""),
  );
  if (possible.length === 0) return "no-such-rt";
  const free = possible.filter(({ id }) => !used.has(id));
  if (free.length === 0) return "rt-taken";
  const exact = free.filter((area) => placeKey(area.kelurahan) === kelurahan && area.rw === record.rw);
  const best = exact.length > 0 ? exact : free;
  if (best.length === 1 && best[0]) return best[0];
  const holders = record.point ? ground.locate(record.point) : [];
  // Several boundaries of exactly this name: the one it lies in, else the first. Of different names: only the former.
  return (
    best.find((area) => holders.includes(area)) ?? (exact.length > 0 ? exact[0] : undefined) ?? "several-rt"
  );
}

/** By name, or by an equal code of the same system. Codes that differ count only where a name is missing: they change over the years. */
function isInKelurahan(area: Area, kelurahan: string, code: string | null, ground: Ground): boolean {
  const name = placeKey(area.kelurahan);
  if (name !== "" && name === kelurahan) return true;
  const answers = [area.code, kelurahanCode(area, ground)].map((one) => sameCode(one, code));
  if (answers.includes(true)) return true;
  return agree(kelurahan, name) && !answers.includes(false);
}

function kelurahanCode({ parentId }: Area, { parents }: Ground): string | null {
  const parent = parents.get(parentId ?? "");
  const top = parent?.level === "rw" ? parents.get(parent.parentId ?? "") : parent;
  return top?.level === "kelurahan" ? top.code : null;
}

const agree = (a: string, b: string) => a === "" || b === "" || a === b;

const byPosition = (point: Readonly<Position> | null, locate: Locator, used: ReadonlySet<string>) =>
  point ? (locate(point).find(({ id }) => !used.has(id)) ?? null) : null;
