import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Project } from "../src/domain/project/schema";
import type { Language } from "../src/domain/text";
import { createAppStore } from "../src/store/app-store";
import { StoreContext } from "../src/ui/store-context";
import "../src/ui/app.css";

/** Draws a part of the app over a project of its own; the page is empty again after the test. */
export function renderWith(project: Project, part: ReactNode, language: Language = "id") {
  const store = createAppStore(language);
  store.getState().openProject({ project, datasets: {}, past: [], future: [], savedAt: null });
  const host = document.createElement("div");
  document.body.replaceChildren(host);
  const root = createRoot(host);
  root.render(<StoreContext value={store}>{part}</StoreContext>);
  return { store, unmount: () => root.unmount() };
}
