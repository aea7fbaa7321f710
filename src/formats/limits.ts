/** What one file may hold. Above it the browser of a small laptop freezes; the message states the limit. */
export const limits = {
  megabytes: 60,
  /** Everything of one archive together. */
  unzippedMegabytes: 200,
  zipEntries: 2_000,
  features: 100_000,
  /** RTs, other boundaries or survey rows: each becomes a record that is drawn, listed and scored. */
  records: 20_000,
  points: 3_000_000,
  /** Each is offered a meaning and looked at in every row; long questionnaires have several hundred. */
  columns: 2_000,
  /** Brackets within brackets. */
  depth: 64,
  /** Characters of one property value that are kept. */
  textLength: 2_000,
} as const;
