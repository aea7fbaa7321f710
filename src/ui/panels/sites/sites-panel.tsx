import "./sites.css";
import { closeSiteSearch } from "../../../store/site-actions";
import type { SiteSearch } from "../../../store/sites-slice";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { IconButton } from "../../parts/icon-button";
import { Notice } from "../../parts/notice";
import { Section } from "../../parts/section";
import { SectorIcon } from "../../parts/sector-icon";
import { useAppStore } from "../../store-context";
import { useText, useWords } from "../../words";
import { useComponent } from "../plan/use-component";
import { SiteForm } from "./site-form";
import { SiteResults } from "./site-results";
import { type SiteSearchRun, useSiteSearch } from "./use-site-search";

/** Where would one more serve most: the question, the search, and suggestions to take or ignore. */
export function SitesPanel({ search }: { readonly search: SiteSearch }) {
  const { sites } = useWords();
  const text = useText();
  const store = useAppStore();
  const component = useComponent(search.wish.componentId);
  const run = useSiteSearch();
  if (!component) return null;
  return (
    <div className={`sector-${component.sectorId}`}>
      <header className="work-header">
        <SectorIcon sectorId={component.sectorId} icon={component.icon} size={40} />
        <div className="min-w-0 flex-1">
          <h2 className="text-18 font-head">{sites.title}</h2>
          <p className="caption">{text(component.name)}</p>
        </div>
        <IconButton icon="u-tutup" label={sites.close} onClick={() => closeSiteSearch(store)} />
      </header>
      <SiteForm
        wish={search.wish}
        component={component}
        isRunning={run.fraction !== null}
        onSearch={run.start}
      />
      {run.fraction !== null && <Running run={run} fraction={run.fraction} />}
      {run.wasStopped && (
        <Section>
          <Notice isLive>{sites.stopped}</Notice>
        </Section>
      )}
      {search.proposal && run.fraction === null && (
        <SiteResults search={search} proposal={search.proposal} component={component} onAgain={run.start} />
      )}
    </div>
  );
}

function Running({ run, fraction }: { readonly run: SiteSearchRun; readonly fraction: number }) {
  const { sites } = useWords();
  const { percent } = useFormats();
  return (
    <Section className="flex flex-col gap-2">
      <p role="status">{sites.searching}</p>
      <progress className="site-progress" max={1} value={fraction} aria-label={sites.searching} />
      <div className="flex items-center gap-3">
        <span className="caption num">{percent(fraction * 100, 0)}</span>
        <Button className="ml-auto" onClick={run.stop}>
          {sites.stop}
        </Button>
      </div>
    </Section>
  );
}
