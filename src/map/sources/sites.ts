import { componentById } from "../../domain/catalogue/catalogue";
import { servedKind } from "../../domain/sites/site-request";
import type { Text } from "../../domain/text";
import { isComparing } from "../../store/comparing";
import { selectSiteSearch } from "../../store/site-search";
import type { NumberedSite, SiteSearch, SiteWish } from "../../store/sites-slice";
import { collect, defineSource, noFeatures } from "../layer";
import { reachLines } from "../reach";

const units: Readonly<Record<"households" | "buildings", Text>> = {
  households: { id: "KK", en: "KK" },
  buildings: { id: "bangunan", en: "buildings" },
};

/** Suggested sites of the plan in sight, and the land they are searched on. Drafts: never part of the plan. */
export const sitesSource = defineSource({
  id: "sites",
  tolerance: 0,
  inputs: (state) => [
    state.step === "plan" && !state.isBeforeShown && !isComparing(state) ? selectSiteSearch(state) : null,
    state.project?.settings.networkComponentIds,
    state.language,
  ],
  toGeoJson: ([search, networkComponentIds, language]) => {
    if (!search) return noFeatures;
    const { proposal, shownNumber } = search;
    const wish = proposal?.wish ?? search.wish;
    const component = componentById(wish.componentId);
    if (!component) return noFeatures;
    const unit = units[servedKind(component) ?? "households"][language];
    // Along the roads a reach is no circle.
    const reachM = networkComponentIds?.includes(wish.componentId)
      ? null
      : reachOf(wish, component.reachM?.value);
    const features = (proposal?.sites ?? []).flatMap((site) =>
      siteFeatures(site, reachM, {
        sector: component.sectorId,
        isShown: site.number === shownNumber,
        number: site.number,
        label: `+${site.gain} ${unit}`,
      }),
    );
    return collect([...landFeatures(search), ...features]);
  },
});

const reachOf = ({ reachM }: SiteWish, byDefault: number | undefined): number | null =>
  reachM ?? byDefault ?? null;

function siteFeatures(
  { position }: NumberedSite,
  reachM: number | null,
  properties: GeoJSON.GeoJsonProperties,
): GeoJSON.Feature[] {
  const point = { type: "Point" as const, coordinates: position };
  const mark: GeoJSON.Feature = {
    type: "Feature",
    geometry: point,
    properties: { ...properties, part: "mark" },
  };
  const [ring] = reachM === null ? [] : reachLines(point, reachM);
  if (!ring) return [mark];
  const coordinates = [ring.map((corner) => [...corner])];
  return [
    {
      type: "Feature",
      geometry: { type: "Polygon", coordinates },
      properties: { ...properties, part: "reach" },
    },
    mark,
  ];
}

const landFeatures = ({ wish }: SiteSearch): GeoJSON.Feature[] =>
  wish.source === "land" && wish.land
    ? [{ type: "Feature", geometry: wish.land, properties: { part: "land" } }]
    : [];
