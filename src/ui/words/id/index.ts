import type { first } from "./first";
import type { late } from "./late";

/** The words of the app. Indonesian is the original; every other language has this shape. */
export type Words = typeof first & typeof late;
