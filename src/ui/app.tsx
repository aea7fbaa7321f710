import { useEffect } from "react";
import type { AppError } from "../domain/errors";
import { ToastRegion } from "./parts/toast";
import { StartScreen } from "./screens/start-screen";
import { ErrorBoundary } from "./shell/error-boundary";
import { preloadMap } from "./shell/stage";
import { UpdateNotice } from "./shell/update-notice";
import { useLanguageOfPage } from "./shell/use-language";
import { Workbench } from "./shell/workbench";
import { useApp } from "./store-context";
import "./app.css";

type AppProps = {
  /** Why the project open last could not be opened. */
  readonly bootProblem?: AppError | null;
};

/** The list of projects, or the one that is open. */
export function App({ bootProblem = null }: AppProps) {
  const isOpen = useApp((state) => state.project !== null);
  useLanguageOfPage();
  useEffect(preloadMap, []);
  return (
    <ErrorBoundary>
      {isOpen ? <Workbench /> : <StartScreen problem={bootProblem} />}
      <UpdateNotice />
      <ToastRegion />
    </ErrorBoundary>
  );
}
