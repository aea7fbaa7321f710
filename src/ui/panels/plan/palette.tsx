import { useEffect, useRef, useState } from "react";
import { catalogue, componentById } from "../../../domain/catalogue/catalogue";
import type { Component } from "../../../domain/catalogue/component";
import type { SectorId } from "../../../domain/sectors";
import { Button } from "../../parts/button";
import { Icon } from "../../parts/icon";
import { SectorIcon } from "../../parts/sector-icon";
import { useApp } from "../../store-context";
import { useText, useWords } from "../../words";
import { DrawDialog } from "./draw-dialog";
import { sectorOrder, useSectorName } from "./sector-name";

/** Everything that can be planned, by sector; choosing one puts the pen into the hand. */
export function Palette() {
  const { plan } = useWords();
  const text = useText();
  const [open, setOpen] = useState<SectorId | null>("water");
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const found = catalogue.components.filter((component) =>
    [component.name, component.shortName, component.covers]
      .flatMap((words) => (words ? [text(words)] : []))
      .some((words) => words.toLowerCase().includes(wanted)),
  );
  return (
    <nav className="palette" aria-label={plan.palette.title}>
      <label className="palette-search">
        <Icon name="u-cari" size={18} />
        <span className="sr-only">{plan.palette.search}</span>
        <input
          type="search"
          value={search}
          placeholder={plan.palette.search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </label>
      <div className="palette-body">
        {wanted === "" ? (
          sectorOrder.map((sectorId) => (
            <Sector
              key={sectorId}
              sectorId={sectorId}
              isOpen={sectorId === open}
              onToggle={() => setOpen(sectorId === open ? null : sectorId)}
            />
          ))
        ) : found.length > 0 ? (
          <Tiles components={found} />
        ) : (
          <p className="caption p-4">{plan.palette.nothingFound}</p>
        )}
      </div>
      <PenLine />
    </nav>
  );
}

type SectorProps = {
  readonly sectorId: SectorId;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

function Sector({ sectorId, isOpen, onToggle }: SectorProps) {
  const name = useSectorName();
  const components = catalogue.components.filter((component) => component.sectorId === sectorId);
  const box = useRef<HTMLDivElement>(null);
  // What was opened below the edge of a low drawer comes into view.
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (isOpen && !wasOpen.current) box.current?.scrollIntoView({ block: "nearest" });
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div ref={box} className={`palette-sector sector-${sectorId} ${isOpen ? "is-open" : ""}`}>
      <button type="button" aria-expanded={isOpen} onClick={onToggle}>
        <SectorGlyph sectorId={sectorId} />
        <span>{name(sectorId)}</span>
        <Icon name={isOpen ? "u-bawah" : "u-kanan"} size={18} />
      </button>
      {isOpen && <Tiles components={components} />}
    </div>
  );
}

const SectorGlyph = ({ sectorId }: { readonly sectorId: SectorId }) => (
  <span className="sector-glyph">
    <SectorIcon sectorId={sectorId} size={32} />
  </span>
);

function Tiles({ components }: { readonly components: readonly Component[] }) {
  const text = useText();
  const tool = useApp((state) => state.tool);
  const setTool = useApp((state) => state.setTool);
  return (
    <ul className="palette-tiles">
      {components.map((component) => {
        const isChosen = tool.kind === "draw" && !tool.isLand && tool.componentId === component.id;
        return (
          <li key={component.id} className={`sector-${component.sectorId}`}>
            <button
              type="button"
              aria-pressed={isChosen}
              title={text(component.name)}
              onClick={() =>
                setTool(
                  isChosen
                    ? { kind: "select" }
                    : {
                        kind: "draw",
                        componentId: component.id,
                        geometry: component.geometries[0] ?? "point",
                      },
                )
              }
            >
              <SectorIcon sectorId={component.sectorId} icon={component.icon} size={44} />
              {text(component.shortName)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** While the pen is in hand: how to draw in one line, and the way without a mouse. */
function PenLine() {
  const { plan } = useWords();
  const tool = useApp((state) => state.tool);
  const [isAsking, setIsAsking] = useState(false);
  const component = tool.kind === "draw" ? componentById(tool.componentId) : undefined;
  if (tool.kind !== "draw" || tool.isLand || !component) return null;
  return (
    <div className="palette-pen">
      <Button size="sm" onClick={() => setIsAsking(true)}>
        {plan.palette.coordinates}
      </Button>
      {isAsking && <DrawDialog tool={tool} component={component} onClose={() => setIsAsking(false)} />}
    </div>
  );
}
