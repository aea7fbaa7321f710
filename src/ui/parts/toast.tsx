import { useEffect } from "react";
import { useStore } from "zustand";
import { hideToast, toastStore } from "../toast-store";

const shownMs = 6000;

/** Where toasts appear; once in the app. The region is always there, so that readers hear what comes into it. */
export function ToastRegion() {
  const toast = useStore(toastStore, (state) => state.toast);
  const seq = toast?.seq;
  useEffect(() => {
    if (seq === undefined) return;
    const timer = setTimeout(hideToast, shownMs);
    return () => clearTimeout(timer);
  }, [seq]);

  return (
    <div role="status" className="toast-region">
      {toast && (
        <div className="toast" key={toast.seq}>
          <span>{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              onClick={() => {
                toast.action?.run();
                hideToast();
              }}
            >
              {toast.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
