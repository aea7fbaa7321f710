import { areaM2 } from "../domain/geo/area";
import { polygonsOf } from "../domain/geo/contains";
import type { Areal } from "../domain/geo/schema";
import { createIssueList } from "../domain/import/issue-list";
import { boundsOf, isSwapped, swapAxes } from "../domain/import/positions";
import type { ImportIssue, SourceGeometry, SourceLayer, SourceRow } from "../domain/import/source-layer";
import { changesArea, type Repair, type Repaired, repairAreal, type Untangle } from "./repair-areal";
import { loadUntangle } from "./untangle";

const severities: Readonly<Record<Repair, ImportIssue["severity"]>> = {
  "repeated-points": "info",
  "slivers-dropped": "info",
  "hole-outside": "warning",
  "bow-tie": "warning",
  "tangled-kept": "error",
  "shape-flat": "error",
};

/** Comparisons of edges for a whole file: some seconds on a weak laptop. */
const mostTests = 60_000_000;

/**
 * The layer with its areas put right, degrees in, degrees out; every repair is an issue with its row numbers, and with
 * the area in m2 of those rows before and after where ground was won or lost. No row is left out.
 */
export async function repairLayer(layer: SourceLayer): Promise<SourceLayer> {
  const issues = createIssueList();
  const sums: Sums = new Map();
  const repairOne = createRepairer();
  const rows: SourceRow[] = [];
  for (const row of layer.rows) {
    if (row.geometry?.type !== "Polygon" && row.geometry?.type !== "MultiPolygon") {
      rows.push(row);
      continue;
    }
    const repaired = repairOne(row.geometry);
    const { areal, repairs } = repaired instanceof Promise ? await repaired : repaired;
    for (const repair of repairs) issues.add(repair, severities[repair], row.number);
    if (changesArea(repairs)) noteAreas(sums, repairs, row.geometry, areal);
    rows.push(areal === row.geometry ? row : { ...row, geometry: areal });
  }
  const found = issues.toList();
  if (found.length === 0) return layer;
  return {
    ...layer,
    rows,
    bounds: boundsOf(rows.map(({ geometry }) => geometry)),
    issues: [...layer.issues, ...found.map((issue) => withAreas(issue, sums))],
  };
}

/** One area after the other. What takes rings apart is loaded when the first needs it, and that one is done anew. */
function createRepairer() {
  let testsLeft = mostTests;
  let untangle: Untangle | null = null;
  const withTools = (areal: Areal, tool: Untangle): Repaired => {
    const repaired = repairAreal(areal, tool, testsLeft);
    testsLeft = Math.max(0, testsLeft - repaired.tests);
    return repaired;
  };
  return (areal: Areal): Repaired | Promise<Repaired> => {
    if (untangle) return withTools(areal, untangle);
    let isTangled = false;
    const looked = withTools(areal, () => {
      isTangled = true;
      return null;
    });
    if (!isTangled) return looked;
    testsLeft += looked.tests;
    return loadUntangle().then((loaded) => {
      untangle = loaded;
      return withTools(areal, loaded);
    });
  };
}

type Sums = Map<Repair, { before: number; after: number }>;

function noteAreas(sums: Sums, repairs: readonly Repair[], before: Areal, after: Areal | null): void {
  const [was, is] = [upright(before), after ? upright(after) : 0];
  for (const repair of repairs) {
    const sum = sums.get(repair) ?? { before: 0, after: 0 };
    sums.set(repair, { before: sum.before + was, after: sum.after + is });
  }
}

const withAreas = (issue: ImportIssue, sums: Sums): ImportIssue => {
  const sum = sums.get(issue.code as Repair);
  if (!sum) return issue;
  return {
    ...issue,
    details: { beforeM2: Math.round(sum.before), afterM2: Math.round(sum.after) },
  };
};

/** Of shapes with latitude first as well: their area is that of the exchanged shape. */
function upright(areal: Areal): number {
  const first = polygonsOf(areal)[0]?.[0]?.[0];
  const shape: SourceGeometry = first && isSwapped([first[0], first[1]]) ? swapAxes(areal) : areal;
  return shape.type === "Polygon" || shape.type === "MultiPolygon" ? areaM2(shape) : 0;
}
