import { wrap } from "comlink";
import type { EngineAnswer, EngineApi, EngineRequest } from "./engine.worker";

type Preparing = {
  /** Null after `cancel`. */
  readonly result: Promise<EngineAnswer | null>;
  readonly cancel: () => void;
};

/** Works in a worker of its own, which ends with the answer. */
export function prepareInWorker(request: EngineRequest): Preparing {
  const worker = new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });
  let stop: (reason: Error | null) => void = () => {};
  const stopped = new Promise<null>((resolve, reject) => {
    stop = (reason) => (reason ? reject(reason) : resolve(null));
  });
  worker.onerror = (event) => stop(new Error(`the engine's worker failed: ${event.message}`));
  const result = Promise.race([wrap<EngineApi>(worker).prepare(request), stopped]).finally(() =>
    worker.terminate(),
  );
  return { result, cancel: () => stop(null) };
}
