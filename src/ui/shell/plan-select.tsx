import type { Project } from "../../domain/project/schema";
import { isComparing } from "../../store/comparing";
import { selectPlanId } from "../../store/derived";
import { addPlan } from "../../store/plan-actions";
import { useApp, useAppStore } from "../store-context";
import { useWords } from "../words";

const newPlan = "+";
const noPlans: Project["plans"] = {};

/** Which plan is open; a new one is made from the same list. Absent until the project has a plan. */
export function PlanSelect() {
  const store = useAppStore();
  const plans = useApp((state) => state.project?.plans ?? noPlans);
  const planId = useApp(selectPlanId);
  const { shell } = useWords();
  const isHidden = useApp(isComparing);
  // Beside two plans there is no "open" one.
  if (planId === null || isHidden) return null;
  const choose = (value: string) => {
    if (value === newPlan) addPlan(store);
    else store.getState().choosePlan(value);
  };
  return (
    <label className="plan-select">
      <span className="text-13 text-ink-3">{shell.plan}</span>
      <select value={planId} onChange={(event) => choose(event.target.value)}>
        {Object.values(plans).map((plan) => (
          <option key={plan.id} value={plan.id}>
            {plan.name}
          </option>
        ))}
        <option value={newPlan}>+ {shell.addPlan}</option>
      </select>
    </label>
  );
}
