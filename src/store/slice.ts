/** What a slice needs of zustand: enough to be tested without it. */
export type SetState<Slice> = (change: Partial<Slice> | ((state: Slice) => Partial<Slice>)) => void;
