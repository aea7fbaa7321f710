import type { CheckedProject } from "../domain/check/survey-scene";
import type { AppState, AppStore } from "../store/app-store";
import { isCheckCurrent } from "../store/survey-findings";
import { createSurveyChecker, type SurveyChecker } from "../workers/check-client";

/** A figure that is being typed, or an import that links its rows, is looked at when it has come to rest. */
const restMs = 400;

/** Runs the survey check in a worker after each change of what it reads, and when a project is opened. */
export function checkSurveys(store: AppStore): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let worker: SurveyChecker | null = null;
  let workersProject: string | null = null;

  const look = async (): Promise<void> => {
    const { project, setSurveyCheck } = store.getState();
    if (isRunning || !project || isCheckCurrent(store.getState())) return;
    isRunning = true;
    const { id, areas, records, settings } = project;
    const read = { areas, records, settings };
    if (workersProject !== id) {
      worker?.end();
      worker = null;
      workersProject = id;
    }
    try {
      if (!isEmpty(read)) worker ??= createSurveyChecker();
      const findings = isEmpty(read) || !worker ? [] : await worker.check(read);
      setSurveyCheck({ ...read, projectId: id, findings });
    } catch (cause) {
      // Slower, but the survey is checked: a worker that will not start shall not take that away.
      console.error(cause);
      worker?.end();
      worker = null;
      const { runChecks } = await import("../domain/check/run-checks");
      setSurveyCheck({ ...read, projectId: id, findings: runChecks(read) });
    } finally {
      isRunning = false;
      // What changed meanwhile.
      wake();
    }
  };
  const wake = () => {
    clearTimeout(timer);
    if (!isCheckCurrent(store.getState())) timer = setTimeout(() => void look(), restMs);
  };
  store.subscribe((state, before) => {
    if (isOtherSurvey(state, before)) wake();
  });
  wake();
}

const isEmpty = ({ areas, records }: CheckedProject) =>
  Object.keys(areas).length === 0 && Object.keys(records).length === 0;

const isOtherSurvey = ({ project }: AppState, { project: before }: AppState) =>
  project !== null &&
  (project.id !== before?.id ||
    project.areas !== before.areas ||
    project.records !== before.records ||
    project.settings !== before.settings);
