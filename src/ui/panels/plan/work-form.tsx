import { type Component, workCategorySchema } from "../../../domain/catalogue/component";
import { isAreal, isLinear } from "../../../domain/geo/parts";
import type { Intervention } from "../../../domain/project/schema";
import type { WorkPatch } from "../../../domain/project/works";
import { selectEffects } from "../../../store/derived";
import { editWork, moveWorkToYear } from "../../../store/work-actions";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { SelectField } from "../../parts/field";
import { NumberField } from "../../parts/number-field";
import { Section } from "../../parts/section";
import { Segmented } from "../../parts/segmented";
import { useApp, useAppStore } from "../../store-context";
import { useWords } from "../../words";
import { ExistingCoordinates } from "./existing-coordinates";
import { OptionalCredits } from "./optional-credits";
import { ReachField } from "./reach-field";
import { RestingTextField } from "./resting-text-field";
import { RtChoice } from "./rt-choice";
import { StatedCredits } from "./stated-credits";
import { useDefaultHint } from "./use-default-hint";
import { WorkMoney } from "./work-money";

type WorkFormProps = { readonly work: Intervention; readonly component: Component };
type PartProps = WorkFormProps & { readonly change: (patch: WorkPatch) => void };

/** Everything of a work that can be set; each accepted field is one step to undo. */
export function WorkForm({ work, component }: WorkFormProps) {
  const { plan } = useWords();
  const store = useAppStore();
  const change = (patch: WorkPatch) => editWork(store, work.id, patch);
  const parts = { work, component, change };
  return (
    <Section title={plan.form.title} className="flex flex-col gap-3">
      <RestingTextField
        label={plan.form.name}
        value={work.name}
        isRequired
        onChange={(name) => change({ name })}
      />
      <When {...parts} />
      <Amounts {...parts} />
      <WorkMoney {...parts} />
      <RtChoice work={work} component={component} onChange={(recordIds) => change({ recordIds })} />
      <OptionalCredits
        work={work}
        component={component}
        onChange={(optionalCredits) => change({ optionalCredits })}
      />
      <StatedCredits
        work={work}
        component={component}
        onChange={(optionalCredits) => change({ optionalCredits })}
      />
      <RestingTextField
        label={plan.form.note}
        value={work.note}
        isLong
        onChange={(note) => change({ note })}
      />
      {hasOnePart(work) && (
        <Disclosure summary={plan.coordinates.title}>
          <ExistingCoordinates work={work} />
        </Disclosure>
      )}
    </Section>
  );
}

function When({ work, change }: PartProps) {
  const { plan } = useWords();
  const store = useAppStore();
  return (
    <>
      <div className="field">
        <span className="field-label" aria-hidden="true">
          {plan.form.year}
        </span>
        <Segmented
          label={plan.form.year}
          value={String(work.year)}
          options={["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))}
          onChange={(year) => moveWorkToYear(store, work.id, Number(year))}
        />
      </div>
      <SelectField
        label={plan.form.category}
        value={work.category}
        onChange={(event) => change({ category: workCategorySchema.parse(event.target.value) })}
      >
        {workCategorySchema.options.map((category) => (
          <option key={category} value={category}>
            {plan.form.categories[category]}
          </option>
        ))}
      </SelectField>
    </>
  );
}

function Amounts({ work, component, change }: PartProps) {
  const { plan } = useWords();
  const { number } = useFormats();
  const defaultHint = useDefaultHint();
  const effect = useApp((state) => selectEffects(state)?.byWork.get(work.id));
  const unit = plan.units[component.unit] ?? component.unit;
  const measured = work.quantity === null && effect ? `${number(effect.quantity, 1)} ${unit}` : null;
  const isServing = component.credits.some((credit) => credit.kind === "households");
  return (
    <>
      <NumberField
        label={plan.form.quantity}
        unit={unit}
        value={work.quantity}
        min={0}
        digits={1}
        {...(measured !== null && { placeholder: measured })}
        hint={quantityHint()}
        onChange={(quantity) => change({ quantity })}
      />
      <ReachField work={work} component={component} />
      {isServing && (
        <NumberField
          label={plan.form.capacity}
          unit="KK"
          value={work.capacityKk}
          min={0}
          digits={0}
          hint={defaultHint(component.capacityKkPerUnit, (value) => `${number(value)} KK/${unit}`)}
          {...(effect?.capacityKk != null && { placeholder: number(effect.capacityKk) })}
          onChange={(capacityKk) => change({ capacityKk })}
        />
      )}
    </>
  );

  function quantityHint(): string {
    const isLineInRts = component.unit === "m" && isLinear(work.geometry) && !work.recordIds;
    if (work.quantity !== null) return isLineInRts ? plan.form.costOnly : plan.form.statedInstead;
    if (measured === null) return plan.form.later;
    return isMeasured(component, work) ? plan.form.measured(measured) : plan.form.counted(measured);
  }
}

/** A list of coordinates has no word for where one part ends and the next begins. */
const hasOnePart = ({ geometry }: Intervention): boolean => !geometry.type.startsWith("Multi");

/** Lengths and areas come from the drawing; pieces and households are counted. */
const isMeasured = ({ unit }: Component, { geometry }: Intervention): boolean =>
  (unit === "m" && isLinear(geometry)) || (unit === "m2" && isAreal(geometry));
