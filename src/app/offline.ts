import { registerSW } from "virtual:pwa-register";
import { offlineStore } from "../ui/offline-store";

/**
 * Lets the browser keep the app, so that it starts without internet. A newer version waits until the user
 * takes it: a reload of its own could come in the middle of a sketch.
 */
export function keepOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  const update = registerSW({
    onNeedRefresh: () => offlineStore.setState({ update: () => void update(true) }),
    onRegisterError: (cause) => reportError(cause),
  });
  void navigator.serviceWorker.ready.then(() => offlineStore.setState({ isReady: true }));
}
