import { lazy } from "react";
import { loadWords } from "./words";

type AnyPart = Awaited<ReturnType<Parameters<typeof lazy>[0]>>["default"];

/** A part of the screen that is fetched when it is first shown, and its words with it. */
export const lazyPart = <Part extends AnyPart>(load: () => Promise<{ default: Part }>) =>
  lazy(async () => {
    const [part] = await Promise.all([load(), loadWords("id")]);
    return part;
  });
