import type { ImportIssue, IssueCode, SourceGeometry } from "./source-layer";

/**
 * A way to read a file's coordinates: "wgs84", "utm-49s", "tm3-48.1", "web-mercator", "file:<name>" (what the file's
 * own definition says), with a cure behind it where one is needed: "+swapped", "+decimals", "+sign", "+dms".
 */
export type PlaceReading = string;

/** Where the shapes would lie: on the project's areas, elsewhere where people live in Indonesia, or beyond. */
export type PlaceFit = "project" | "indonesia" | "beyond";

export type PlaceCandidate = { readonly reading: PlaceReading; readonly fit: PlaceFit };

/** How a file's coordinates became degrees, and how else they could be read. */
export type Placing = {
  readonly taken: PlaceReading;
  /** "usual": degrees where nothing else is said. "contradicted": what the file says cannot be. */
  readonly why: "usual" | "stated" | "guessed" | "contradicted" | "chosen";
  /** The best first; the one that is taken among them. */
  readonly candidates: readonly PlaceCandidate[];
  /** The shapes with their coordinates as in the file, row by row; null where there is nothing to choose. */
  readonly raw: readonly (SourceGeometry | null)[] | null;
  /** What was found before the shapes were placed. */
  readonly issuesBefore: readonly ImportIssue[];
};

/** True where the user should look at the map before accepting. */
export const isPlaceDoubtful = (placing: Placing | undefined): boolean =>
  placing?.why === "guessed" || placing?.why === "contradicted";

const cured: readonly IssueCode[] = ["crs-elsewhere", "latitude-sign"];

/** Issues whose cure is another reading of the coordinates, named in their details as `others`. */
export const isCuredByReading = (code: IssueCode): boolean => cured.includes(code);
