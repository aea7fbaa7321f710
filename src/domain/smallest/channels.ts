import type { Offer } from "./offers";

/** How the amount of a channel is found: pieces that serve so many KK each, or an amount told freely. */
type ChannelMode = "pieces" | "told";

/** Offers that credit the same criteria in the same way: what a cheapest set chooses from. */
export type Channel = {
  readonly mode: ChannelMode;
  /** Several only where pieces of different size may be mixed. */
  readonly offers: readonly Offer[];
  /** The criteria that are still above 0 among those it credits. */
  readonly criterionIds: readonly string[];
  readonly isPriced: boolean;
};

/**
 * Offers as channels, the pieces first and the wider before the narrower. Of offers that do the same only the
 * cheapest stays; pieces of different size stay beside each other. Where no price is known one stands for
 * all, the one with a sourced capacity if there is any; it goes where a channel with known prices credits as much.
 */
export function channelsOf(offers: readonly Offer[], openCriteria: ReadonlySet<string>): readonly Channel[] {
  const groups = new Map<string, { criterionIds: readonly string[]; offers: Offer[] }>();
  for (const offer of offers) {
    const criterionIds = offer.criterionIds.filter((id) => openCriteria.has(id)).sort();
    if (criterionIds.length === 0) continue;
    // Bins and carts stay apart even where 6b is clear: they are two services that reach the same households.
    const same = offer.kind === "households" ? offer.criterionIds : criterionIds;
    const key = `${offer.kind === "households"} ${same.join(" ")}`;
    const group = groups.get(key);
    if (group) group.offers.push(offer);
    else groups.set(key, { criterionIds, offers: [offer] });
  }
  const channels = [...groups.values()].map(({ criterionIds, offers: same }) =>
    channelOf(criterionIds, same),
  );
  const priced = channels.filter(({ isPriced }) => isPriced);
  return channels
    .filter((channel) => channel.isPriced || !priced.some((other) => creditsAll(other, channel)))
    .sort((a, b) => order(a) - order(b) || b.criterionIds.length - a.criterionIds.length);
}

function channelOf(criterionIds: readonly string[], offers: readonly Offer[]): Channel {
  const priced = offers.filter(({ unitCostIdr }) => unitCostIdr !== null);
  const isPriced = priced.length > 0;
  if (offers[0]?.kind !== "households")
    return {
      mode: "told",
      offers: isPriced ? [cheapest(priced)] : offers.slice(0, 1),
      criterionIds,
      isPriced,
    };
  if (isPriced) return { mode: "pieces", offers: priced, criterionIds, isPriced };
  const sourced = offers.find(({ kkPerUnit }) => kkPerUnit !== null);
  return {
    mode: sourced ? "pieces" : "told",
    offers: sourced ? [sourced] : offers.slice(0, 1),
    criterionIds,
    isPriced,
  };
}

const cheapest = (offers: readonly Offer[]): Offer =>
  offers.reduce((best, offer) => ((offer.unitCostIdr ?? 0) < (best.unitCostIdr ?? 0) ? offer : best));

const creditsAll = (wider: Channel, narrower: Channel): boolean =>
  narrower.criterionIds.every((id) => wider.criterionIds.includes(id));

const order = ({ mode }: Channel): number => (mode === "pieces" ? 0 : 1);

/** Channels that share a criterion stand together: what one of them credits the others need not. */
export function channelGroups(channels: readonly Channel[]): readonly (readonly Channel[])[] {
  let groups: { criterionIds: Set<string>; channels: Channel[] }[] = [];
  for (const channel of channels) {
    const touched = groups.filter(({ criterionIds }) =>
      channel.criterionIds.some((id) => criterionIds.has(id)),
    );
    const merged = {
      criterionIds: new Set([
        ...touched.flatMap(({ criterionIds }) => [...criterionIds]),
        ...channel.criterionIds,
      ]),
      channels: [...touched.flatMap((group) => group.channels), channel],
    };
    groups = [...groups.filter((group) => !touched.includes(group)), merged];
  }
  return groups.map((group) => group.channels);
}
