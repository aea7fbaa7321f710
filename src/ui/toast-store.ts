import { createStore } from "zustand/vanilla";

export type Toast = {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

type ToastState = { readonly toast: (Toast & { readonly seq: number }) | null };

/** One short word after an action, with at most one way back. Never for errors: those stay where they arise. */
export const toastStore = createStore<ToastState>()(() => ({ toast: null }));

export const showToast = (toast: Toast): void =>
  toastStore.setState(({ toast: last }) => ({ toast: { ...toast, seq: (last?.seq ?? 0) + 1 } }));

export const hideToast = (): void => toastStore.setState({ toast: null });

export const useToast = (): ((toast: Toast) => void) => showToast;
