/** What the panel shows of a comparison, one at a time. */
export type CompareView = "figures" | "targets" | "rts";
