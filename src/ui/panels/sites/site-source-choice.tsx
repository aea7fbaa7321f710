import type { Component } from "../../../domain/catalogue/component";
import { areaM2 } from "../../../domain/geo/area";
import { servedKind } from "../../../domain/sites/site-request";
import { selectScene } from "../../../store/derived";
import { drawSiteLand, wishSites } from "../../../store/site-actions";
import { type SiteWish, siteSources } from "../../../store/sites-slice";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Disclosure } from "../../parts/disclosure";
import { Segmented } from "../../parts/segmented";
import { useApp, useAppStore } from "../../store-context";
import { useWords } from "../../words";
import { CoordinatesForm } from "../plan/coordinates-form";

export const useHasRoads = (): boolean =>
  useApp((state) => (selectScene(state)?.roads.storey.length ?? 0) > 0);

type Props = { readonly wish: SiteWish; readonly component: Component };

/** Where the search may put a work. */
export function SiteSourceChoice({ wish, component }: Props) {
  const { sites } = useWords();
  const store = useAppStore();
  const hasRoads = useHasRoads();
  const isOfBuildings = servedKind(component) === "buildings";
  const options = siteSources.map((value) => ({
    value,
    label: value === "points" && isOfBuildings ? sites.buildingPoints : sites.sources[value],
  }));
  const hint =
    wish.source === "roads" && !hasRoads ? sites.sourceHint.noRoads : sites.sourceHint[wish.source];
  return (
    <>
      <p className="field-label" aria-hidden>
        {sites.source}
      </p>
      <Segmented
        label={sites.source}
        value={wish.source}
        options={options}
        onChange={(source) => wishSites(store, { source })}
      />
      <p className="caption mt-1">{hint}</p>
      {wish.source === "land" && <Land wish={wish} />}
    </>
  );
}

/** Drawing the land, with a finger or by numbers. */
function Land({ wish }: { readonly wish: SiteWish }) {
  const { sites } = useWords();
  const { ha } = useFormats();
  const store = useAppStore();
  const isDrawing = useApp(({ tool }) => tool.kind === "draw" && tool.isLand === true);
  const draw = () =>
    store
      .getState()
      .setTool({ kind: "draw", componentId: wish.componentId, geometry: "polygon", isLand: true });
  return (
    <div className="mt-2 flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        {wish.land && <b className="num">{sites.landSize(ha(areaM2(wish.land) / 10_000))}</b>}
        <Button icon="u-rencana" aria-pressed={isDrawing} onClick={draw}>
          {wish.land ? sites.redrawLand : sites.drawLand}
        </Button>
      </div>
      {isDrawing && <p role="status">{sites.drawingLand}</p>}
      <Disclosure summary={sites.landCorners}>
        <CoordinatesForm
          kind="polygon"
          submitLabel={sites.useLand}
          onSubmit={(geometry) => geometry.type === "Polygon" && drawSiteLand(store, geometry)}
        />
      </Disclosure>
    </div>
  );
}
