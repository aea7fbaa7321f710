import { AppError } from "../domain/errors";
import { createIssueList, type IssueList } from "../domain/import/issue-list";
import type { SourceCrs, SourceLayer } from "../domain/import/source-layer";
import type { ParseControl } from "./format";
import { layerOfFeatures } from "./layer-of-features";

type Group = { readonly name: string | null; readonly features: readonly unknown[] };
type Source = { readonly file: string; readonly crs: SourceCrs; readonly issues: IssueList };

/**
 * Several layers of one file. One that holds nothing usable does not take the others with it: the first layer
 * says that it is missing, as it says what concerns the whole file.
 * @throws AppError of the first group, where no group can be used; "import/empty" where there is none
 */
export function layersOfGroups(
  groups: readonly Group[],
  { file, crs, issues }: Source,
  control: ParseControl,
): readonly SourceLayer[] {
  if (groups.length === 0) throw new AppError("import/empty", { file });
  const layers: SourceLayer[] = [];
  let fault: AppError | null = null;
  for (const { name, features } of numbered(groups)) {
    try {
      layers.push(
        layerOfFeatures({ fileName: file, name, features, crs, issues: createIssueList() }, control),
      );
    } catch (error) {
      if (!(error instanceof AppError) || !isAboutOneLayer(error)) throw error;
      fault ??= error;
      issues.add("layer-unusable", "error", undefined, { layer: name ?? file });
    }
  }
  const [first, ...others] = layers;
  if (!first) throw fault ?? new AppError("import/empty", { file });
  return [{ ...first, issues: [...issues.toList(), ...first.issues] }, ...others];
}

const isAboutOneLayer = ({ code }: AppError) =>
  code === "import/no-usable-features" || code === "import/empty";

/** Layers of one name are told apart by a number: areas and points of one folder, say. */
function numbered(groups: readonly Group[]): readonly Group[] {
  const counts = new Map<string, number>();
  return groups.map(({ name, features }) => {
    const key = name ?? "";
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { name: count === 1 ? name : `${key} (${count})`.trim(), features };
  });
}
