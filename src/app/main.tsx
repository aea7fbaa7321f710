import "./zod-without-eval";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "../domain/text";
import { createImportMemory } from "../storage/import-memory";
import { createAppStore } from "../store/app-store";
import { App } from "../ui/app";
import { ServicesContext } from "../ui/services";
import { rememberedLanguage } from "../ui/shell/use-language";
import { StoreContext } from "../ui/store-context";
import { loadWords } from "../ui/words";
import { createImportService } from "../workers/import-client";
import { createSitesService } from "../workers/sites-client";
import { bootProjects } from "./boot-projects";
import { checkSurveys } from "./check-surveys";
import { createExchangeService } from "./exchange-service";
import { layLargeScenes } from "./lay-large-scenes";
import { keepOffline } from "./offline";
import { createTableService } from "./table-service";
import { warmDrag } from "./warm-drag";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

const store = createAppStore(await readableLanguage());
layLargeScenes(store);
checkSurveys(store);
warmDrag(store);
const { projects, openLast } = bootProjects(store);
const services = {
  projects,
  imports: createImportService(),
  importMemory: createImportMemory(() => localStorage),
  exchange: createExchangeService(),
  tables: createTableService(),
  sites: createSitesService(),
};

const bootProblem = await openLast();

createRoot(root).render(
  <StrictMode>
    <StoreContext value={store}>
      <ServicesContext value={services}>
        <App bootProblem={bootProblem} />
      </ServicesContext>
    </StoreContext>
  </StrictMode>,
);

keepOffline();

/** The language chosen last, if its words can be had; Indonesian always can. */
async function readableLanguage(): Promise<Language> {
  const language = rememberedLanguage();
  // The first words of Indonesian are there; nobody waits for the others before the first screen.
  if (language === "id") return language;
  return loadWords(language).then(
    () => language,
    () => "id",
  );
}
