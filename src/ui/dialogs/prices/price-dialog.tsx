import { useState } from "react";
import { catalogue } from "../../../domain/catalogue/catalogue";
import type { Component } from "../../../domain/catalogue/component";
import { priceTable } from "../../../domain/prices/price-table";
import { selectWorks } from "../../../store/derived";
import { sectorOrder, useSectorName } from "../../panels/plan/sector-name";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { Segmented } from "../../parts/segmented";
import { useServices } from "../../services";
import { useApp, useAppStore } from "../../store-context";
import { useWords } from "../../words";
import { PriceImport } from "./price-import";
import { PriceRow } from "./price-row";
import "./prices.css";

const filters = ["all", "used", "own"] as const;
type Filter = (typeof filters)[number];

/** The project's own prices beside the catalogue's examples; every change is an edit of its own. */
export function PriceDialog({ onClose }: { readonly onClose: () => void }) {
  const { money } = useWords();
  const { prices: words } = money;
  const [filter, setFilter] = useState<Filter>("all");
  const [note, setNote] = useState("");
  const shown = useFiltered(filter);
  const download = useDownload(setNote);
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      isWide
      footer={
        <>
          <span className="mr-auto text-13 text-ink-2" role="status">
            {note}
          </span>
          <Button onClick={download}>{words.export}</Button>
          <Button variant="primary" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-ink-2">{words.intro}</p>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <Segmented
          label={words.show}
          value={filter}
          options={filters.map((value) => ({ value, label: words.filters[value] }))}
          onChange={setFilter}
        />
        <PriceImport />
      </div>
      {shown.length === 0 && filter !== "all" ? (
        <p className="text-ink-2">{words.nothing[filter]}</p>
      ) : (
        <PriceTable components={shown} />
      )}
    </Dialog>
  );
}

function PriceTable({ components }: { readonly components: readonly Component[] }) {
  const { prices: words } = useWords().money;
  const sectorName = useSectorName();
  return (
    <div className="price-table">
      <div className="price-row price-head" aria-hidden="true">
        <span>{words.component}</span>
        <span>{words.unit}</span>
        <span>{words.example}</span>
        <span>{words.price}</span>
        <span>{words.source}</span>
      </div>
      {sectorOrder.map((sectorId) => {
        const inSector = components.filter((component) => component.sectorId === sectorId);
        if (inSector.length === 0) return null;
        return (
          <section key={sectorId} aria-label={sectorName(sectorId)}>
            <h3 className="price-sector">{sectorName(sectorId)}</h3>
            <ul>
              {inSector.map((component) => (
                <PriceRow key={component.id} component={component} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function useFiltered(filter: Filter): readonly Component[] {
  const works = useApp(selectWorks);
  const prices = useApp((state) => state.project?.prices);
  const used = new Set(works.map(({ componentId }) => componentId));
  return catalogue.components.filter(({ id }) => {
    if (filter === "used") return used.has(id);
    return filter === "all" || Object.hasOwn(prices ?? {}, id);
  });
}

function useDownload(tell: (note: string) => void): () => void {
  const { prices: words } = useWords().money;
  const { tables } = useServices();
  const store = useAppStore();
  const sectorName = useSectorName();
  return () => {
    const { project, language } = store.getState();
    if (!project) return;
    const { headings } = words;
    const rows = priceTable({ catalogue, prices: project.prices, headings, language, sectorName });
    void tables.save(words.fileName(project.name), rows).then((file) => tell(words.saved(file)));
  };
}
