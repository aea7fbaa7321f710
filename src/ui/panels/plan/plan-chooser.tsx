import type { Project } from "../../../domain/project/schema";
import { selectPlanId } from "../../../store/derived";
import { addPlan, copyPlan, deletePlan, renamePlan } from "../../../store/plan-actions";
import { Button } from "../../parts/button";
import { Disclosure } from "../../parts/disclosure";
import { SelectField } from "../../parts/field";
import { useApp, useAppStore } from "../../store-context";
import { useToast } from "../../toast-store";
import { useWords } from "../../words";
import { CompareButton } from "../compare/compare-button";
import { RestingTextField } from "./resting-text-field";

const noPlans: Project["plans"] = {};

/** Which plan is open, and what can be done with plans as a whole. */
export function PlanChooser() {
  const { plan: words } = useWords();
  const plans = useApp((state) => state.project?.plans ?? noPlans);
  const planId = useApp(selectPlanId);
  const choosePlan = useApp((state) => state.choosePlan);
  const chosen = planId === null ? undefined : plans[planId];
  if (!chosen || planId === null) return <p className="caption">{words.plans.none}</p>;
  return (
    <>
      {/* Where there is a top bar, the plan is chosen there. */}
      <h2 className="text-18 font-head max-[767px]:hidden">{chosen.name}</h2>
      <div className="min-[768px]:hidden">
        <SelectField
          label={words.plans.choose}
          value={planId}
          onChange={(event) => choosePlan(event.target.value)}
        >
          {Object.values(plans).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 max-[767px]:mt-2">
        <BasePlan planId={planId} />
        <CompareButton />
      </div>
      <Disclosure summary={words.plans.more}>
        <PlanTools planId={planId} />
      </Disclosure>
    </>
  );
}

/** Of a copy: what it was copied from. */
function BasePlan({ planId }: { readonly planId: string }) {
  const { compare } = useWords();
  const baseName = useApp(({ project }) => {
    const baseId = project?.plans[planId]?.basePlanId ?? null;
    return baseId === null ? undefined : project?.plans[baseId]?.name;
  });
  return baseName !== undefined && <span className="caption flex-1">{compare.copyOf(baseName)}</span>;
}

function PlanTools({ planId }: { readonly planId: string }) {
  const { plan: words, compare, common } = useWords();
  const store = useAppStore();
  const toast = useToast();
  const name = useApp((state) => state.project?.plans[planId]?.name ?? "");
  const undo = { label: common.undo, run: () => store.getState().undo() };
  const copy = () => {
    const copyId = copyPlan(store, planId);
    const copyName = store.getState().project?.plans[copyId ?? ""]?.name;
    if (copyName !== undefined) toast({ text: compare.copied(copyName, name), action: undo });
  };
  const remove = () => {
    deletePlan(store, planId);
    toast({ text: words.plans.deleted(name), action: undo });
  };
  return (
    <div className="flex flex-col gap-3">
      <RestingTextField
        label={words.plans.name}
        value={name}
        isRequired
        onChange={(next) => renamePlan(store, planId, next)}
      />
      <div className="flex flex-wrap gap-2">
        <Button icon="u-plus" onClick={() => addPlan(store)}>
          {words.plans.add}
        </Button>
        <Button icon="u-salin" onClick={copy}>
          {words.plans.copy}
        </Button>
        <Button variant="danger" onClick={remove}>
          {words.plans.delete}
        </Button>
      </div>
    </div>
  );
}
