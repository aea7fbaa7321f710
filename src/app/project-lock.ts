/** Keep the name: tabs with different versions of the app must agree on it. */
const lockName = (projectId: string) => `tata-kampung:project:${projectId}`;

/** Long enough for the page before a reload to let go of its lock. */
const patienceMs = 1500;

/**
 * Takes the right to change a project: one tab at a time has it. Null: another tab has it. Closing the tab gives it
 * back. Where the browser has no locks (a page without https), nothing is guarded.
 */
export async function lockProject(projectId: string): Promise<(() => void) | null> {
  if (!("locks" in navigator)) return () => undefined;
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(lockName(projectId), { signal: AbortSignal.timeout(patienceMs) }, () => {
        resolve(release);
        return released;
      })
      .catch((cause) => (isTimeout(cause) ? resolve(null) : reject(cause)));
  });
}

const isTimeout = (cause: unknown): boolean =>
  cause instanceof DOMException && (cause.name === "TimeoutError" || cause.name === "AbortError");
