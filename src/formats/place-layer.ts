import { AppError } from "../domain/errors";
import type { Bounds, Position } from "../domain/geo/schema";
import { createIssueList, type IssueList } from "../domain/import/issue-list";
import type { PlaceCandidate, PlaceReading, Placing } from "../domain/import/placing";
import { boundsOf, eachPosition, isInIndonesia, isSwapped } from "../domain/import/positions";
import type { SourceGeometry, SourceLayer, SourceRow } from "../domain/import/source-layer";
import { convertShape } from "./crs/convert-shape";
import { type Converter, type Converters, loadConverters } from "./crs/converter";
import { isDegrees, rankReadings } from "./crs/rank-readings";
import { splitReadings } from "./crs/split-readings";
import { type Stated, statedReading } from "./crs/stated-reading";

export type PlaceOptions = {
  /** The box of the project's areas: what falls into it is likelier. */
  readonly near?: Bounds | null;
  /** The user's choice among the candidates, instead of what the file says or the numbers look like. */
  readonly chosen?: PlaceReading;
  /** Called now and then where others wait for the thread. */
  readonly pause?: () => Promise<void>;
};

/**
 * The layer with its coordinates in WGS84 degrees, how they were read and how else they could be, and what is odd
 * about where it lies. A layer that was placed before is placed anew from the coordinates of the file.
 * @throws AppError "import/projected-crs" where no reading of the numbers makes sense
 */
export async function placeLayer(layer: SourceLayer, options: PlaceOptions = {}): Promise<SourceLayer> {
  const { near = null, chosen } = options;
  const raw = layer.placing?.raw ?? layer.rows.map(({ geometry }) => geometry);
  const places = raw.map((geometry) => geometry && firstPosition(geometry));
  const sample = sampleOf(places);
  if (sample.length === 0) return layer;

  const stated = statedReading(layer.crs);
  const isPlain = stated.reading === null || stated.reading === "wgs84";
  const converterOf = await loadConverters(layer.crs, sample, isPlain && places.every(isNoMetre));
  const own = stated.reading === null ? [] : [stated.reading];
  const candidates = rankReadings(sample, own, converterOf, near);
  const { taken, why } = chosen
    ? { taken: chosen, why: "chosen" as const }
    : decide(layer.fileName, stated, candidates, sample, converterOf);

  const all = candidates.some(({ reading }) => reading === taken)
    ? candidates
    : [{ reading: taken, fit: "beyond" as const }, ...candidates];
  const placing: Placing = {
    taken,
    why,
    candidates: all,
    raw: all.length > 1 ? raw : null,
    issuesBefore: layer.placing?.issuesBefore ?? layer.issues,
  };
  const issues = createIssueList();
  noteReading(placing, stated, issues);
  const others = splitReadings(places, taken, converterOf, near);
  const rows =
    taken === "wgs84" && others.size === 0
      ? layer.rows.map((row, at) => withShape(row, raw[at] ?? null))
      : await convertRows(layer.rows, raw, { taken, others, converterOf, issues, pause: options.pause });
  notePlaces(rows, issues);
  return {
    ...layer,
    rows,
    placing,
    bounds: boundsOf(rows.map(({ geometry }) => geometry)),
    issues: [...placing.issuesBefore.filter((issue) => !isOvertaken(issue.code, taken)), ...issues.toList()],
  };
}

const mostSampled = 200;

/** Numbers so large that they can only be metres decide on loading what converts them. */
const isNoMetre = (place: Position | null) => place === null || isDegrees(place);

function sampleOf(places: readonly (Position | null)[]): readonly Position[] {
  const filled = places.flatMap((place) => (place ? [place] : []));
  const step = Math.max(1, Math.floor(filled.length / mostSampled));
  return filled.filter((_, at) => at % step === 0);
}

/** What the file says where that can be; degrees for numbers that are; else the best guess. */
function decide(
  file: string,
  stated: Stated,
  candidates: readonly PlaceCandidate[],
  sample: readonly Position[],
  converterOf: Converters,
): Pick<Placing, "taken" | "why"> {
  const { reading, name } = stated;
  if (reading !== null && candidates.some((one) => one.reading === reading))
    return { taken: reading, why: "stated" };
  // A definition of its own is believed abroad too, unless the numbers are no metres at all.
  if (reading?.startsWith("file:") && sample.some((place) => isPlacedBy(converterOf(reading), place)))
    return { taken: reading, why: "stated" };
  const areDegrees = sample.filter(isDegrees).length * 2 >= sample.length;
  const doubt = name === null ? ("guessed" as const) : ("contradicted" as const);
  if (areDegrees)
    return {
      taken: "wgs84",
      why: reading === "wgs84" ? "stated" : name === null ? "usual" : "contradicted",
    };
  const best = candidates[0];
  if (best) return { taken: best.reading, why: doubt };
  // Abroad, but as the file says.
  if (reading !== null && reading !== "wgs84" && sample.some((place) => converterOf(reading)?.(place)))
    return { taken: reading, why: "stated" };
  throw new AppError("import/projected-crs", name === null ? { file } : { file, crs: name });
}

/** On earth, and no degrees that were taken for metres. */
function isPlacedBy(convert: Converter | null, place: Position): boolean {
  const there = convert?.(place);
  if (!there) return false;
  return !isDegrees(place) || Math.hypot(there[0] - place[0], there[1] - place[1]) < 1;
}

type Conversion = {
  readonly taken: PlaceReading;
  readonly others: ReadonlyMap<number, PlaceReading>;
  readonly converterOf: Converters;
  readonly issues: IssueList;
  readonly pause: PlaceOptions["pause"];
};

/** A few milliseconds of work. */
const positionsAtOnce = 5_000;

async function convertRows(
  rows: readonly SourceRow[],
  raw: readonly (SourceGeometry | null)[],
  { taken, others, converterOf, issues, pause }: Conversion,
): Promise<readonly SourceRow[]> {
  const converted: SourceRow[] = [];
  let done = 0;
  for (const [at, row] of rows.entries()) {
    const geometry = raw[at] ?? null;
    const reading = others.get(at) ?? taken;
    const convert = converterOf(reading);
    const shape = geometry && convert ? convertShape(geometry, convert) : null;
    if (geometry && !shape) issues.add("shape-unplaced", "error", row.number);
    if (reading !== taken) issues.add("crs-mixed", "warning", row.number, { system: taken, others: reading });
    converted.push(withShape(row, shape));
    if (!pause || !geometry) continue;
    eachPosition(geometry, () => done++);
    if (done < positionsAtOnce) continue;
    done = 0;
    await pause();
  }
  return converted;
}

const withShape = (row: SourceRow, geometry: SourceGeometry | null): SourceRow =>
  row.geometry === geometry ? row : { ...row, geometry };

/** The file's own words, where they turned out otherwise, are said anew. */
const isOvertaken = (code: string, taken: PlaceReading) => code === "crs-unknown" && taken !== "wgs84";

const shownOthers = 4;

/** Which system was taken, why, and the other candidates. */
function noteReading(placing: Placing, stated: Stated, issues: IssueList): void {
  const { taken, why, candidates } = placing;
  const rest = candidates.filter(({ reading }) => reading !== taken);
  // Another datum may lie tens of metres beside WGS84, and no file brings the grids to shift it.
  const isOwn = taken.startsWith("file:");
  const details = {
    system: taken,
    fit: candidates.find(({ reading }) => reading === taken)?.fit ?? "beyond",
    others: rest
      .slice(0, shownOthers)
      .map(({ reading }) => reading)
      .join("|"),
    stated: stated.name ?? "",
  };
  if (why === "guessed") issues.add("crs-guessed", "warning", undefined, details);
  if (why === "contradicted") issues.add("crs-contradicted", "warning", undefined, details);
  if (why === "chosen") issues.add("crs-chosen", "info", undefined, details);
  if (why === "stated" && taken !== "wgs84")
    issues.add("crs-taken", isOwn ? "warning" : "info", undefined, details);
  const best = rest[0];
  if (why === "chosen" || !best) return;
  const sign = rest.find(({ reading }) => reading === "wgs84+sign");
  if (taken === "wgs84" && sign) issues.add("latitude-sign", "warning", undefined, { others: sign.reading });
  else if (best.fit === "project" && details.fit !== "project")
    issues.add("crs-elsewhere", "warning", undefined, { ...details, others: best.reading });
}

function notePlaces(rows: readonly SourceRow[], issues: IssueList): void {
  for (const { geometry, number } of rows) {
    if (!geometry) continue;
    const odd = { hasSwapped: false, isOutside: false };
    eachPosition(geometry, (position) => {
      if (isInIndonesia(position)) return;
      if (isSwapped(position)) odd.hasSwapped = true;
      else odd.isOutside = true;
    });
    if (odd.hasSwapped) issues.add("axes-swapped", "error", number);
    else if (odd.isOutside) issues.add("outside-indonesia", "warning", number);
  }
}

function firstPosition(geometry: SourceGeometry): Position | null {
  let at: unknown = geometry.coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  return Array.isArray(at) && typeof at[0] === "number" ? (at as Position) : null;
}
