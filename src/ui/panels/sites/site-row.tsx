import { useEffect, useMemo, useRef } from "react";
import { workFacts } from "../../../domain/coverage/work-facts";
import { widened } from "../../../domain/geo/bounds";
import { holderAt } from "../../../domain/geo/holder-at";
import { selectCatalogue, selectUnits } from "../../../store/derived";
import { ignoreSites, showSite, takeSites } from "../../../store/site-actions";
import { workLike } from "../../../store/site-search";
import type { NumberedSite, SiteProposal } from "../../../store/sites-slice";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { useApp, useAppStore } from "../../store-context";
import { unitName } from "../../unit-name";
import { useWords } from "../../words";

type SiteRowProps = {
  readonly site: NumberedSite;
  readonly proposal: SiteProposal;
  readonly unit: string;
  readonly isShown: boolean;
  readonly isOutdated: boolean;
};

/** How much of the neighbourhood is shown with a suggestion. */
const aroundM = 150;

/** One suggestion: where it is, whom it would serve, what it costs. */
export function SiteRow({ site, proposal, unit, isShown, isOutdated }: SiteRowProps) {
  const { sites } = useWords();
  const { idrShort, number } = useFormats();
  const store = useAppStore();
  const place = usePlaceName(site);
  const costIdr = useCost(proposal);
  const row = useRef<HTMLLIElement>(null);
  // Chosen on the map it comes into view here.
  useEffect(() => {
    if (isShown) row.current?.scrollIntoView({ block: "nearest" });
  }, [isShown]);
  const look = () => {
    const [lng, lat] = site.position;
    showSite(store, site.number);
    store.getState().fly(widened([lng, lat, lng, lat], aroundM));
  };
  return (
    <li ref={row} className={`site-row ${isShown ? "is-shown" : ""}`}>
      <button type="button" className="site-look" aria-label={sites.show(site.number)} onClick={look}>
        <span className="site-mark num">{site.number}</span>
        <span className="min-w-0">
          <span className="block truncate font-strong">{place ?? sites.outsideRts}</span>
          <span className="caption block">{costIdr === null ? sites.noCost : idrShort(costIdr)}</span>
        </span>
        <span className="num text-right font-strong">{sites.gain(number(site.gain), unit)}</span>
      </button>
      {site.need !== null && <p className="site-more caption num">{sites.need(number(site.need))}</p>}
      {site.gainAlone !== site.gain && (
        <p className="site-more caption num">{sites.gainAlone(number(site.gainAlone), unit)}</p>
      )}
      <div className="site-buttons">
        <Button
          disabled={isOutdated}
          aria-label={sites.takeNumber(site.number)}
          onClick={() => takeSites(store, [site.number])}
        >
          {sites.take}
        </Button>
        <Button
          variant="text"
          aria-label={sites.ignoreNumber(site.number)}
          onClick={() => ignoreSites(store, [site.number])}
        >
          {sites.ignore}
        </Button>
      </div>
    </li>
  );
}

/** The RT a suggestion lies in; null where it lies in none. */
function usePlaceName({ position }: NumberedSite): string | null {
  const units = useApp(selectUnits);
  return useMemo(() => {
    const areas = units.flatMap((unit) => (unit.area?.geometry ? [{ unit, areal: unit.area.geometry }] : []));
    const holder = holderAt(areas, position[0], position[1]);
    return holder ? unitName(holder.unit) : null;
  }, [units, position]);
}

/** Rupiah of one such work at the project's prices; null where no price is known. */
function useCost({ wish }: SiteProposal): number | null {
  const catalogue = useApp(selectCatalogue);
  return useMemo(() => {
    const work = workLike(wish, "", 1);
    return work ? workFacts(work, catalogue).costIdr : null;
  }, [wish, catalogue]);
}
