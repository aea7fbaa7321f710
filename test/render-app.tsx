import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Project } from "../src/domain/project/schema";
import { type AppStore, createAppStore } from "../src/store/app-store";
import { StoreContext } from "../src/ui/store-context";
import "../src/ui/app.css";
import { aProject } from "./plan-builders";

export type Rendered = { readonly store: AppStore; readonly unmount: () => void };

/** Draws a part of the interface round a store that has this project open, in the test's page. */
export function renderWithProject(part: ReactNode, project: Partial<Project> = {}): Rendered {
  const store = createAppStore("id");
  store
    .getState()
    .openProject({ project: aProject(project), datasets: {}, past: [], future: [], savedAt: null });
  const container = document.createElement("div");
  container.style.cssText = "width: 400px; height: 580px; display: flex; flex-direction: column";
  document.body.append(container);
  const root = createRoot(container);
  root.render(<StoreContext value={store}>{part}</StoreContext>);
  return {
    store,
    unmount: () => {
      root.unmount();
      container.remove();
    },
  };
}
