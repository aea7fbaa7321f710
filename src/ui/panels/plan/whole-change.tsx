import type { Component } from "../../../domain/catalogue/component";
import { serviceById } from "../../../domain/rules/look-up";
import type { Ruleset, Service } from "../../../domain/rules/ruleset";
import { selectRuleset, selectUnits } from "../../../store/derived";
import { selectWholeChange, type Whole } from "../../../store/work-consequences";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { Icon } from "../../parts/icon";
import { Section } from "../../parts/section";
import { percentBeside } from "../../percent-beside";
import { useApp } from "../../store-context";
import { useText, useWords } from "../../words";

/** What the selected work changes over all RTs together. */
export function WholeChangeSection({ component }: { readonly component: Component }) {
  const { plan } = useWords();
  const text = useText();
  const formats = useFormats();
  const { number } = formats;
  const change = useApp(selectWholeChange);
  const throughYear = useApp((state) => state.throughYear);
  const ruleset = useApp(selectRuleset);
  const service = serviceById(ruleset, component.sectorId);
  const isOneKelurahan = useApp(
    (state) => new Set(selectUnits(state).map((unit) => unit.kelurahan)).size <= 1,
  );
  if (!change) return null;

  const share = (whole: Whole) => {
    const percent = whole.together.services.find(({ serviceId }) => serviceId === service?.id)?.percent;
    return percent === undefined || percent === null
      ? null
      : percentBeside(percent, [ruleset.notSlum.servicePercent], formats);
  };
  const [shareBefore, shareAfter] = [share(change.without), share(change.withWork)];
  return (
    <Section title={isOneKelurahan ? plan.whole.oneKelurahan : plan.whole.all}>
      <dl className="figures">
        <dt>{plan.whole.slumRts(throughYear)}</dt>
        <FromTo before={number(change.without.slumRts)} after={number(change.withWork.slumRts)} />
        {service && shareBefore !== null && shareAfter !== null && (
          <>
            <dt>{plan.whole.access(text(service.name))}</dt>
            <FromTo before={shareBefore} after={shareAfter} />
          </>
        )}
      </dl>
      {change.withWork.unknownRts > 0 && (
        <p className="caption mt-1">{plan.overview.incompleteRts(number(change.withWork.unknownRts))}</p>
      )}
      <WholeHow ruleset={ruleset} service={service} />
    </Section>
  );
}

type HowProps = { readonly ruleset: Ruleset; readonly service: Service | undefined };

/** By which rule RTs are slum and a sector counts as served, from where, and how sure that is. */
function WholeHow({ ruleset, service }: HowProps) {
  const { plan, condition } = useWords();
  const { number } = useFormats();
  return (
    <Disclosure summary={plan.effect.how}>
      <div className="flex flex-col gap-1 text-13 text-ink-2">
        <p>{plan.overview.slumHow(number(ruleset.notSlum.belowTotal), ruleset.notSlum.source)}</p>
        {service && (
          <p>
            {service.combine === "worst" ? condition.services.worst : condition.services.sum} {service.source}
            . {condition.doubt[service.confidence]}
          </p>
        )}
      </div>
    </Disclosure>
  );
}

export function FromTo({ before, after }: { readonly before: string; readonly after: string }) {
  const { plan } = useWords();
  if (before === after) return <dd>{after}</dd>;
  return (
    <dd className="flex items-center justify-end gap-1.5">
      {before}
      <Icon name="u-panah" size={16} title={plan.result.becomes} />
      {after}
    </dd>
  );
}
