import type { Component } from "../../../domain/catalogue/component";
import { criterionById } from "../../../domain/rules/look-up";
import { selectRuleset } from "../../../store/derived";
import type { Tool } from "../../../store/view-slice";
import { placeWork } from "../../../store/work-actions";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { IconButton } from "../../parts/icon-button";
import { Section } from "../../parts/section";
import { SectorIcon } from "../../parts/sector-icon";
import { useApp, useAppStore } from "../../store-context";
import { useText, useWords } from "../../words";
import { FindSites } from "../sites/find-sites";
import { CoordinatesForm } from "./coordinates-form";
import { DrawOptions } from "./draw-options";
import { useComponent } from "./use-component";

type Drawing = Extract<Tool, { kind: "draw" }>;

/** While the pen is in hand: how to draw, the way without a mouse, and what the catalogue knows. */
export function DrawCard({ tool }: { readonly tool: Drawing }) {
  const { plan } = useWords();
  const text = useText();
  const store = useAppStore();
  const component = useComponent(tool.componentId);
  if (!component) return null;
  return (
    <>
      <header className="work-header">
        <SectorIcon sectorId={component.sectorId} icon={component.icon} size={40} />
        <div className="min-w-0 flex-1">
          <h2 className="text-18 font-head">{text(component.name)}</h2>
          <p className="caption">{plan.drawing.now}</p>
        </div>
        <IconButton
          icon="u-tutup"
          label={plan.palette.stop}
          onClick={() => store.getState().setTool({ kind: "select" })}
        />
      </header>
      <Section className="flex flex-col gap-3">
        <DrawOptions tool={tool} component={component} />
      </Section>
      <FindSites component={component} />
      <Section title={plan.palette.coordinates}>
        <CoordinatesForm
          key={`${tool.componentId} ${tool.geometry}`}
          kind={tool.geometry}
          submitLabel={plan.coordinates.place}
          onSubmit={(geometry) => placeWork(store, geometry)}
        />
      </Section>
      <Section>
        <Disclosure summary={plan.drawing.about}>
          <ComponentFacts component={component} />
        </Disclosure>
      </Section>
    </>
  );
}

/** The catalogue's row in words: what it covers, credits, its defaults and where they come from. */
function ComponentFacts({ component }: { readonly component: Component }) {
  const { plan } = useWords();
  const text = useText();
  const { idr, metres, number } = useFormats();
  const ruleset = useApp(selectRuleset);
  const unit = plan.units[component.unit] ?? component.unit;
  const defaults = [
    [plan.form.reach, component.reachM, metres],
    [plan.form.capacity, component.capacityKkPerUnit, (value: number) => `${number(value)} KK/${unit}`],
    [plan.form.unitCost(unit), component.unitCostIdr, idr],
  ] as const;
  return (
    <div className="flex flex-col gap-2 text-13 text-ink-2">
      {component.covers && <p>{text(component.covers)}</p>}
      {component.note && <p>{text(component.note)}</p>}
      <dl className="figures">
        <dt>{plan.credits.title}</dt>
        <dd>
          {component.credits
            .filter((credit) => !credit.isOptional)
            .map((credit) => criterionById(ruleset, credit.criterionId)?.code)
            .join(", ") || "–"}
        </dd>
        {defaults.map(([label, reference, write]) => (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd>{reference ? write(reference.value) : plan.form.noDefault}</dd>
          </div>
        ))}
      </dl>
      {defaults.map(
        ([label, reference]) =>
          reference && (
            <p key={label} className="caption">
              {label}: {reference.note ? `${text(reference.note)} ` : ""}
              {plan.credits.source(reference.source)} ({plan.credits.confidence[reference.confidence]}).
            </p>
          ),
      )}
      {component.priceNote && <p className="caption">{text(component.priceNote)}</p>}
      <p className="caption">{plan.credits.source(component.source)}</p>
    </div>
  );
}
