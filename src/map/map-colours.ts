import type { SectorId } from "../domain/sectors";

const tokens = [
  "--paper",
  "--ink",
  "--white",
  "--accent",
  "--lv-KB",
  "--lv-KS",
  "--lv-KR",
  "--lv-TK",
  "--lv-KB-ink",
  "--lv-KS-ink",
  "--lv-KR-ink",
  "--lv-TK-ink",
  "--lv-none",
  "--sc-0",
  "--sc-1",
  "--sc-3",
  "--sc-5",
  "--s-air",
  "--s-limbah",
  "--s-jalan",
  "--s-drainase",
  "--s-sampah",
  "--s-api",
  "--s-rumah",
  "--s-rth",
  "--map-outside",
  "--map-ground",
  "--map-green",
  "--map-water",
  "--map-water-line",
  "--map-house-rt",
  "--map-road",
  "--map-road-case",
  "--map-halo",
  "--map-other-line",
  "--line-kel",
  "--line-kel-other",
  "--line-kel-band",
  "--line-rw",
  "--line-rt",
  "--label",
  "--label-2",
  "--label-water",
  "--kk-open",
  "--kk-open-line",
] as const;

type MapToken = (typeof tokens)[number];
export type MapColours = Readonly<Record<MapToken, string>>;

/** Magenta: a token that is missing shall be seen, not guessed at. */
const missing = "#ff00ff";

/** MapLibre needs plain colours; tokens.css stays the one place that says which. */
export function readMapColours(element: Element): MapColours {
  const style = getComputedStyle(element);
  const read = (token: MapToken) => style.getPropertyValue(token).trim() || missing;
  return Object.fromEntries(tokens.map((token) => [token, read(token)])) as MapColours;
}

const sectorTokens: Readonly<Record<SectorId, MapToken>> = {
  water: "--s-air",
  wastewater: "--s-limbah",
  road: "--s-jalan",
  drainage: "--s-drainase",
  waste: "--s-sampah",
  fire: "--s-api",
  building: "--s-rumah",
  open_space: "--s-rth",
};

export const sectorColour = (colours: MapColours, sectorId: SectorId): string =>
  colours[sectorTokens[sectorId]];

/** A class colour by its token: what the choropleth speaks of. */
export const tokenColour = (colours: MapColours, token: string): string =>
  (colours as Readonly<Record<string, string>>)[token] ?? missing;
