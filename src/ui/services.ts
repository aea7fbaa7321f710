import { createContext, useContext } from "react";
import type { ImportMemory } from "../domain/import/import-memory";
import type { ExchangeService } from "../store/exchange-service";
import type { ImportService } from "../store/import-service";
import type { ProjectService } from "../store/project-service";
import type { SitesService } from "../store/sites-service";
import type { TableService } from "../store/table-service";

/** What needs storage or a worker; made by `app`, so that screens know neither. */
export type Services = {
  readonly projects: ProjectService;
  readonly imports: ImportService;
  /** How files were read last time. */
  readonly importMemory: ImportMemory;
  readonly exchange: ExchangeService;
  readonly tables: TableService;
  readonly sites: SitesService;
};

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("the app's services are missing above this component");
  return services;
}
