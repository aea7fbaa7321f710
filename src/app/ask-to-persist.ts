/**
 * Asks the browser to keep what is stored even when the disk runs full. Called inside the first save, when the user
 * has just made something: browsers say no to a page that asks while it loads.
 */
export function askToPersist(): void {
  if (!("storage" in navigator)) return;
  navigator.storage.persist().catch((cause) => reportError(cause));
}
