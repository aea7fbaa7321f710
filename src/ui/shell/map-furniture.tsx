import { fitAll, projectBounds, zoomIn, zoomOut } from "../../map/map-commands";
import { IconButton } from "../parts/icon-button";
import { Tag } from "../parts/tag";
import { useApp, useAppStore } from "../store-context";
import { useWords } from "../words";
import { CornerNote } from "./corner-note";
import { HoverTooltip } from "./hover-tooltip";
import { ScalePlate } from "./scale-plate";

type MapFurnitureProps = {
  /** The legend has its own button where it is not always open. */
  readonly legend: { readonly isOpen: boolean; readonly toggle: () => void } | null;
};

/** What stands on the map: zoom, scale and north, notes, the name under the pointer. */
export function MapFurniture({ legend }: MapFurnitureProps) {
  const store = useAppStore();
  const { shell } = useWords();
  return (
    <>
      <div className="map-buttons floating">
        <IconButton icon="u-plus" label={shell.zoomIn} onClick={() => zoomIn(store)} />
        <IconButton icon="u-minus" label={shell.zoomOut} onClick={() => zoomOut(store)} />
        <IconButton icon="u-lebar" label={shell.fitAll} iconSize={18} onClick={() => fitAll(store)} />
        {legend && (
          <IconButton
            icon="u-lapis"
            label={legend.isOpen ? shell.closeLegend : shell.legend}
            aria-expanded={legend.isOpen}
            onClick={legend.toggle}
          />
        )}
      </div>
      <div className="map-notes">
        <TilesNote />
        <CornerNote />
      </div>
      <ScalePlate />
      <EmptyMap />
      <BeforeNote />
      <HoverTooltip />
    </>
  );
}

/** Says of an empty map that it is one, and how it fills. */
function EmptyMap() {
  const isEmpty = useApp(({ project }) => project !== null && projectBounds(project) === null);
  const { shell } = useWords();
  return isEmpty && <p className="map-empty">{shell.emptyMap}</p>;
}

/** Said quietly and beside the attribution: everything loaded is drawn all the same. */
function TilesNote() {
  const isUnreachable = useApp(
    (state) => state.isBasemapUnreachable && state.project?.settings.basemap.kind !== "none",
  );
  const { shell } = useWords();
  return (
    <p role="status">
      {isUnreachable && (
        <Tag tone="warn" icon="u-awas">
          {shell.noTiles}
        </Tag>
      )}
    </p>
  );
}

/** Says that the map shows the start, while B is held or the start is chosen. */
function BeforeNote() {
  const isBefore = useApp(
    ({ isBeforeShown, step }) => isBeforeShown && (step === "plan" || step === "progress"),
  );
  const { shell } = useWords();
  if (!isBefore) return null;
  return (
    <div className="map-top-notes">
      <Tag tone="info" icon="u-mata">
        {shell.beforeShown}
      </Tag>
    </div>
  );
}
