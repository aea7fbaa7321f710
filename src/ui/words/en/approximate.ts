import type { Words } from "../id";

export const approximate: Words["approximate"] = {
  title: "RTs without a boundary",
  offer: (count: string) =>
    `${count} RTs were surveyed at a point and have no boundary. Their kelurahan can be shared out: each RT gets the ground nearest to its point.`,
  promise:
    "The result is an estimate, not an official boundary, and is marked as such. When the real RT boundaries are added later they replace it, and the surveys stay connected.",
  make: (count: string) => `Make approximate boundaries for ${count} RTs`,
  made: (count: string) => `Approximate boundaries made for ${count} RTs.`,
  notMade: (count: string) =>
    `${count} RTs stay without a boundary: the ground round their point cannot be cut from the kelurahan's boundary. Check that boundary.`,
  outside: (count: string, names: string) =>
    `${count} RTs take no part, since their point lies outside this kelurahan or in another one: ${names}. Check the point.`,
  sharing: (count: string, names: string) =>
    `${count} RTs have the same point as another RT: ${names}. Its ground is divided between them; check the point.`,
  andMore: (names: string, more: string) => `${names}, and ${more} more`,
  layer: "RT (approximate boundaries)",
  tag: "approximate boundary",
  legend: "Approximate RT boundary, from survey points",
  households: (count: string) => `${count} of these RTs have an approximate boundary`,
};
