import { catalogue } from "../../../domain/catalogue/catalogue";
import type { Component } from "../../../domain/catalogue/component";
import { servedKind } from "../../../domain/sites/site-request";
import { openSiteSearch } from "../../../store/site-actions";
import { Button } from "../../parts/button";
import { Section } from "../../parts/section";
import { useAppStore } from "../../store-context";
import { useWords } from "../../words";

/** What is asked for first where no work was chosen: the first with a reach that comes from a source. */
const usual = catalogue.components.find(
  (component) => servedKind(component) !== null && component.reachM !== null,
);

/** The way to ask where one more would serve most; nothing for a work that serves nobody from a point. */
export function FindSites({ component = usual }: { readonly component?: Component | undefined }) {
  const { sites } = useWords();
  const store = useAppStore();
  if (!component || servedKind(component) === null) return null;
  return (
    <Section className="flex flex-col items-start gap-2">
      <p className="text-13">{sites.openHint}</p>
      <Button icon="u-cari" onClick={() => openSiteSearch(store, component.id)}>
        {sites.open}
      </Button>
    </Section>
  );
}
