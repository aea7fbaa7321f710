import type { Component, CreditKind } from "../../../domain/catalogue/component";
import type { WorkEffect } from "../../../domain/coverage/types";
import type { Intervention } from "../../../domain/project/schema";
import { selectEffects } from "../../../store/derived";
import { selectReachMeasure } from "../../../store/reach-measure";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import { Section } from "../../parts/section";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { HowServed } from "./how-served";
import { useComponent } from "./use-component";

/** Who the work serves and how far its capacity goes; follows the drag. */
export function WorkEffectSection({ work }: { readonly work: Intervention }) {
  const { plan } = useWords();
  const effect = useApp((state) => selectEffects(state)?.byWork.get(work.id));
  const component = useComponent(work.componentId);
  if (!component)
    return (
      <Section>
        <Notice tone="warn">{plan.work.unknownComponent}</Notice>
      </Section>
    );
  if (!effect) return <NotCounted work={work} />;

  const isReaching = hasKind(component, "households") || effect.reachedKk > 0;
  const isServing = isReaching || effect.servedKk > 0;
  return (
    <Section className="flex flex-col gap-2">
      <KeyFigure component={component} effect={effect} />
      {isReaching && <Capacity effect={effect} sectorId={component.sectorId} />}
      <ReachedRoadsKey work={work} sectorId={component.sectorId} />
      <Hints work={work} component={component} effect={effect} />
      {isServing && <HowServed work={work} component={component} effect={effect} isReaching={isReaching} />}
    </Section>
  );
}

function NotCounted({ work }: { readonly work: Intervention }) {
  const { plan } = useWords();
  const throughYear = useApp((state) => state.throughYear);
  const setThroughYear = useApp((state) => state.setThroughYear);
  return (
    <Section>
      <Notice
        action={
          <Button size="sm" onClick={() => setThroughYear(work.year)}>
            {plan.work.countThrough(work.year)}
          </Button>
        }
      >
        {plan.work.notCounted(work.year, throughYear)}
      </Notice>
    </Section>
  );
}

function KeyFigure({ component, effect }: { readonly component: Component; readonly effect: WorkEffect }) {
  const { plan } = useWords();
  const { number } = useFormats();
  const people = effect.isPeopleEstimated ? plan.effect.servedPeopleAbout : plan.effect.servedPeople;
  if (hasKind(component, "households") || effect.servedKk > 0)
    return (
      <p className="key-figure" aria-live="off">
        <b>{number(effect.servedKk, 1)} KK</b>
        <span>{people(number(effect.servedPeople))}</span>
      </p>
    );
  if (hasKind(component, "buildings"))
    return (
      <p className="key-figure">
        <b>{number(effect.servedBuildings)}</b>
        <span>{plan.effect.buildings}</span>
      </p>
    );
  return (
    <p className="key-figure">
      <b>
        {number(effect.quantity, 1)} {plan.units[component.unit]}
      </b>
      <span>{plan.effect.built}</span>
    </p>
  );
}

function Capacity({ effect, sectorId }: { readonly effect: WorkEffect; readonly sectorId: string }) {
  const { plan } = useWords();
  const { number } = useFormats();
  const { capacityKk, servedKk, unmetKk } = effect;
  const left = effect.unusedCapacityKk ?? 0;
  return (
    <div className={`sector-${sectorId} flex flex-col gap-2 text-13`}>
      {capacityKk !== null && (
        <div
          className="capacity-bar"
          role="img"
          aria-label={plan.effect.bar(number(servedKk), number(capacityKk))}
        >
          <u style={{ width: `${capacityKk > 0 ? Math.min(100, (100 * servedKk) / capacityKk) : 0}%` }} />
        </div>
      )}
      <p>
        {capacityKk === null
          ? plan.effect.capacityOpen
          : left >= 1
            ? plan.effect.capacityLeft(number(capacityKk), number(left))
            : plan.effect.capacityFull(number(capacityKk))}
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        <span className="dot-key">
          <i className="dot-served" />
          {plan.effect.legendServed}
        </span>
        {unmetKk > 0 && (
          <span className="dot-key">
            <i className="dot-open" />
            {plan.effect.unmet(number(unmetKk))}
          </span>
        )}
      </p>
    </div>
  );
}

/** The map draws roads instead of a ring where reach is measured along them. */
function ReachedRoadsKey({ work, sectorId }: { readonly work: Intervention; readonly sectorId: string }) {
  const { network } = useWords();
  const isAlongRoads = useApp((state) => selectReachMeasure(state, work.id)?.along === "network");
  if (!isAlongRoads || work.recordIds !== null) return null;
  return (
    <p className={`sector-${sectorId} dot-key text-13`}>
      <i className="road-key" />
      {network.legend}
    </p>
  );
}

function Hints({
  work,
  component,
  effect,
}: {
  readonly work: Intervention;
  readonly component: Component;
  readonly effect: WorkEffect;
}) {
  const { plan } = useWords();
  const needsReach =
    hasKind(component, "households") || hasKind(component, "buildings") || hasKind(component, "area");
  if (component.credits.length === 0) return <Notice>{plan.credits.none}</Notice>;
  if (needsReach && effect.reachM === null && work.recordIds === null)
    return <Notice tone="warn">{plan.effect.noReach}</Notice>;
  if (effect.credits.length === 0 && effect.servedKk === 0) return <Notice>{plan.effect.outside}</Notice>;
  return null;
}

/** Optional credits count once the planner may turn them on; they need the same fields. */
export const hasKind = (component: Component, kind: CreditKind): boolean =>
  component.credits.some((credit) => credit.kind === kind && credit.isOptional !== true);
