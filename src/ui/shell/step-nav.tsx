import { selectFindings } from "../../store/survey-findings";
import { type Step, steps } from "../../store/view-slice";
import { useFormats } from "../format";
import { Icon } from "../parts/icon";
import { useApp, useAppStore } from "../store-context";
import { useWords } from "../words";

const icons: Readonly<Record<Step, string>> = {
  data: "u-data",
  condition: "u-kondisi",
  plan: "u-rencana",
  progress: "u-capaian",
};

/** A badge has room for two digits. */
const mostShown = 99;

type StepNavProps = {
  readonly className: string;
  readonly onHelp: () => void;
};

/** The steps of the work: a rail at the left, on a phone a bar below. */
export function StepNav({ className, onHelp }: StepNavProps) {
  const store = useAppStore();
  const current = useApp((state) => state.step);
  const { shell, common } = useWords();
  const { number } = useFormats();
  const toCheck = useApp((state) => selectFindings(state).toCheckCount);
  return (
    <nav className={className} aria-label={shell.steps}>
      {steps.map((step) => (
        <button
          key={step}
          type="button"
          aria-current={step === current ? "step" : undefined}
          onClick={() => store.getState().goToStep(step)}
          {...(step === "data" && toCheck > 0 && { title: shell.toCheck(number(toCheck)) })}
        >
          {step === "data" && toCheck > 0 && (
            <span className="step-badge num" aria-hidden="true">
              {toCheck > mostShown ? `${mostShown}+` : toCheck}
            </span>
          )}
          <Icon name={icons[step]} size={22} />
          {common.steps[step]}
        </button>
      ))}
      <button type="button" className="step-nav-help" onClick={onHelp}>
        <Icon name="u-bantu" size={22} />
        {shell.help}
      </button>
    </nav>
  );
}
