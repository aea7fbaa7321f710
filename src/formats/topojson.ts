import type { feature as Feature } from "topojson-client";
import { AppError } from "../domain/errors";
import type { IssueList } from "../domain/import/issue-list";
import type { SourceLayer } from "../domain/import/source-layer";
import type { ParseControl } from "./format";
import { sourceCrs } from "./geojson-crs";
import { layersOfGroups } from "./layers-of-groups";
import { limits } from "./limits";

type Json = Readonly<Record<string, unknown>>;
type Topology = Parameters<typeof Feature>[0];
type Shape = Parameters<typeof Feature>[1];

/**
 * The layers of a topology, one for each of its objects. Read by `geojson.ts`, which finds it out from the contents.
 * @throws AppError "import/broken-topology", "import/too-many-points", and what `layerOfFeatures` throws
 */
export async function topologyLayers(
  root: Json,
  { file, issues }: { readonly file: string; readonly issues: IssueList },
  control: ParseControl,
): Promise<readonly SourceLayer[]> {
  const topology = checked(root, file);
  const { feature } = await import("topojson-client");
  const groups = Object.entries(topology.objects).map(([name, object]) => {
    try {
      const made = feature(topology, object as Shape);
      return { name, features: made.type === "FeatureCollection" ? made.features : [made] };
    } catch (cause) {
      if (!(cause instanceof TypeError || cause instanceof RangeError)) throw cause;
      throw new AppError("import/broken-topology", { file }, { cause });
    }
  });
  return layersOfGroups(groups, { file, issues, crs: sourceCrs(root["crs"]) }, control);
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Arcs are there, and using them again and again does not make a small file huge. */
function checked(root: Json, file: string): Topology {
  const { arcs, objects } = root;
  if (!Array.isArray(arcs) || !arcs.every(Array.isArray) || !isObject(objects))
    throw new AppError("import/broken-topology", { file });
  const lengths = arcs.map((arc: unknown[]) => arc.length);
  let points = 0;
  for (const object of Object.values(objects)) {
    if (!isObject(object)) throw new AppError("import/broken-topology", { file });
    points += pointsOf(object, lengths);
  }
  if (points > limits.points) throw new AppError("import/too-many-points", { file, limit: limits.points });
  return root as unknown as Topology;
}

function pointsOf(object: unknown, lengths: readonly number[]): number {
  if (!isObject(object)) return 0;
  const { geometries, arcs } = object;
  const nested = Array.isArray(geometries) ? geometries : [];
  let points = pointsOfArcs(arcs, lengths);
  for (const one of nested) points += pointsOf(one, lengths);
  return points;
}

/** Arcs are numbers within one to three lists; a negative number is the same arc backwards. */
function pointsOfArcs(arcs: unknown, lengths: readonly number[]): number {
  if (typeof arcs === "number") return lengths[arcs < 0 ? ~arcs : arcs] ?? 0;
  if (!Array.isArray(arcs)) return 0;
  let points = 0;
  for (const one of arcs) points += pointsOfArcs(one, lengths);
  return points;
}
