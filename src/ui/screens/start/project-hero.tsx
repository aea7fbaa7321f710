import type { ReactNode } from "react";
import type { ListedProject } from "../../../store/project-service";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Tag } from "../../parts/tag";
import { useServices } from "../../services";
import { useWords } from "../../words";
import { countsInLetters, LevelStrip } from "./level-strip";
import { ProjectPicture } from "./project-picture";
import { RowMenu } from "./project-row";
import { sampleSummary } from "./sample-summary";
import type { ProjectList } from "./use-project-list";
import { useWhen } from "./use-when";

type HeroProps = { readonly picture: ReactNode; readonly children: ReactNode; readonly action: ReactNode };

function Hero({ picture, children, action }: HeroProps) {
  return (
    <section className="start-hero">
      <div className="start-picture">{picture}</div>
      <div className="start-card">
        <div className="min-w-60 flex-1">{children}</div>
        {action}
      </div>
    </section>
  );
}

type ProjectHeroProps = {
  readonly project: ListedProject;
  readonly isBusy: boolean;
  readonly run: ProjectList["run"];
};

/** The project opened last, one tap from going on. */
export function ProjectHero({ project, isBusy, run }: ProjectHeroProps) {
  const { projects } = useWords();
  const formats = useFormats();
  const when = useWhen();
  const services = useServices();
  const { summary } = project;
  const counts = summary?.counts;
  const slum = counts ? counts.heavy + counts.moderate + counts.light : 0;
  const hasShapes = summary !== null && summary.shapes.length > 0;
  return (
    <Hero
      picture={hasShapes && <ProjectPicture summary={summary} hasLabels />}
      action={
        <div className="flex items-center gap-2">
          <Button
            variant="primary"
            icon="u-panah"
            disabled={isBusy}
            onClick={() => run(() => services.projects.open(project.id))}
          >
            {isBusy ? projects.opening : projects.resume}
          </Button>
          <RowMenu project={project} run={run} />
        </div>
      }
    >
      <div className="caption">{projects.lastOpened(when(project.openedAt ?? project.savedAt))}</div>
      <h2 className="my-1 text-24 font-head">{project.name}</h2>
      <div className="num flex flex-wrap items-center gap-x-4 gap-y-2 text-ink-2">
        {project.isSample && <Tag tone="info">{projects.fictional}</Tag>}
        {counts && slum + counts.not_slum + counts.unknown > 0 ? (
          <>
            <LevelStrip counts={counts} widthPx={150} />
            <span>
              <b className="text-ink">{formats.number(slum)}</b> {projects.slum},{" "}
              <b className="text-ink">{formats.number(counts.not_slum)}</b> {projects.notSlum}
              {counts.unknown > 0 && (
                <>
                  , <b className="text-ink">{formats.number(counts.unknown)}</b> {projects.incomplete}
                </>
              )}
            </span>
            <span>{countsInLetters(counts)}</span>
          </>
        ) : (
          <span>{projects.noRt}</span>
        )}
      </div>
    </Hero>
  );
}

/** What someone sees who has never been here. */
export function FirstHero({ isBusy, onSample }: { readonly isBusy: boolean; readonly onSample: () => void }) {
  const { projects } = useWords();
  return (
    <Hero
      picture={<ProjectPicture summary={sampleSummary} hasLabels />}
      action={
        <Button variant="primary" icon="u-panah" disabled={isBusy} onClick={onSample}>
          {isBusy ? projects.opening : projects.trySample}
        </Button>
      }
    >
      <Tag tone="info">{projects.fictional}</Tag>
      <h2 className="mt-2 mb-1 text-24 font-head">{projects.tagline}</h2>
      <p className="max-w-140 text-ink-2">{projects.taglineMore}</p>
    </Hero>
  );
}
