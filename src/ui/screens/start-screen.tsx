import { useStore } from "zustand";
import type { AppError } from "../../domain/errors";
import { useErrorText } from "../error-text";
import { useFormats } from "../format";
import { offlineStore } from "../offline-store";
import { Icon } from "../parts/icon";
import { Notice } from "../parts/notice";
import { useServices } from "../services";
import { LanguageSwitch } from "../shell/language-switch";
import { Mark } from "../shell/mark";
import { useWords } from "../words";
import { DeletedProjects } from "./start/deleted-projects";
import { FirstHero, ProjectHero } from "./start/project-hero";
import { ProjectRow, UnreadableRow } from "./start/project-row";
import { SampleCard } from "./start/sample-card";
import { StartActions } from "./start/start-actions";
import { useProjectList } from "./start/use-project-list";

/** Where the app begins while no project is open; `problem` is why the last one could not be opened. */
export function StartScreen({ problem }: { readonly problem: AppError | null }) {
  const { projects } = useServices();
  const words = useWords().projects;
  const formats = useFormats();
  const errorText = useErrorText();
  const { list, error, isBusy, run } = useProjectList(problem);
  const kept = list?.filter(({ deletedAt }) => deletedAt === null) ?? [];
  const deleted = list?.filter(({ deletedAt }) => deletedAt !== null) ?? [];
  const last = kept.find((project) => project.problem === null);
  const others = kept.filter((project) => project !== last);
  const openSample = () => run(() => projects.openSample());

  return (
    <div className="start">
      <StartBar />
      <main className="start-main">
        {list === null && error === null ? (
          <section className="start-hero" aria-busy="true" />
        ) : last ? (
          <ProjectHero project={last} isBusy={isBusy} run={run} />
        ) : (
          <FirstHero isBusy={isBusy} onSample={openSample} />
        )}
        <div className="start-side">
          {error && (
            <div className="mb-3">
              <Notice tone="bad" isLive>
                {errorText(error)}
              </Notice>
            </div>
          )}
          <div className="mb-2 flex items-baseline gap-3">
            <h2 className="flex-1 text-18 font-head">{words.title}</h2>
            <span className="caption num">{words.count(formats.number(kept.length))}</span>
          </div>
          {list !== null && kept.length === 0 && <p className="py-2 text-ink-2">{words.none}</p>}
          <ul>
            {others.map((project) =>
              project.problem === null ? (
                <ProjectRow key={project.id} project={project} run={run} isBusy={isBusy} />
              ) : (
                <UnreadableRow key={project.id} project={project} run={run} isBusy={isBusy} />
              ),
            )}
          </ul>
          <StartActions run={run} isBusy={isBusy} />
          {last && <SampleCard isBusy={isBusy} onOpen={openSample} />}
          {deleted.length > 0 && <DeletedProjects deleted={deleted} run={run} isBusy={isBusy} />}
          <p className="caption mt-auto flex items-center gap-2 pt-4">
            <Icon name="u-kunci" size={16} />
            {words.note}
          </p>
        </div>
      </main>
    </div>
  );
}

function StartBar() {
  const words = useWords();
  const isOffline = useStore(offlineStore, (state) => state.isReady);
  return (
    <header className="start-bar">
      <Mark size={28} />
      <h1 className="flex-1 text-18 font-head">{words.common.appName}</h1>
      <span className="flex items-center gap-2 text-13 text-ink-2 max-md:hidden">
        <Icon name={isOffline ? "u-luring" : "u-kunci"} size={18} />
        {isOffline ? words.projects.offlineReady : words.projects.staysHere}
      </span>
      <LanguageSwitch />
    </header>
  );
}
