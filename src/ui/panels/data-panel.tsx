import "./data/data.css";
import { EmptyState } from "../parts/empty-state";
import { Section } from "../parts/section";
import { useApp } from "../store-context";
import { useWords } from "../words";
import { AddFiles } from "./data/add-files";
import { ApproximateAreas } from "./data/approximate-areas";
import { BasemapChoice } from "./data/basemap-choice";
import { SurveyCheck } from "./data/check/survey-check";
import { CountSettings } from "./data/count-settings";
import { ExportData } from "./data/export-data";
import { FileExample } from "./data/file-example";
import { LoadedLayers } from "./data/loaded-layers";
import { PastImports } from "./data/past-imports";
import { UnplacedRecords } from "./data/unplaced-records";
import { HouseholdPoints } from "./plan/origins";

/** Data: what is loaded, how to add more, what the survey has wrong, and the settings that change figures. */
export function DataPanel() {
  const { data } = useWords();
  const project = useApp((state) => state.project);
  if (!project) return null;
  const isEmpty = [project.areas, project.records, project.datasets].every(
    (items) => Object.keys(items).length === 0,
  );
  return (
    <div className="panel-column">
      <div className="panel-scroll">
        <h2 className="px-5 pt-3 text-18 font-head">{data.title}</h2>
        {isEmpty && (
          <EmptyState icon="u-berkas" title={data.empty.title} action={<FileExample />}>
            {data.empty.text}
          </EmptyState>
        )}
        <Section>
          <AddFiles />
        </Section>
        {!isEmpty && (
          <>
            <LoadedLayers project={project} />
            <ExportData />
            <ApproximateAreas project={project} />
            <UnplacedRecords />
            <SurveyCheck />
            <HouseholdPoints />
          </>
        )}
        <PastImports imports={project.imports} />
        <CountSettings settings={project.settings} />
        <BasemapChoice key={project.id} basemap={project.settings.basemap} />
      </div>
    </div>
  );
}
