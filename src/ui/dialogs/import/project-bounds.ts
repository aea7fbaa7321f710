import { boundsOfAll } from "../../../domain/geo/bounds";
import type { Bounds } from "../../../domain/geo/schema";
import type { Area, Project } from "../../../domain/project/schema";

/** The project's boundaries that tell best where it is: its kelurahan, else whatever areas it has. */
export function knownAreas(project: Pick<Project, "areas"> | null): readonly Area[] {
  const drawn = Object.values(project?.areas ?? {}).filter(({ geometry }) => geometry !== null);
  const kelurahan = drawn.filter(({ level }) => level === "kelurahan");
  return kelurahan.length > 0 ? kelurahan : drawn;
}

/** Where the project is, in degrees; null while it has no boundary. */
export const boundsOfProject = (project: Pick<Project, "areas"> | null): Bounds | null =>
  boundsOfAll(knownAreas(project).flatMap(({ geometry }) => geometry ?? []));
