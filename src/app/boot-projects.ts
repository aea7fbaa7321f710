import { AppError } from "../domain/errors";
import { createDatabase } from "../storage/database";
import { createProjectRepository } from "../storage/project-repository";
import type { AppStore } from "../store/app-store";
import type { ProjectService } from "../store/project-service";
import { askToPersist } from "./ask-to-persist";
import { createProjectService } from "./project-service";
import { createSaver } from "./saver";

type Projects = {
  readonly projects: ProjectService;
  /** Opens what was open last. Null: done, or nothing to open; else why it could not be. */
  readonly openLast: () => Promise<AppError | null>;
};

/** Ties store and database together. */
export function bootProjects(store: AppStore): Projects {
  const repository = createProjectRepository(createDatabase());
  const saver = createSaver({
    store,
    write: repository.write,
    now: () => new Date().toISOString(),
    onFirstSave: askToPersist,
  });
  // Every edit is written at once: this asks only in the moment before it is, or when it could not be.
  window.addEventListener("beforeunload", (event) => {
    if (saver.hasUnsaved()) event.preventDefault();
  });
  const projects = createProjectService({ store, repository, saver });
  return {
    projects,
    openLast: () =>
      projects.openLast().then(
        () => null,
        (cause) => {
          if (cause instanceof AppError) return cause;
          throw cause;
        },
      ),
  };
}
