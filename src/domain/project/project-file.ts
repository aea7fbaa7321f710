import * as z from "zod/mini";
import { AppError } from "../errors";
import { isFeatureCollection } from "../geo/is-feature-collection";
import { invalidAt, parseProject } from "./parse-project";
import { collectionNames, type Dataset, type Project } from "./schema";

const projectFileFormat = "tata-kampung-project";
/** The version of the envelope; the project inside has its own. */
const projectFileVersion = 1;

/** A project as one JSON file: the document and the features of every dataset it refers to. */
type ProjectFile = {
  readonly format: typeof projectFileFormat;
  readonly version: typeof projectFileVersion;
  readonly project: Project;
  readonly datasets: readonly { readonly id: string; readonly features: GeoJSON.FeatureCollection }[];
};

export type ProjectWithDatasets = {
  readonly project: Project;
  readonly datasets: Readonly<Record<string, Dataset>>;
};

const fileSchema = z.object({
  format: z.literal(projectFileFormat),
  version: z.int(),
  project: z.unknown(),
  datasets: z.array(z.object({ id: z.string(), features: z.unknown() })),
});

/** The text of a project file. Datasets the document does not refer to are left out. */
export function writeProjectFile({ project, datasets }: ProjectWithDatasets): string {
  const file: ProjectFile = {
    format: projectFileFormat,
    version: projectFileVersion,
    project,
    datasets: Object.keys(project.datasets).flatMap((id) => {
      const dataset = datasets[id];
      return dataset ? [{ id, features: dataset.features }] : [];
    }),
  };
  return JSON.stringify(file);
}

/**
 * Reads a project file of any version.
 * @throws AppError `project/not-a-project-file`, `project/newer-version`, or `project/invalid` with `where`.
 */
export function parseProjectFile(text: string): ProjectWithDatasets {
  const content = parseJson(text);
  if (!isMarked(content)) throw new AppError("project/not-a-project-file");
  const read = fileSchema.safeParse(content);
  if (!read.success) throw invalidAt(read.error);
  const { version, datasets } = read.data;
  if (version > projectFileVersion)
    throw new AppError("project/newer-version", { version, supported: projectFileVersion });

  const project = parseProject(read.data.project);
  const features = new Map(datasets.map((dataset) => [dataset.id, dataset.features]));
  return {
    project,
    datasets: Object.fromEntries(
      Object.values(project.datasets).map((ref) => [ref.id, { ref, features: checked(ref, features) }]),
    ),
  };
}

/** Records per collection and features per dataset: what must be equal after a file is written and read back. */
export const countsOf = ({ project, datasets }: ProjectWithDatasets): Readonly<Record<string, number>> => ({
  ...Object.fromEntries(collectionNames.map((name) => [name, Object.keys(project[name]).length])),
  ...Object.fromEntries(
    Object.keys(project.datasets).map((id) => [
      `features of ${id}`,
      datasets[id]?.features.features.length ?? 0,
    ]),
  ),
});

function checked(ref: Dataset["ref"], features: ReadonlyMap<string, unknown>): GeoJSON.FeatureCollection {
  const found = features.get(ref.id);
  if (!isFeatureCollection(found) || found.features.length !== ref.featureCount)
    throw new AppError("project/invalid", { where: `datasets.${ref.id}` });
  return found;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("project/not-a-project-file", {}, { cause });
  }
}

const isMarked = (content: unknown): boolean =>
  typeof content === "object" &&
  content !== null &&
  "format" in content &&
  content.format === projectFileFormat;
