import { useEffect, useRef } from "react";
import type { Component } from "../../../domain/catalogue/component";
import { servedKind } from "../../../domain/sites/site-request";
import { takeSites } from "../../../store/site-actions";
import { isProposalOutdated } from "../../../store/site-search";
import type { SiteProposal, SiteSearch } from "../../../store/sites-slice";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Disclosure } from "../../parts/disclosure";
import { Notice } from "../../parts/notice";
import { Section } from "../../parts/section";
import { useApp, useAppStore } from "../../store-context";
import { useWords } from "../../words";
import { SiteRow } from "./site-row";

type SiteResultsProps = {
  readonly search: SiteSearch;
  readonly proposal: SiteProposal;
  readonly component: Component;
  readonly onAgain: () => void;
};

/** What was found, in words, as rows to take or ignore, and how the figures come about. */
export function SiteResults({ search, proposal, component, onAgain }: SiteResultsProps) {
  const { sites } = useWords();
  const store = useAppStore();
  const isOutdated = useApp(isProposalOutdated);
  const kind = servedKind(component) ?? "households";
  const unit = sites.unit[kind];
  const { noneBecause } = proposal.answer;
  const top = useRef<HTMLDivElement>(null);
  // Below a form that fills a phone's drawer nobody would see that something was found.
  useEffect(() => {
    top.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <>
      <div ref={top} />
      <Section className="flex flex-col gap-2">
        {isOutdated && (
          <Notice
            tone="warn"
            isLive
            action={
              <Button icon="u-putar" onClick={onAgain}>
                {sites.again}
              </Button>
            }
          >
            {sites.outdated}
          </Notice>
        )}
        {noneBecause === null ? (
          <Summary proposal={proposal} unit={unit} />
        ) : (
          <Notice isLive>{sites.none[noneBecause](unit)}</Notice>
        )}
      </Section>
      {proposal.sites.length > 0 && (
        <Section title={sites.list}>
          <ol className="-mx-5">
            {proposal.sites.map((site) => (
              <SiteRow
                key={site.number}
                site={site}
                proposal={proposal}
                unit={unit}
                isShown={site.number === search.shownNumber}
                isOutdated={isOutdated}
              />
            ))}
          </ol>
          {proposal.sites.length > 1 && (
            <Button
              variant="primary"
              className="mt-3"
              disabled={isOutdated}
              onClick={() =>
                takeSites(
                  store,
                  proposal.sites.map(({ number }) => number),
                )
              }
            >
              {sites.takeAll}
            </Button>
          )}
        </Section>
      )}
      <Section>
        <Disclosure summary={sites.how}>
          <How proposal={proposal} kind={kind} unit={unit} />
        </Disclosure>
      </Section>
    </>
  );
}

function Summary({ proposal, unit }: { readonly proposal: SiteProposal; readonly unit: string }) {
  const { sites } = useWords();
  const { number } = useFormats();
  const { servedBefore, pointCount } = proposal.answer;
  const gain = proposal.sites.reduce((sum, site) => sum + site.gain, 0);
  const count = proposal.sites.length;
  const isFewer = proposal.takenCount === 0 && proposal.foundCount < proposal.wish.count;
  return (
    <div role="status" className="flex flex-col gap-1">
      {count === 0 ? (
        <p className="font-strong">{sites.finished}</p>
      ) : (
        <p className="font-strong">
          {count === 1 ? sites.foundOne(number(gain), unit) : sites.found(number(count), number(gain), unit)}
        </p>
      )}
      <p className="text-13">
        {count === 0
          ? sites.nowOnly(number(servedBefore), number(pointCount), unit)
          : sites.now(number(servedBefore), number(pointCount), unit, number(servedBefore + gain))}
      </p>
      {isFewer && <p className="caption">{sites.fewer(number(proposal.wish.count), unit)}</p>}
    </div>
  );
}

type HowProps = {
  readonly proposal: SiteProposal;
  readonly kind: "households" | "buildings";
  readonly unit: string;
};

function How({ proposal, kind, unit }: HowProps) {
  const { sites } = useWords();
  const { number } = useFormats();
  const isAlongRoads = useApp(({ project }) =>
    project?.settings.networkComponentIds?.includes(proposal.wish.componentId),
  );
  const { triedCount, foundCount } = proposal.answer;
  return (
    <div className="flex flex-col gap-2 text-13 text-ink-2">
      <p>{sites.howEstimate[kind]}</p>
      <p>{sites.howCounted(unit)}</p>
      <p>{sites.howNeed(unit)}</p>
      <p>{isAlongRoads ? sites.howNetwork : sites.howStraight}</p>
      <p>{sites.howTried(number(triedCount), number(foundCount))}</p>
      <p>{sites.howUnchecked}</p>
    </div>
  );
}
