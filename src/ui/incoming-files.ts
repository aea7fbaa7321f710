import { createStore, useStore } from "zustand";

type IncomingFiles = { readonly files: readonly File[] };

/** Files on their way into the open project: chosen or dropped, on whatever screen. */
const incomingFiles = createStore<IncomingFiles>()(() => ({ files: [] }));

/** Opens the import dialog with these files; none: takes it away. */
export const bringFiles = (files: readonly File[]): void => incomingFiles.setState({ files });

export const useIncomingFiles = (): readonly File[] => useStore(incomingFiles, ({ files }) => files);
