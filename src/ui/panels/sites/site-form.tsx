import { catalogue } from "../../../domain/catalogue/catalogue";
import type { Component } from "../../../domain/catalogue/component";
import { servedKind } from "../../../domain/sites/site-request";
import { selectScene } from "../../../store/derived";
import { wishSites } from "../../../store/site-actions";
import { mostSites, type SiteWish } from "../../../store/sites-slice";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { SelectField } from "../../parts/field";
import { NumberField } from "../../parts/number-field";
import { Section } from "../../parts/section";
import { useApp, useAppStore } from "../../store-context";
import { useText, useWords } from "../../words";
import { sectorOrder, useSectorName } from "../plan/sector-name";
import { SiteSourceChoice, useHasRoads } from "./site-source-choice";

type SiteFormProps = {
  readonly wish: SiteWish;
  readonly component: Component;
  readonly isRunning: boolean;
  readonly onSearch: () => void;
};

/** What is asked: which work, how many, how far and for how many, and where to look. */
export function SiteForm({ wish, component, isRunning, onSearch }: SiteFormProps) {
  const { sites } = useWords();
  const { metres, number } = useFormats();
  const store = useAppStore();
  const hasRoads = useHasRoads();
  const isDrawing = useApp(({ tool }) => tool.kind === "draw");
  // A city's points are laid in a worker: until then there is nobody to count.
  const isReady = useApp((state) => selectScene(state) !== null);
  const hasReach = wish.reachM !== null || component.reachM !== null;
  const hasPlaces = wish.source === "land" ? wish.land !== null : wish.source === "points" || hasRoads;
  const capacity = component.capacityKkPerUnit;
  return (
    <Section className="site-form">
      <div className="is-whole">
        <ComponentField wish={wish} />
      </div>
      <SelectField
        label={sites.count}
        value={wish.count}
        onChange={(event) => wishSites(store, { count: Number(event.target.value) })}
      >
        {counts.map((count) => (
          <option key={count} value={count}>
            {number(count)}
          </option>
        ))}
      </SelectField>
      <NumberField
        key={`reach ${component.id}`}
        label={sites.reach}
        unit="m"
        value={wish.reachM}
        min={1}
        max={5000}
        digits={0}
        isLive
        {...(component.reachM && { placeholder: number(component.reachM.value) })}
        hint={component.reachM ? sites.reachDefault(metres(component.reachM.value)) : sites.reachMissing}
        onChange={(reachM) => wishSites(store, { reachM })}
      />
      {servedKind(component) === "households" && (
        <div className="is-whole">
          <NumberField
            key={`capacity ${component.id}`}
            label={sites.capacity}
            unit="KK"
            value={wish.capacityKk}
            min={1}
            digits={0}
            isLive
            {...(capacity && { placeholder: number(capacity.value) })}
            hint={capacity ? sites.capacityDefault(number(capacity.value)) : sites.capacityOpen}
            onChange={(capacityKk) => wishSites(store, { capacityKk })}
          />
        </div>
      )}
      <div className="is-whole">
        <SiteSourceChoice wish={wish} component={component} />
      </div>
      <div className="is-whole">
        <Button
          variant="primary"
          icon="u-cari"
          disabled={isRunning || isDrawing || !isReady || !hasReach || !hasPlaces}
          onClick={onSearch}
        >
          {sites.search}
        </Button>
        {wish.source === "land" && !wish.land && <p className="caption mt-1">{sites.landMissing}</p>}
        {!hasReach && <p className="caption mt-1">{sites.reachMissing}</p>}
      </div>
    </Section>
  );
}

const counts = Array.from({ length: mostSites }, (_, index) => index + 1);

const eligible = catalogue.components.filter((component) => servedKind(component) !== null);

function ComponentField({ wish }: { readonly wish: SiteWish }) {
  const { sites } = useWords();
  const text = useText();
  const sectorName = useSectorName();
  const store = useAppStore();
  return (
    <SelectField
      label={sites.component}
      value={wish.componentId}
      onChange={(event) => wishSites(store, { componentId: event.target.value })}
    >
      {sectorOrder.map((sectorId) => {
        const own = eligible.filter((component) => component.sectorId === sectorId);
        return (
          own.length > 0 && (
            <optgroup key={sectorId} label={sectorName(sectorId)}>
              {own.map((component) => (
                <option key={component.id} value={component.id}>
                  {text(component.shortName)}
                </option>
              ))}
            </optgroup>
          )
        );
      })}
    </SelectField>
  );
}
