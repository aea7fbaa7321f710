import { AppError } from "../domain/errors";
import { createIssueList } from "../domain/import/issue-list";
import { eachPosition, isInIndonesia, isSwapped } from "../domain/import/positions";
import type { SourceGeometry, SourceLayer } from "../domain/import/source-layer";

/**
 * The layer with its coordinates in WGS84 degrees, and what is odd about where it lies.
 * @throws AppError "import/projected-crs" where its coordinates are metres of a system that is not known
 */
export function placeLayer(layer: SourceLayer): SourceLayer {
  const { crs, fileName: file } = layer;
  if (crs.kind === "epsg") throw new AppError("import/projected-crs", { file, crs: `EPSG:${crs.code}` });
  const issues = createIssueList();
  let [shapes, offEarth] = [0, 0];
  for (const { geometry, number } of layer.rows) {
    if (!geometry) continue;
    const odd = oddity(geometry);
    shapes++;
    if (odd.isOffEarth) offEarth++;
    if (odd.hasSwapped) issues.add("axes-swapped", "error", number);
    else if (odd.isOutside) issues.add("outside-indonesia", "warning", number);
  }
  // Every shape beyond 180 degrees: metres, whatever the file says or leaves out.
  if (shapes > 0 && offEarth === shapes) throw new AppError("import/projected-crs", { file });
  return { ...layer, issues: [...layer.issues, ...issues.toList()] };
}

function oddity(geometry: SourceGeometry) {
  const odd = { hasSwapped: false, isOutside: false, isOffEarth: false };
  eachPosition(geometry, (position) => {
    if (isInIndonesia(position)) return;
    if (isSwapped(position)) odd.hasSwapped = true;
    else odd.isOutside = true;
    if (Math.abs(position[0]) > 360 || Math.abs(position[1]) > 360) odd.isOffEarth = true;
  });
  return odd;
}
