import type { Bounds } from "../domain/geo/schema";
import type { SourceLayer } from "../domain/import/source-layer";
import type { FileStart } from "./file-start";

export type ParseControl = {
  /** 0..1, within this file. */
  readonly onProgress: (fraction: number) => void;
  readonly isCancelled: () => boolean;
  /** The box of the project's areas in degrees: among several systems of coordinates the one that falls there is taken. */
  readonly near?: Bounds | null;
};

/** Files that belong to the one that is read, by their extension. */
export type Companions = ReadonlyMap<string, Uint8Array>;

/** A kind of file the app can read. A new one: its file, and its line in `registry.ts`. */
export type Format = {
  readonly name: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /** True where the contents can only be this format's, whatever the extension says. */
  readonly looksLike?: (start: FileStart) => boolean;
  /**
   * Reads the file's layers without judging what they mean.
   * @throws AppError with the file's name (and the feature's number) in its details; nothing else.
   */
  readonly parse: (
    bytes: Uint8Array,
    fileName: string,
    control: ParseControl,
    /** The file's parts (`companions.ts`); most formats have none. */
    beside?: Companions,
  ) => Promise<readonly SourceLayer[]>;
};
