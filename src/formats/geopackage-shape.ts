import type { IssueList } from "../domain/import/issue-list";
import { viewOf } from "./carefully";
import { readWkb } from "./wkb";

/** Bytes of the box in the header, by its kind: none, two, three, three and four dimensions. */
const boxBytes = [0, 32, 48, 48, 64];

/**
 * A shape as GeoPackages store it (OGC 12-128, 2.1.3): a header with system and box, then well-known binary.
 * What cannot be read is a shape of no known type: its row is kept and named later.
 */
export function geoPackageShape(blob: Uint8Array, row: number, issues: IssueList): unknown {
  try {
    return readShape(blob, row, issues);
  } catch (error) {
    if (error instanceof RangeError) return unreadable;
    throw error;
  }
}

const unreadable = { type: "Unreadable" };

function readShape(blob: Uint8Array, row: number, issues: IssueList): unknown {
  const view = viewOf(blob);
  if (view.getUint16(0) !== 0x4750) return unreadable;
  const flags = view.getUint8(3);
  const box = boxBytes[(flags >> 1) & 7];
  const isExtended = (flags & 0x20) !== 0;
  if (box === undefined || isExtended) return unreadable;
  const isEmpty = (flags & 0x10) !== 0;
  if (isEmpty) return { type: "MultiPoint", coordinates: [] };
  const { geometry, hasHeight } = readWkb(blob, 8 + box);
  if (hasHeight) issues.add("height-dropped", "info", row);
  return geometry;
}
