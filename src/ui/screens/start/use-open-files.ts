import { AppError } from "../../../domain/errors";
import { foreignByName } from "../../../domain/import/foreign-extensions";
import { nameFromFile } from "../../../domain/import/layer-use";
import { acceptedFiles } from "../../accepted-files";
import { bringFiles } from "../../incoming-files";
import { useServices } from "../../services";

/**
 * Opens a project file; what holds a map or a survey goes into a new project that is named after the first file,
 * through the import dialog.
 */
export function useOpenFiles(): (files: readonly File[]) => Promise<void> {
  const { projects } = useServices();

  const openedAsProject = async (file: File): Promise<boolean> => {
    try {
      await projects.importFile(file);
      return true;
    } catch (cause) {
      if (isNoProject(cause) && isMapFile(file)) return false;
      throw cause;
    }
  };

  return async (files) => {
    const [only, ...others] = files;
    const kind = only && !files.some(isMapFile) ? foreignByName(only.name) : null;
    if (only && kind !== null) throw new AppError("import/foreign-format", { file: only.name, kind });
    if (only && others.length === 0 && mayBeProject(only) && (await openedAsProject(only))) return;
    const first = files.find(isMapFile);
    if (!first) throw new AppError("project/not-a-project-file");
    await projects.create(nameFromFile(first.name), "");
    bringFiles(files);
  };
}

const isNoProject = (cause: unknown) =>
  cause instanceof AppError && cause.code === "project/not-a-project-file";

/** By its name alone. A project file that broke on its way is no map. */
const isMapFile = ({ name }: File) =>
  acceptedFiles.split(",").some((extension) => name.toLowerCase().endsWith(extension)) &&
  !/\.tatakampung\./i.test(name);

/** Projects are JSON or a zip; nothing else is opened to find out. */
const mayBeProject = (file: File) => !isMapFile(file) || /\.(json|zip)$/i.test(file.name);
